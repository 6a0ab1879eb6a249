import LessonEngine
import MatrixLanguage
import Notebook
import StyledText
import Support
import Testing

@Suite struct `A lesson's page` {
  private static func page(
    of lesson: Lesson, _ language: InterfaceLanguage = .standard
  ) -> LessonPage {
    var format = ValueFormat()
    format.language = language
    return LessonPage(lesson, on: Workspace(seed: lesson.seed, data: lesson.data), format: format)
  }

  private static let sample = """
    ---
    id: sample
    title: A sample
    summary: All that a lesson may hold.
    ---
    # A sample

    ```zt setup
    z = [1, 3, 5, 7]
    ```

    Before the first step.

    ## Guess <!-- {#guess} -->

    ```zt predict
    mean(z)
    ```

    - [ ] 3 — Is that the middle?
    - [x] 4 — Yes. It is `= mean(z)`.

    ## Do <!-- {#do} -->

    Compute the variance of z.

    ```zt task
    v = ____
    ```

    ```hint
    How far is each value from the mean?
    ```

    ```zt solution
    v = var(z)
    ```

    ```zt check
    v ≈ var(z)  # The variance is `= var(z)`.
    ```

    ```zt wrong standard-deviation
    v = std(z)
    ```

    > That is the standard deviation, `= v`.

    Then go on from `= v`.

    ```python
    z.var()
    ```

    ```output
    5.0
    ```

    ## Order <!-- {#order} -->

    ```zt order
    a = 1
    b = a + 1
    ```

    ```zt check
    b == 2  # Add 1.
    ```

    ```hint
    Which line reads a name?
    ```
    """

  @Test(arguments: InterfaceLanguage.allCases)
  func `folds answers, hints and mistakes away`(language: InterfaceLanguage) throws {
    let lesson = Lesson(Document(SourceText(name: "sample.md", Self.sample)))
    let page = Self.page(of: lesson, language)
    #expect(page.diagnostics.isEmpty)
    let main = PageElement("main", [:], page.page.content).text
    Golden.expect(
      main.replacing("><", with: ">\n<") + "\n", matches: "lesson-page-\(language.rawValue)")
    let read = PageReader(main)
    #expect(read.problems == [])
    // What a mistake says, it says of its own numbers, and what follows a task, of the solution's.
    #expect(main.contains("2.2361") && read.all("p").last { $0.text.contains("5") } != nil)
    let open = read.elements.filter { $0.name == "details" && $0.attributes["open"] != nil }
    #expect(open.isEmpty)
  }

  @Test(arguments: [
    ("v = ____", "Your turn: replace each ____."), ("v = 3", "Your turn: mend this code."),
  ])
  func `asks for what there is to do`(starter: String, turn: String) {
    let text = Self.sample.replacing("v = ____", with: starter)
    let page = Self.page(of: Lesson(Document(SourceText(name: "sample.md", text)))).page
    let read = PageReader(PageElement("main", [:], page.content).text)
    #expect(read.all("p", class: "turn").first?.text == turn)
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `of the course is whole, and small enough to be sent`(language: InterfaceLanguage) {
    for lesson in language == .chinese ? Shipped.chinese : Shipped.lessons {
      let export = Self.page(of: lesson, language)
      #expect(export.diagnostics.isEmpty, "\(lesson.id)")
      let text = export.page.text.text
      let page = PageReader(text)
      #expect(page.problems == [], "\(lesson.id)")
      #expect(text.utf8.count <= 300_000, "\(lesson.id)")
      let ids = page.elements.compactMap { $0.attributes["id"] }
      #expect(Set(ids).count == ids.count, "\(lesson.id)")
      let places = page.all("a").compactMap { $0.attributes["href"] }.filter { $0.hasPrefix("#") }
      #expect(places.allSatisfy { ids.contains(String($0.dropFirst())) }, "\(lesson.id)")
      #expect(page.all("h2").count == lesson.steps.count)
    }
  }
}
