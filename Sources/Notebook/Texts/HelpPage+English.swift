extension HelpPage {
  var english: [HelpItem] {
    switch self {
    case .commands:
      [.list(.commands)]
    case .keys:
      [
        .row("Enter", "run the cell; inside an open bracket, begin another line"),
        .row("Alt-Enter", "begin another line anywhere"),
        .row("TAB", "complete a name, a command or a file; go to the next blank"),
        .row("Up, Down", "earlier lines that start like this one"),
        .row("Ctrl-R", "search all earlier lines"),
        .row("Right", "take the grey suggestion; Alt-F takes one word of it"),
        .row("Ctrl-C", "drop the line, or stop what is running"),
        .row("Ctrl-D", "leave"),
        .row("Ctrl-_", "undo what was typed"),
        .row("Ctrl-A, Ctrl-E", "to the start, to the end of the line"),
        .row("Ctrl-W, Ctrl-U", "cut a word, or all before the cursor; Ctrl-Y puts it back"),
        .row("Ctrl-L", "clear the screen"),
        .text("`:set suggest off` switches the suggestions off."),
      ]
    case .symbols:
      [
        .text(
          """
          A Greek letter and its name are the same: `gamma` is γ, `z_tilde` is z̃, `sigma2` is σ². \
          Or type a backslash, a word, and TAB. A backslash and TAB alone list them; the `、` of a \
          Chinese keyboard does the same.
          """),
        .list(.symbols),
        .text("`?γ` says how a sign is typed. Full-width brackets and commas are fine."),
      ]
    case .matrices:
      [
        .row("[1, 2, 3]", "a row, 1×3"),
        .row("[1; 2; 3]", "a column, 3×1"),
        .row("[1, 2; 3, 4]", "two rows"),
        .row("Z[0, 1:3]", "row 0, columns 1 and 2: counted from 0, the end left out"),
        .row("Z[:, -1]", "the last column"),
        .row("a * b, a @ b", "element by element; the matrix product"),
        .row("Zᵀ, Z.T", "rows become columns"),
        .text(
          """
          Each column is an example, each row a unit. `axis=1` goes along each row and leaves one \
          column, which is stretched over all columns where it is needed:
          """),
        .example("Z = [1, 3; 5, 9]; Z - mean(Z, axis=1)", "2×2\n  -1  1\n  -2  2"),
      ]
    case .functions:
      [.list(.functions), .text("`?mean` explains one of them, and says what it is in NumPy.")]
    case .formulas:
      [
        .text("`=` stores a value. `:=` states a formula, which stays true when a value changes:"),
        .example("z = [1, 3]; μ := mean(z); z = [5, 7]; μ", "6"),
        .text(
          """
          After a change, ↻ names the formulas that follow; each is computed when it is next read. \
          `:vars` shows how they read, and which of them no longer compute: mend the value that \
          broke one, and it works again.
          """),
        .text(
          "`μ = 4` makes a plain value of a formula. `grad` sees through formulas, not through `=`."
        ),
      ]
    case .gradients:
      [
        .text(
          """
          `grad(L, γ)` is how the number L changes with each element of γ, exactly. L may be a name \
          or any expression, through formulas, functions and loops.
          """),
        .row("dγ, dβ = grad(L, γ, β)", "several at once"),
        .row("γ -= 0.1 * grad(L, γ)", "a step downhill"),
        .row("hold(μ)", "the value of μ, taken for a constant"),
        .text(
          """
          What was stored with `=` is a fixed number. If it was computed from the name you ask for, \
          `grad` says so instead of giving half an answer: state it with `:=`, or `hold` it.
          """),
        .example("γ = 2; L := γ^3; grad(L, γ)", "12"),
      ]
    case .mistakes:
      [
        .text(
          """
          After a mistake everything is as it was before the cell. Up brings the line back; what \
          stands behind “try” has been tried and works. `:undo` takes back a cell that did run.
          """),
        .text("Each kind of mistake has a page:"),
        .list(.mistakes),
      ]
    case .files:
      [
        .row(":save notes.md", "write the cells and what they printed, as Markdown"),
        .row(":save", "the same file again"),
        .row(":save! notes.md", "even if another file stands there"),
        .row(":open notes.md", "run the cells of a file, each as a new cell"),
        .row(":open", "bring back the notebook before this one"),
        .text(
          """
          A notebook also saves itself after each cell, into `autosave.md` in the folder \
          `~/.local/state/ztilde`, or in `$XDG_STATE_HOME/ztilde` where that is set. In the shell, `ztilde run notes.md` runs a notebook, and \
          `--update` writes its outputs anew.
          """),
      ]
    case .settings:
      [
        .list(.settings),
        .text("`:set digits 6` changes one, at once and for later; `:set` shows how they stand."),
        .text(
          """
          They are in `~/.config/ztilde/settings`, or in `$XDG_CONFIG_HOME/ztilde/settings` where \
          that is set: a text that you may edit. `--lang`, `--color`, \
          `--ascii` and `NO_COLOR` go before it.
          """),
      ]
    case .lessons:
      [
        .row(":lesson", "the menu of lessons"),
        .row(":lesson mean", "a lesson, by its id, its number, or how its id begins"),
        .row("Enter", "goes on; on a question, shows it again"),
        .row("TAB", "goes to the next ____, where your code belongs"),
        .row(":hint, :solution", "help; after a solution, the step comes back at the end"),
        .row(":skip, :back, :goto 3", "move about; `:steps` shows where you are"),
        .row(":review", "leads to the steps that you left out"),
        .row(":again, :restart", "this step with new numbers; with the same ones"),
        .text(
          """
          Nothing you try can spoil a lesson, and nothing you did is lost: leave with Ctrl-D, come \
          back, and you are where you were. In the shell, `ztilde progress` shows what is done.
          """),
      ]
    }
  }
}
