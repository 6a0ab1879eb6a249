import CEditline

/// The commands under the names that libedit knows them by, and the keys that are bound to them.
///
/// Users of libedit can bind other keys to these names in their `~/.editrc`.
package enum EditorKeys {
  /// Characters that cannot be typed, since the reader drops C1 controls. The first makes libedit
  /// run `zt-insert-waiting`, so that the reader can start a command; the second is the key Escape
  /// where it does not begin another key.
  static let insertWaiting: Unicode.Scalar = "\u{80}"
  static let escape: Unicode.Scalar = "\u{81}"

  /// The keys of libedit's own commands, for ours to press.
  static let viDelete: Unicode.Scalar = "\u{83}"
  static let viChange: Unicode.Scalar = "\u{84}"
  static let viYank: Unicode.Scalar = "\u{86}"
  static let viInsert: Unicode.Scalar = "\u{87}"
  static let viAppend: Unicode.Scalar = "\u{88}"
  static let viLeft: Unicode.Scalar = "\u{89}"
  static let viRight: Unicode.Scalar = "\u{8A}"
  static let viPasteBehind: Unicode.Scalar = "\u{8B}"
  static let viPasteBefore: Unicode.Scalar = "\u{8C}"
  static let viRepeat: Unicode.Scalar = "\u{8D}"
  static let viOperators: [Unicode.Scalar: Unicode.Scalar] = [
    "d": viDelete, "c": viChange, "y": viYank,
  ]

  /// Lets libedit read vi's `0` as a digit, like all others.
  static func lendZero(to editor: OpaquePointer) {
    ce_bind_in_vi_command_mode(editor, "0", "vi-zero")
  }

  static func takeZeroBack(from editor: OpaquePointer) {
    ce_bind_in_vi_command_mode(editor, "0", "zt-vi-start")
  }

  /// The default keys, where vi's are not chosen. `^A` stands for Ctrl-A, as in `~/.editrc`.
  package static let standardBindings: [KeyBinding] = commonBindings + emacsBindings

  /// Makes the commands known, obeys the user's file, and then binds the keys: `bind -v` in that file
  /// forgets all bindings made before.
  static func install(in editor: OpaquePointer) {
    for command in commands { ce_add_command(editor, command.name, command.help, command.run) }
    ce_source_user_file(editor)
    let isVi = ce_is_vi(editor)
    for (keys, command) in isVi ? commonBindings + viBindings : standardBindings {
      for key in keys { ce_bind(editor, key, command) }
    }
    guard isVi else { return }
    for (keys, command) in viCommandBindings {
      for key in keys { ce_bind_in_vi_command_mode(editor, key, command) }
    }
  }

  /// A C function cannot capture its command, so each command has a function of its own.
  private static let commands: [(name: String, help: String, run: ce_command)] = [
    (
      "zt-insert-waiting", "Insert what waits",
      { editor, _ in run(editor) { $0.insertWaiting($1) } }
    ),
    ("zt-enter", "Run the input or begin a line", { editor, _ in run(editor) { $0.enter($1) } }),
    ("zt-begin-line", "Begin a line", { editor, _ in run(editor) { $0.beginLine($1) } }),
    ("zt-delete-or-end", "Delete or end", { editor, _ in run(editor) { $0.endInputOrDelete($1) } }),
    ("zt-close", "Close a bracket", { editor, _ in run(editor) { $0.close($1) } }),
    ("zt-undo", "Take the last change back", { editor, _ in run(editor) { $0.takeBack($1) } }),
    ("zt-clear", "Clear the screen", { editor, _ in run(editor) { $0.clearScreen($1) } }),
    ("zt-suspend", "Stop for the shell", { editor, _ in run(editor) { $0.suspend($1) } }),
    ("zt-left", "Move left", { editor, _ in run(editor) { $0.moveLeft($1) } }),
    ("zt-right", "Move right", { editor, _ in run(editor) { $0.moveRight($1) } }),
    ("zt-up", "Move up or back in history", { editor, _ in run(editor) { $0.moveUp($1) } }),
    ("zt-down", "Move down or on in history", { editor, _ in run(editor) { $0.moveDown($1) } }),
    ("zt-home", "Move to the line's start", { editor, _ in run(editor) { $0.moveHome($1) } }),
    ("zt-end", "Move to the line's end", { editor, _ in run(editor) { $0.moveToEnd($1) } }),
    ("zt-word-left", "Move left by a word", { editor, _ in run(editor) { $0.moveWordLeft($1) } }),
    (
      "zt-word-right", "Move right by a word",
      { editor, _ in run(editor) { $0.moveWordRight($1) } }
    ),
    ("zt-backspace", "Delete backwards", { editor, _ in run(editor) { $0.deleteBackwards($1) } }),
    ("zt-delete", "Delete forwards", { editor, _ in run(editor) { $0.deleteForwards($1) } }),
    (
      "zt-kill-line", "Cut to the end of the line",
      { editor, _ in run(editor) { $0.killLine($1) } }
    ),
    (
      "zt-kill-line-backwards", "Cut to the start of the line",
      { editor, _ in run(editor) { $0.killLineBackwards($1) } }
    ),
    ("zt-kill-word", "Cut to the end of a word", { editor, _ in run(editor) { $0.killWord($1) } }),
    (
      "zt-kill-word-backwards", "Cut to the start of a word",
      { editor, _ in run(editor) { $0.killWordBackwards($1) } }
    ),
    (
      "zt-kill-item-backwards", "Cut to the last space",
      { editor, _ in run(editor) { $0.killItemBackwards($1) } }
    ),
    ("zt-yank", "Insert what was cut", { editor, _ in run(editor) { $0.yank($1) } }),
    ("zt-transpose", "Swap two characters", { editor, _ in run(editor) { $0.transpose($1) } }),
    (
      "zt-complete", "Complete or go to the next blank",
      { editor, _ in run(editor) { $0.complete($1) } }
    ),
    ("zt-previous-blank", "Go to the blank before", { editor, _ in run(editor) { $0.goBack($1) } }),
    ("zt-cancel", "Leave the menu", { editor, _ in run(editor) { $0.cancel($1) } }),
    (
      "zt-edit-elsewhere", "Edit in the editor of one's own",
      { editor, _ in run(editor) { $0.editElsewhere($1) } }
    ),
    ("zt-paste", "Insert a pasted text", { editor, _ in run(editor) { $0.paste($1) } }),
    ("zt-search", "Search the history", { editor, _ in run(editor) { $0.searchHistory($1) } }),
    ("zt-nothing", "Do nothing", { _, _ in ce_code(ce_refused) }),
    ("zt-vi-operate", "Vi's d, c and y", { editor, _ in run(editor) { $0.viOperate($1) } }),
    ("zt-vi-rest", "Vi's D, C and Y", { editor, _ in run(editor) { $0.viOperateOnRest($1) } }),
    ("zt-vi-replace-line", "Vi's S", { editor, _ in run(editor) { $0.viReplaceLine($1) } }),
    ("zt-vi-paste", "Vi's p and P", { editor, _ in run(editor) { $0.viPaste($1) } }),
    ("zt-vi-repeat", "Vi's .", { editor, _ in run(editor) { $0.viRepeat($1) } }),
    ("zt-vi-end", "Vi's $", { editor, _ in run(editor) { $0.viMoveToEnd($1) } }),
    ("zt-vi-start", "Vi's 0", { editor, _ in run(editor) { $0.viMoveToStart($1) } }),
    ("zt-vi-text", "Vi's ^", { editor, _ in run(editor) { $0.viMoveToText($1) } }),
    ("zt-vi-insert", "Vi's I", { editor, _ in run(editor) { $0.viInsertAtStart($1) } }),
    ("zt-vi-append", "Vi's A", { editor, _ in run(editor) { $0.viInsertAtEnd($1) } }),
  ]

  package typealias KeyBinding = (keys: [String], command: String)

  /// True if a key's whole sequence, with its ESC, is bound here.
  static func bindsSequence(_ sequence: String) -> Bool { boundSequences.contains(sequence) }

  private static let boundSequences = Set(sequences.flatMap(\.keys))

  /// Terminals disagree about the sequences. Sequences that are not listed do nothing.
  private static let sequences: [KeyBinding] = [
    (["\u{1B}[A", "\u{1B}OA", "\u{1B}[1;2A", "\u{1B}[1;3A", "\u{1B}[1;5A"], "zt-up"),
    (["\u{1B}[B", "\u{1B}OB", "\u{1B}[1;2B", "\u{1B}[1;3B", "\u{1B}[1;5B"], "zt-down"),
    (["\u{1B}[C", "\u{1B}OC", "\u{1B}[1;2C"], "zt-right"),
    (["\u{1B}[D", "\u{1B}OD", "\u{1B}[1;2D"], "zt-left"),
    (["\u{1B}[1;5C", "\u{1B}[1;3C", "\u{1B}[5C", "\u{1B}Oc"], "zt-word-right"),
    (["\u{1B}[1;5D", "\u{1B}[1;3D", "\u{1B}[5D", "\u{1B}Od"], "zt-word-left"),
    (
      ["\u{1B}[H", "\u{1B}OH", "\u{1B}[1~", "\u{1B}[7~", "\u{1B}[1;2H", "\u{1B}[1;5H"],
      "zt-home"
    ),
    (
      ["\u{1B}[F", "\u{1B}OF", "\u{1B}[4~", "\u{1B}[8~", "\u{1B}[1;2F", "\u{1B}[1;5F"],
      "zt-end"
    ),
    (["\u{1B}[3~", "\u{1B}[3;2~"], "zt-delete"),
    (["\u{1B}[3;5~", "\u{1B}[3;3~"], "zt-kill-word"),
    (["\u{1B}[Z"], "zt-previous-blank"),
    (["\u{1B}[200~"], "zt-paste"),
    // Enter with Shift, Alt or Ctrl, from terminals that tell it from Enter.
    (
      (2...8).flatMap { ["\u{1B}[13;\($0)u", "\u{1B}[27;\($0);13~"] }, "zt-begin-line"
    ),
  ]

  private static let commonBindings: [KeyBinding] =
    sequences + [
      ([String(insertWaiting)], "zt-insert-waiting"),
      (["\r"], "zt-enter"),
      (["\n"], "zt-begin-line"),
      ([")", "]", "}"], "zt-close"),
      (["^D"], "zt-delete-or-end"),
      (["^?", "^H"], "zt-backspace"),
      (["\t"], "zt-complete"),
      (["^R"], "zt-search"),
      (["^A"], "zt-home"),
      (["^B"], "zt-left"),
      (["^E"], "zt-end"),
      (["^F"], "zt-right"),
      (["^G"], "zt-cancel"),
      (["^K"], "zt-kill-line"),
      (["^L"], "zt-clear"),
      (["^N"], "zt-down"),
      (["^P"], "zt-up"),
      (["^T"], "zt-transpose"),
      (["^U"], "zt-kill-line-backwards"),
      (["^W"], "zt-kill-item-backwards"),
      (["^Y"], "zt-yank"),
      (["^X^E"], "zt-edit-elsewhere"),
      (["^Z"], "zt-suspend"),
      (["^_"], "zt-undo"),
      (["^O", "^Q", "^S", "^V"], "zt-nothing"),
    ]

  private static let emacsBindings: [KeyBinding] = [
    (["\u{1B}\r", "\u{1B}\n"], "zt-begin-line"),
    (["\u{1B}b", "\u{1B}B"], "zt-word-left"),
    (["\u{1B}f", "\u{1B}F"], "zt-word-right"),
    (["\u{1B}d", "\u{1B}D"], "zt-kill-word"),
    (["\u{1B}^?", "\u{1B}^H"], "zt-kill-word-backwards"),
    // It would ask for a command of libedit's, with a prompt of its own.
    (["\u{1B}x"], "zt-nothing"),
  ]

  private static let viBindings: [KeyBinding] = [
    ([String(escape)], "vi-command-mode")
  ]

  private static let viCommandBindings: [KeyBinding] =
    sequences + [
      ([String(insertWaiting)], "zt-insert-waiting"),
      ([String(escape)], "zt-nothing"),
      (["\r", "\n"], "zt-enter"),
      (["k", "^P"], "zt-up"),
      (["j", "^N"], "zt-down"),
      (["^?", "^H"], "zt-left"),
      (["^L"], "zt-clear"),
      (["^R", "/", "?"], "zt-search"),
      (["^X^E", "v"], "zt-edit-elsewhere"),
      (["^Z"], "zt-suspend"),
      (["u"], "zt-undo"),
      ([String(viDelete)], "vi-delete-meta"),
      ([String(viChange)], "vi-change-meta"),
      ([String(viYank)], "vi-yank"),
      ([String(viInsert)], "vi-insert"),
      ([String(viAppend)], "vi-add-at-eol"),
      ([String(viLeft)], "ed-prev-char"),
      ([String(viRight)], "ed-next-char"),
      ([String(viPasteBehind)], "vi-paste-next"),
      ([String(viPasteBefore)], "vi-paste-prev"),
      ([String(viRepeat)], "vi-redo"),
      (["d", "c", "y"], "zt-vi-operate"),
      (["D", "C", "Y"], "zt-vi-rest"),
      (["S"], "zt-vi-replace-line"),
      (["p", "P"], "zt-vi-paste"),
      (["."], "zt-vi-repeat"),
      (["$"], "zt-vi-end"),
      (["0"], "zt-vi-start"),
      (["\\^"], "zt-vi-text"),
      (["I"], "zt-vi-insert"),
      (["A"], "zt-vi-append"),
      // It would ask for a command of libedit's, with a prompt of its own.
      ([":"], "zt-nothing"),
    ]

  private static func run(
    _ editor: OpaquePointer?, _ command: (EditorSession, OpaquePointer) -> ce_result
  ) -> UInt8 {
    guard let editor, let session = EditorSession.of(editor) else { return ce_code(ce_refused) }
    return ce_code(session.perform(editor, command))
  }
}
