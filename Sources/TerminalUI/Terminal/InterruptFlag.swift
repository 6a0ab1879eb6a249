import CEditline

/// Whether the user has pressed Ctrl-C.
///
/// A signal can come at any time, so its handler does no more than raise this flag. A computation
/// asks it now and then (`isRaised` is as cheap as reading a variable), and whoever acts on it lowers
/// it.
package enum InterruptFlag {
  /// From now on Ctrl-C raises the flag instead of ending the program. To be called once, before
  /// anything else is done with the terminal; it also has broken pipes reported by `write`, and the
  /// terminal given back as it is now should the program be terminated.
  package static func install() {
    ce_watch_signals()
  }

  /// From now on Ctrl-C ends the program again: for work that has nothing to keep.
  package static func uninstall() {
    ce_die_of_interrupt()
  }

  /// Waits until something can be read from standard input.
  ///
  /// - Returns: false if Ctrl-C came first, even if that was before anybody waited.
  package static func waitForInput() -> Bool {
    while !ce_wait_for_input() {
      if isRaised { return false }
      // Whoever reads whole lines draws nothing anew.
      _ = (ce_take(ce_resize), ce_take(ce_continue))
    }
    return true
  }

  package static var isRaised: Bool { ce_is_raised(ce_interrupt) }

  /// Lowers the flag, and tells whether it was raised.
  @discardableResult
  package static func take() -> Bool { ce_take(ce_interrupt) }
}
