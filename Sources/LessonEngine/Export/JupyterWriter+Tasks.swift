import LanguageSyntax
import MatrixLanguage
package import Notebook
import PythonTranslation

/// The tasks of a student, and the checks that say whether they are solved.
extension JupyterWriter {
  /// A cell with blanks, in which a student puts code; nothing if the solution stands in its place.
  ///
  /// - Parameter starter: nil for a cell that is one blank.
  package mutating func ask(_ starter: Starter?) {
    endProse()
    guard !withSolutions else { return }
    isUnsolved = true
    let comment = starter?.blanks.isEmpty == true ? texts.mend : texts.task
    if let pattern = starter?.pattern {
      let purpose = PythonTranslation.Part.Purpose.starter(
        blanks: pattern.wildcards, comment: comment)
      add([part(pattern.cell, as: purpose)], tags: ["task"], mayFail: true)
    } else {
      // Code that cannot be read with names in its blanks is shown as it stands.
      let code = starter.map { [CellPart.comment($0.text)] } ?? []
      add([.comment(comment)] + code + [.blank], tags: ["task"], mayFail: true)
    }
  }

  /// The solution in place of the task, if it is wanted. Without it, the cells below build on what the
  /// student writes, and the prose there is folded away.
  package mutating func solve(_ code: Excerpt) {
    endProse()
    guard let cell = read(code) else { return }
    if withSolutions {
      add([.comment(texts.solution), part(cell, as: .shown)], tags: ["solution"], mayFail: false)
    } else {
      _ = part(cell, as: .unwritten)
      isAfterTask = true
    }
  }

  /// A cell that stops where a condition does not hold, with its comment.
  package mutating func check(_ checks: [Step.Check]) {
    endProse()
    guard !checks.isEmpty else { return }
    var lines = [CellPart.comment(texts.check)]
    for check in checks {
      let message = check.comment.said
      do throws(AuthoredCellError) {
        switch try TaskCheck(check, targets: []).test {
        case .condition(let condition):
          lines.append(part(condition.cell, as: .check(message)))
        case .uses, .avoids:
          lines.append(.comment(texts.unchecked(check.condition.text, message)))
        }
      } catch {
        diagnostics += error.diagnostics
      }
    }
    add(lines, tags: ["check"], mayFail: !withSolutions)
  }
}

extension Sequence<Inline> {
  /// The text where no value can be put into it: the code of a value stands in its place.
  fileprivate var said: String {
    map { inline in
      if case .computed(let code) = inline.content { return code.text }
      return [inline].plain
    }
    .joined()
  }
}
