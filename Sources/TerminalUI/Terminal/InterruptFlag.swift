import CEditline

/// A flag that Ctrl-C raises.
///
/// A signal can come at any time, so its handler does no more than raise this flag. A computation
/// reads it now and then (`isRaised` is as cheap as reading a variable), and lowers it after acting
/// on it.
package enum InterruptFlag {
  /// From now on Ctrl-C raises the flag instead of ending the program. Call it once, before any
  /// other use of the terminal. It also lets `write` report broken pipes, and restores the terminal
  /// if the program is terminated.
  package static func install() {
    ce_watch_signals()
  }

  /// From now on Ctrl-C ends the program again: for work that has nothing to keep.
  package static func uninstall() {
    ce_die_of_interrupt()
  }

  /// Waits until something can be read from standard input.
  ///
  /// - Returns: false if Ctrl-C came first, even before the wait began.
  package static func waitForInput() -> Bool {
    while !ce_wait_for_input() {
      if isRaised { return false }
      // A reader of whole lines redraws nothing.
      _ = (ce_take(ce_resize), ce_take(ce_continue))
    }
    return true
  }

  package static var isRaised: Bool { ce_is_raised(ce_interrupt) }

  /// Lowers the flag, and returns true if it was raised.
  @discardableResult
  package static func take() -> Bool { ce_take(ce_interrupt) }
}
