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

  package static var isRaised: Bool { ce_is_raised(ce_interrupt) }

  /// Lowers the flag, and tells whether it was raised.
  @discardableResult
  package static func take() -> Bool { ce_take(ce_interrupt) }
}
