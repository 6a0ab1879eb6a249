/// A lesson in which nothing is wrong, and which has everything that can be.
let soundLesson = """
  ---
  format: 1
  id: halves
  title: Half of everything
  summary: One line that halves a whole row.
  needs: []
  minutes: 5
  seed: 7
  new: [mean]
  ---

  # Half of everything

  A number meets a row.

  ## Look <!-- {#look} -->

  ```zt
  x = 7;
  x / 3
  mean(x)
  ```

  ```output
  2.3333
  7
  ```

  Here x is `= x`. The [next step](#halve) goes on.

  ```zt predict value
  x / 2
  ```

  ## Halve a row <!-- {#halve} -->

  ```zt setup
  z = [2, 4, 6, 9] + round(9 * random(1, 4)) / 10
  ```

  Let h hold the half of each, and m the mean of them.

  ```zt task
  h = ____
  m = mean(____)
  ```

  ```hint
  `/` divides.
  ```

  ```zt solution
  h = z / 2
  m = mean(h)
  ```

  ```zt task variant
  h = ____ / ____
  m = mean(h)
  ```

  ```zt check
  h ≈ z / 2    # h has to hold the half of each value of z.
  m ≈ mean(h)  # m is not the mean of h, `= mean(h)`.
  ```

  ```zt wrong doubled
  h = z * 2
  ```
  > Your first value is `= h[0]`, more than `= z[0]`.

  ```zt wrong mean-of-z
  m = mean(z)
  ```
  > You got `= m`.

  Right.

  - [x] Yes — It is.
  - [ ] No — It is not.
  """

/// A lesson with one thing wrong.
struct BadLesson: Sendable, CustomStringConvertible {
  let name: String
  let text: String

  /// - Parameter text: the whole of it.
  init(_ name: String, text: String) {
    self.name = name
    self.text = text
  }

  /// - Parameter old: what stands in the sound lesson.
  init(_ name: String, _ old: String, _ new: String) {
    self.name = name
    text = soundLesson.replacing(old, with: new, maxReplacements: 1)
  }

  var description: String { name }
}

let badLessons = [
  BadLesson("a key of the front matter that nobody knows", "minutes: 5", "minute: 5"),
  BadLesson("an id twice", "{#halve}", "{#look}"),
  BadLesson("a task without a hint", "```hint\n`/` divides.\n```\n\n", ""),
  BadLesson("a fence that runs on to the next one", "mean(x)\n```", "mean(x)"),
  BadLesson("a cell that cannot be read", "x / 3", "x / (3"),
  BadLesson("a cell that fails", "x / 3", "[1, 2] + [1, 2, 3]"),
  BadLesson("a setup that fails", "random(1, 4)", "random(1, 5)"),
  BadLesson("a check that cannot be read", "h ≈ z / 2  ", "h ≈≈ z"),
  BadLesson("an output with another number", "2.3333", "2.3334"),
  BadLesson("an output that is too short", "2.3333\n7", "2.3333"),
  BadLesson("an output that is too long", "2.3333\n7", "2.3333\n7\n8"),
  BadLesson("a prediction of nothing", "x / 2\n", "x / 2;\n"),
  BadLesson(
    "a solution that fails a check", "m = mean(h)\n```\n\n```zt task v",
    "m = h\n```\n\n```zt task v"),
  BadLesson("a solution that stores nothing", "h = z / 2\nm = mean(h)\n```", "z / 2\n```"),
  BadLesson("a starter that passes", "h = ____\nm = mean(____)", "h = z / 2\nm = mean(h)"),
  BadLesson("a starter that cannot be read", "h = ____\n", "h = (____\n"),
  BadLesson("a variant without blanks", "____ / ____", "z / 2"),
  BadLesson("a mistake without a target", "h = z * 2", "g = z * 2"),
  BadLesson("a mistake that passes", "h = z * 2", "h = z * 0.5"),
  BadLesson(
    "a mistake that passes for want of a check",
    "\nm ≈ mean(h)  # m is not the mean of h, `= mean(h)`.", ""),
  BadLesson("a mistake that fails to run", "h = z * 2", "h = z * w"),
  BadLesson("two mistakes with one outcome", "m = mean(z)\n```", "h = z + z\n```"),
  BadLesson(
    "a mistake that meets the solution on some seed", "h = z * 2",
    "h = z / 2 + (z[0] < 2.85)"),
  BadLesson("a computed value in prose that fails", "`= x`", "`= y`"),
  BadLesson("a computed value in a message that fails", "`= h[0]`", "`= h[7]`"),
  BadLesson("a link to nowhere", "(#halve)", "(pictures/halves.png)"),
  BadLesson(
    "a question that scrolls away", "Let h hold",
    "One line.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n\nSix.\n\nLet h hold"),
  BadLesson("a new word that is not used", "[mean]", "[mean, tanh]"),
  BadLesson("a word that nobody introduces", "mean(x)", "tanh(x)"),
  BadLesson("a word of a lesson that is not needed", "x / 3", "√x / 3"),
]

/// What the proof of checks and answers finds.
let badAnswers = [
  BadLesson("a check that stores", "h ≈ z / 2 ", "h = z / 2 "),
  BadLesson("a check that is a number", "h ≈ z / 2 ", "h + 1 "),
  BadLesson("a check that every answer meets", "h ≈ z / 2 ", "abs(h) ≥ 0 "),
  BadLesson("a check of the givens alone", "h ≈ z / 2 ", "mean(z) ≈ mean(z) "),
  BadLesson("a check that shows nothing", "h ≈ z / 2 ", "h ≈ z / 2; "),
  BadLesson("a check of two conditions", "h ≈ z / 2 ", "h ≈ z / 2; m ≈ mean(h) "),
  BadLesson("a check for the same bits", "h ≈ z / 2 ", "h == z / 2 "),
  BadLesson("a check for other bits", "m ≈ mean(h)", "m ≠ mean(z)"),
  BadLesson("a check of an unknown name", "h ≈ z / 2 ", "h ≈ q / 2 "),
  BadLesson("a check of an unknown function", "h ≈ z / 2 ", "lacks(z) "),
  BadLesson("a check for a word that is none", "h ≈ z / 2 ", "uses(maen) "),
  BadLesson("a check against a name that is not there", "h ≈ z / 2 ", "avoids(mean, w) "),
  BadLesson("a solution that stores a given", "h = z / 2\nm", "z = 3\nh = z / 2\nm"),
  BadLesson(
    "two mistakes with one error", "h = z * 2\n```\n> Your first value is `= h[0]`, more",
    "h = z @ z\n```\n> Count.\n\n```zt wrong dot\nh = (z + 1) @ z\n```\n> Yours is more"),
  BadLesson(
    "a mistake that fails on some seed",
    "h = z * 2\n```\n> Your first value is `= h[0]`, more",
    "h = z[where(z[0] < 2.85, 4, 0)] * z\n```\n> Your first value is more"),
  BadLesson("a mistake that stores a given", "h = z * 2", "z = 3; h = z * 2"),
  BadLesson("a solution under another name", "h = z / 2\nm = mean(h)", "g = z / 2\nm = mean(g)"),
  BadLesson("a row in prose", "Here x is `= x`", "Here x is `= [x, 1]`"),
  BadLesson("a row in a message", "`= h[0]`", "`= h`"),
  BadLesson("a number in a message", "more than `= z[0]`", "twice 2.4"),
  BadLesson("a value in a message that need not follow", "more than `= z[0]`", "of mean `= m`"),
  BadLesson("LaTeX in prose", "Here x is", "Here $\\sqrt{x^2}$ is"),
  BadLesson("LaTeX that has no other form", "Here x is", "Here $\\begin{cases}$ is"),
  BadLesson("a value in prose that is none", "Here x is `= x`", "Here x is `= y = x;`"),
]

/// What the shape of a lesson tells.
let badForms = [
  BadLesson("an empty file", text: ""),
  BadLesson("no front matter", text: String(soundLesson.drop { $0 != "#" })),
  BadLesson("a list in lines of its own", "new: [mean]", "new:\n  - mean\n  - x"),
  BadLesson("a value of two lines", "row.\n", "row.\n  And more.\n"),
  BadLesson("a comment behind a number", "minutes: 5", "minutes: 5 # five"),
  BadLesson("no minutes", "minutes: 5", "minutes: 0"),
  BadLesson("minutes without end", "minutes: 5", "minutes: 99999999"),
  BadLesson("a key of another program", "minutes: 5", "author: me"),
  BadLesson("a need of itself", "needs: []", "needs: [halves]"),
  BadLesson("steps of level 3", text: soundLesson.replacing("## ", with: "### ")),
  BadLesson("code that is indented", "Here x is", "    y = 3\n\nHere x is"),
  BadLesson(
    "a mistake above its task", "```zt task\n",
    "```zt wrong tripled\nh = z * 3\n```\n> No.\n\n```zt task\n"
  ),
  BadLesson("a block that is never closed", "- [x] Yes", "```\n\n- [x] Yes"),
  BadLesson("a mistake without an id", "zt wrong doubled", "zt wrong"),
  BadLesson("a mistake of another one's id", "zt wrong mean-of-z", "zt wrong doubled"),
  BadLesson("an id of two words", "zt wrong mean-of-z", "zt wrong Mean of z"),
  BadLesson("an id of other letters", "zt wrong doubled", "zt wrong 加倍"),
  BadLesson(
    "seven mistakes", "```zt wrong mean-of-z",
    (3...7).map { "```zt wrong times-\($0)\nh = z * \($0)\n```\n> No.\n\n" }.joined()
      + "```zt wrong mean-of-z"),
  BadLesson("a question with two right choices", "- [ ] No", "- [x] No"),
  BadLesson("a choice twice", "- [ ] No", "- [ ] Yes"),
]
