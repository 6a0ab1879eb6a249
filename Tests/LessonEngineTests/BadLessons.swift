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

  ```zt wrong
  h = z * 2
  ```
  > Your first value is `= h[0]`, more than `= z[0]`.

  ```zt wrong
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
