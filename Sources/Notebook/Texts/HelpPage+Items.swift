import StyledText

extension HelpPage {
  var items: [HelpItem] {
    switch self {
    case .commands:
      [
        .list(.commands)
      ]
    case .keys:
      [
        .row(
          en: ("Enter", "run the cell; inside an open bracket, begin another line"),
          zh: ("回车", "运行；括号没有配对时，换行继续写")),
        .row(en: ("Alt-Enter", "begin another line anywhere"), zh: ("Alt-回车", "在任何地方换行")),
        .row(
          en: ("TAB", "complete a name, a command or a file; go to the next blank"),
          zh: ("TAB", "补全变量名、命令、文件名；跳到下一个空")),
        .row(
          en: ("TAB TAB", "choose from the menu; Shift-TAB back, Ctrl-G leaves it"),
          zh: ("TAB TAB", "在菜单里往下选；Shift-TAB 往回，Ctrl-G 取消")),
        .row(
          en: ("Up, Down", "earlier lines that start like this one"),
          zh: ("↑、↓", "查找开头相同的历史输入")),
        .row(
          en: ("Ctrl-R", "search all earlier lines; again for the next find"),
          zh: ("Ctrl-R", "搜索全部历史；再按一次找下一条")),
        .row(
          en: ("Right", "take the grey suggestion; Alt-F takes one word of it"),
          zh: ("→", "采用灰色的建议；Alt-F 只采用一个词")),
        .row(
          en: ("Ctrl-C", "drop the line, or stop what is running"),
          zh: ("Ctrl-C", "放弃这一行，或停止正在进行的计算")),
        .row(en: ("Ctrl-D", "leave"), zh: ("Ctrl-D", "离开")),
        .row(en: ("Ctrl-_", "undo what was typed"), zh: ("Ctrl-_", "撤销刚才的编辑")),
        .row(
          en: ("Ctrl-A, Ctrl-E", "to the start, to the end of the line"),
          zh: ("Ctrl-A、Ctrl-E", "移到行首、行尾")),
        .row(
          en: ("Ctrl-W, Ctrl-U", "cut a word, or all before the cursor; Ctrl-Y puts it back"),
          zh: ("Ctrl-W、Ctrl-U", "剪切一个词、光标前的全部；Ctrl-Y 粘贴回来")),
        .row(
          en: ("Ctrl-X Ctrl-E", "write in your own editor, the one that EDITOR names"),
          zh: ("Ctrl-X Ctrl-E", "在你自己的编辑器（EDITOR）里写")),
        .row(en: ("Ctrl-L", "clear the screen"), zh: ("Ctrl-L", "清屏")),
        .text(
          Localized(
            en: "`:set suggest off` switches the suggestions off.",
            zh: "不想看到灰色的建议：`:设置 建议 关`。")),
      ]
    case .symbols:
      [
        .text(
          Localized(
            en: """
              A Greek letter and its name are the same: `gamma` is γ, `z_tilde` is z̃, `sigma2` is σ². \
              Or type a backslash, a word, and TAB. A backslash and TAB alone list them; the `、` of a \
              Chinese keyboard does the same.
              """,
            zh: """
              希腊字母和它的英文拼写是同一个变量：`gamma` 就是 γ，`z_tilde` 就是 z̃，`sigma2` 就是 σ²。\
              也可以输入反斜杠加单词，再按 TAB；只输入反斜杠按 TAB 会列出全部。中文键盘打出的 `、` 与反斜杠一样。
              """)),
        .list(.symbols),
        .text(
          Localized(
            en: "`?γ` says how a sign is typed. Full-width brackets and commas are fine.",
            zh: "`?γ` 告诉你一个符号怎么输入。全角标点可以直接用。")),
      ]
    case .matrices:
      [
        .row(en: ("[1, 2, 3]", "a row, 1×3"), zh: ("[1, 2, 3]", "一行，1×3")),
        .row(en: ("[1; 2; 3]", "a column, 3×1"), zh: ("[1; 2; 3]", "一列，3×1")),
        .row(en: ("[1, 2; 3, 4]", "two rows"), zh: ("[1, 2; 3, 4]", "两行")),
        .row(
          en: ("Z[0, 1:3]", "row 0, columns 1 and 2: counted from 0, the end left out"),
          zh: ("Z[0, 1:3]", "第 0 行的第 1、2 列：从 0 数起，不含末位")),
        .row(en: ("Z[:, -1]", "the last column"), zh: ("Z[:, -1]", "最后一列")),
        .row(
          en: ("a * b, a @ b", "element by element; the matrix product"),
          zh: ("a * b、a @ b", "逐元素相乘；矩阵乘法")),
        .row(en: ("Zᵀ, Z.T", "rows become columns"), zh: ("Zᵀ、Z.T", "转置")),
        .text(
          Localized(
            en: """
              Each column is an example, each row a unit. `axis=1` goes along each row and leaves one \
              column, which is stretched over all columns where it is needed:
              """,
            zh: "一列是一个样本，一行是一个单元。`axis=1` 沿着每一行计算，结果仍是一列；只有一列的量会自动扩展到每一列：")),
        .example("Z = [1, 3; 5, 9]; Z - mean(Z, axis=1)", "2×2\n  -1  1\n  -2  2"),
      ]
    case .functions:
      [
        .list(.functions),
        .text(
          Localized(
            en: "`?mean` explains one of them, and says what it is in NumPy.",
            zh: "`?mean` 说明其中一个，并告诉你它在 NumPy 里怎么写。")),
      ]
    case .formulas:
      [
        .text(
          Localized(
            en: "`=` stores a value. `:=` states a formula, which stays true when a value changes:",
            zh: "`=` 存一个值。`:=` 声明一个公式，值变了它仍然成立：")),
        .example("z = [1, 3]; μ := mean(z); z = [5, 7]; μ", "6"),
        .text(
          Localized(
            en: """
              After a change, ↻ names the formulas that follow; each is computed when it is next read. \
              `:vars` shows how they read, and which of them no longer compute: mend the value that \
              broke one, and it works again.
              """,
            zh: """
              值改变之后，↻ 会列出跟着变的公式，下次用到时才计算。`:变量` 显示每个公式的写法，\
              以及哪些已经算不出来：把出错的那个值改对，公式就恢复正常。
              """)),
        .text(
          Localized(
            en:
              "`μ = 4` makes a plain value of a formula. `grad` sees through formulas, not through `=`.",
            zh: "`μ = 4` 把公式变回普通的值。`grad` 能穿过公式求导，但穿不过用 `=` 存下的值。")),
      ]
    case .gradients:
      [
        .text(
          Localized(
            en: """
              `grad(L, γ)` is how the number L changes with each element of γ, exactly. L may be a name \
              or any expression, through formulas, functions and loops.
              """,
            zh: "`grad(L, γ)` 是数 L 对 γ 每个元素的导数，精确计算。L 可以是变量或任意表达式，公式、函数、循环都可以穿过。")),
        .row(
          en: ("dγ, dβ = grad(L, γ, β)", "several at once"),
          zh: ("dγ, dβ = grad(L, γ, β)", "一次求几个")),
        .row(
          en: ("γ -= 0.1 * grad(L, γ)", "a step downhill"),
          zh: ("γ -= 0.1 * grad(L, γ)", "梯度下降一步")),
        .row(en: ("hold(μ)", "the value of μ, taken for a constant"), zh: ("hold(μ)", "μ 的值，当作常数")),
        .text(
          Localized(
            en: """
              What was stored with `=` is a fixed number. If it was computed from the name you ask for, \
              `grad` says so instead of giving half an answer: state it with `:=`, or `hold` it.
              """,
            zh: """
              用 `=` 存下的是固定的数。如果它正是由你要求导的变量算出来的，`grad` 会直接指出，\
              而不会给出一个不完整的答案：请改用 `:=` 声明，或者写 `hold`。
              """)),
        .example("γ = 2; L := γ^3; grad(L, γ)", "12"),
      ]
    case .mistakes:
      [
        .text(
          Localized(
            en: """
              After a mistake everything is as it was before the cell. Up brings the line back; what \
              stands behind “try” has been tried and works. `:undo` takes back a cell that did run.
              """,
            zh: """
              出错之后，一切都和运行前一样。按 ↑ 取回刚才的输入；“试试”后面给出的写法都已验证可行。\
              `:撤销` 可以撤回已经运行的单元格。
              """)),
        .text(
          Localized(en: "Each kind of mistake has a page:", zh: "每一类错误都有一页说明：")),
        .list(.mistakes),
      ]
    case .files:
      [
        .row(
          en: (":save notes.md", "write the cells and what they printed, as Markdown"),
          zh: (":保存 笔记.md", "把单元格和结果写成 Markdown 文件")),
        .row(en: (":save", "the same file again"), zh: (":保存", "再存到同一个文件")),
        .row(
          en: (":save! notes.md", "even if another file stands there"),
          zh: (":保存! 笔记.md", "即使那里已有别的文件，也覆盖它")),
        .row(
          en: (":open notes.md", "run the cells of a file, each as a new cell"),
          zh: (":打开 笔记.md", "运行文件里的单元格，每个都成为新的单元格")),
        .row(en: (":open", "bring back the notebook before this one"), zh: (":打开", "找回上一次的笔记本")),
        .text(
          Localized(
            en: """
              A notebook also saves itself after each cell, into `autosave.md` in the folder \
              `~/.local/state/ztilde`, or in `$XDG_STATE_HOME/ztilde` where that is set. In the shell, `ztilde run notes.md` runs a notebook, and \
              `--update` writes its outputs anew.
              """,
            zh: """
              每运行一个单元格，笔记本都会自动存进 `~/.local/state/ztilde`（设了 `$XDG_STATE_HOME` 时是 `$XDG_STATE_HOME/ztilde`）下的 \
              `autosave.md`。\
              在命令行里，`ztilde run 笔记.md` 运行一个笔记本，加上 `--update` 则更新其中的输出。
              """)),
      ]
    case .settings:
      [
        .list(.settings),
        .text(
          Localized(
            en: "`:set digits 6` changes one, at once and for later; `:set` shows how they stand.",
            zh: "`:设置 位数 6` 修改一项，立刻生效，以后也保持；`:设置` 查看当前的值。")),
        .text(
          Localized(
            en: """
              They are in `~/.config/ztilde/settings`, or in `$XDG_CONFIG_HOME/ztilde/settings` where \
              that is set: a text that you may edit. `--lang`, `--color`, \
              `--ascii` and `NO_COLOR` go before it.
              """,
            zh: """
              设置存放在 `~/.config/ztilde/settings`（设了 `$XDG_CONFIG_HOME` 时是 \
              `$XDG_CONFIG_HOME/ztilde/settings`），是可以直接编辑的文本。`--lang`、`--color`、`--ascii` \
              和 `NO_COLOR` 优先于它。
              """)),
      ]
    case .lessons:
      [
        .row(en: (":lesson", "the menu of lessons"), zh: (":课程", "课程菜单")),
        .row(
          en: (":lesson mean", "a lesson, by its id, its number, or how its id begins"),
          zh: (":课程 mean", "打开一课：用它的 id、编号，或 id 的开头")),
        .row(en: ("Enter", "goes on; on a question, shows it again"), zh: ("回车", "继续；做题时，再看一次题目")),
        .row(
          en: ("TAB", "goes to the next ____, where your code belongs"),
          zh: ("TAB", "跳到下一个 ____，那里填你的代码")),
        .row(
          en: (":hint, :solution", "help; after a solution, the step comes back at the end"),
          zh: (":提示、:答案", "提供帮助；看过答案的步骤最后会再出现一次")),
        .row(
          en: (":skip, :back, :goto 3", "move about; `:steps` shows where you are"),
          zh: (":跳过、:返回、:前往 3", "在各步之间跳转；`:步骤` 显示当前位置")),
        .row(en: (":review", "leads to the steps that you left out"), zh: (":复习", "回到没做的步骤")),
        .row(
          en: (":again, :restart", "this step with new numbers; with the same ones"),
          zh: (":重做、:重来", "换一组数再做这一步；用同样的数从头做")),
        .text(
          Localized(
            en: """
              Nothing you try can spoil a lesson, and nothing you did is lost: leave with Ctrl-D, come \
              back, and you are where you were. In the shell, `ztilde progress` shows what is done.
              """,
            zh: """
              随便尝试都不会弄坏课程，做过的也不会丢：用 Ctrl-D 离开，下次回来还在原来的地方。\
              在命令行里，`ztilde progress` 显示完成情况。
              """)),
      ]
    case .accessible:
      [
        .row(
          en: (":set accessible on", "for screen readers, now and later"),
          zh: (":设置 无障碍 开", "适合读屏软件，立刻生效，以后也保持")),
        .row(en: ("--accessible", "the same for one call"), zh: ("--accessible", "只用于这一次运行")),
        .row(
          en: ("ACCESSIBLE=1", "the same for a shell: a variable"),
          zh: ("ACCESSIBLE=1", "环境变量，用于整个命令行会话")),
        .text(
          Localized(
            en: """
              Then all that is written stays as it is, and more is only added below it. There are no \
              colours, frames and pictures: a plot is its sentence, a mistake is told in sentences, \
              choices have numbers, and `vary` asks for a number and tells what follows from it. Lines \
              are typed without an editor: TAB completes nothing, and a task is answered by typing \
              its whole line.
              """,
            zh: """
              这时写出的内容不会再改动，新内容只加在后面。没有颜色、边框和图形：图用一句话说明，错误用句子\
              说明，选项用数字编号，`vary` 请你输入一个数，再说明结果。输入时没有行编辑：TAB 不补全，做题时\
              要输入完整的一行。
              """)),
      ]
    }
  }
}
