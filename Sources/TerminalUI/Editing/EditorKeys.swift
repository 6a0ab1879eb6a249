import CEditline

/// The commands under the names that libedit knows them by, and the keys that are bound to them.
///
/// Users of libedit can bind other keys to these names in their `~/.editrc`.
enum EditorKeys {
  /// A character that nobody can type, since the reader drops C1 controls: it makes libedit run
  /// `zt-insert-waiting`, which is how the reader has something done.
  static let privateKey: Unicode.Scalar = "\u{80}"

  /// Makes the commands known, obeys the user's file, and then binds the keys: `bind -v` in that file
  /// forgets all bindings made before.
  static func install(in editor: OpaquePointer) {
    for command in commands { ce_add_command(editor, command.name, command.help, command.run) }
    ce_source_user_file(editor)
    for (keys, command) in bindings {
      for key in keys { ce_bind(editor, key, command) }
    }
    for (keys, command) in viCommandBindings {
      for key in keys { ce_bind_in_vi_command_mode(editor, key, command) }
    }
  }

  /// A C function cannot capture which command it is for, so each has its own.
  private static let commands: [(name: String, help: String, run: ce_command)] = [
    (
      "zt-insert-waiting", "Insert what waits",
      { editor, _ in run(editor) { $0.insertWaiting($1) } }
    ),
    ("zt-enter", "Run the input or begin a line", { editor, _ in run(editor) { $0.enter($1) } }),
    ("zt-begin-line", "Begin a line", { editor, _ in run(editor) { $0.beginLine($1) } }),
    ("zt-delete-or-end", "Delete or end", { editor, _ in run(editor) { $0.endInputOrDelete($1) } }),
    ("zt-left", "Move left", { editor, _ in run(editor) { $0.moveLeft($1) } }),
    ("zt-right", "Move right", { editor, _ in run(editor) { $0.moveRight($1) } }),
    ("zt-up", "Move up or back in history", { editor, _ in run(editor) { $0.moveUp($1) } }),
    ("zt-down", "Move down or on in history", { editor, _ in run(editor) { $0.moveDown($1) } }),
    ("zt-home", "Move to the line's start", { editor, _ in run(editor) { $0.moveHome($1) } }),
    ("zt-end", "Move to the line's end", { editor, _ in run(editor) { $0.moveToEnd($1) } }),
    ("zt-backspace", "Delete backwards", { editor, _ in run(editor) { $0.deleteBackwards($1) } }),
    ("zt-delete", "Delete forwards", { editor, _ in run(editor) { $0.deleteForwards($1) } }),
    ("zt-complete", "Complete", { editor, _ in run(editor) { $0.complete($1) } }),
    ("zt-paste", "Insert a pasted text", { editor, _ in run(editor) { $0.paste($1) } }),
    ("zt-nothing", "Do nothing", { _, _ in ce_code(ce_refused) }),
  ]

  /// Terminals disagree about the sequences, and what is not bound would be typed into the line.
  private static let bindings: [(keys: [String], command: String)] = [
    (["\u{80}"], "zt-insert-waiting"),
    (["\r", "\n"], "zt-enter"),
    (["\u{1B}\r", "\u{1B}\n"], "zt-begin-line"),
    (["^D"], "zt-delete-or-end"),
    (["^B", "\u{1B}[D", "\u{1B}OD"], "zt-left"),
    (["^F", "\u{1B}[C", "\u{1B}OC"], "zt-right"),
    (["^P", "\u{1B}[A", "\u{1B}OA"], "zt-up"),
    (["^N", "\u{1B}[B", "\u{1B}OB"], "zt-down"),
    (["^A", "\u{1B}[H", "\u{1B}OH", "\u{1B}[1~", "\u{1B}[7~"], "zt-home"),
    (["^E", "\u{1B}[F", "\u{1B}OF", "\u{1B}[4~", "\u{1B}[8~"], "zt-end"),
    (["^?", "^H"], "zt-backspace"),
    (["\u{1B}[3~"], "zt-delete"),
    (["\t"], "zt-complete"),
    (["\u{1B}[200~"], "zt-paste"),
    (["\u{1B}[1;5C", "\u{1B}[1;3C", "\u{1B}[5C"], "em-next-word"),
    (["\u{1B}[1;5D", "\u{1B}[1;3D", "\u{1B}[5D"], "ed-prev-word"),
    (["^R"], "em-inc-search-prev"),
    (["\u{1B}[2~", "\u{1B}[5~", "\u{1B}[6~", "\u{1B}[Z", "^V", "^Q", "^S"], "zt-nothing"),
  ]

  private static let viCommandBindings: [(keys: [String], command: String)] = [
    (["\u{80}"], "zt-insert-waiting"),
    (["\r", "\n"], "zt-enter"),
    (["\u{1B}[A", "\u{1B}OA", "k"], "zt-up"),
    (["\u{1B}[B", "\u{1B}OB", "j"], "zt-down"),
    (["\u{1B}[D", "\u{1B}OD", "h"], "zt-left"),
    (["\u{1B}[C", "\u{1B}OC", "l"], "zt-right"),
    (["\u{1B}[200~"], "zt-paste"),
  ]

  private static func run(
    _ editor: OpaquePointer?, _ command: (EditorSession, OpaquePointer) -> ce_result
  ) -> UInt8 {
    guard let editor, let session = EditorSession.of(editor) else { return ce_code(ce_refused) }
    return ce_code(command(session, editor))
  }
}
