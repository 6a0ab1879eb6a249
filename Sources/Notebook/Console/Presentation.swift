package import MatrixLanguage
import Plotting
package import StyledText

/// The presentation of values: the screen, and the digits of numbers.
package struct Presentation: Hashable, Sendable {
  package var screen: Screen
  package var number = NumberFormat()

  package init(_ screen: Screen = Screen()) {
    self.screen = screen
  }

  package var language: InterfaceLanguage { screen.language }
  package var width: Int { screen.width }

  package var values: ValueFormat {
    var format = ValueFormat()
    (format.number, format.language, format.width) = (number, language, width)
    return format
  }

  /// The values that a cell shows.
  package func blocks(_ printed: [Printed]) -> [Block] {
    printed.flatMap(blocks)
  }

  /// The values that a cell shows, without notes.
  package func results(_ printed: [Printed]) -> [Block] {
    printed.flatMap(valueBlocks)
  }

  /// The notes about the values.
  package func notes(_ printed: [Printed]) -> [Block] {
    printed.compactMap(\.note).map { .paragraph(values.markup($0)) }
  }

  /// The events of a cell, in order: a number that is varied by hand comes between the shown
  /// values.
  ///
  /// - Parameter end: the blocks below all.
  package func events(_ printed: [Printed], then end: [Block] = []) -> [Event] {
    var events: [Event] = []
    var page: [Block] = []
    for one in printed {
      guard case .variation(let variation) = one.content, variation.isByHand else {
        page += blocks(one)
        continue
      }
      if !page.isEmpty { events.append(.show(page)) }
      events.append(.vary(variation))
      page = []
    }
    page += end
    return page.isEmpty ? events : events + [.show(page)]
  }

  /// The output of a variation's block for one value, or its error.
  package func blocks(_ frame: Variation.Frame) -> [Block] {
    switch frame.outcome {
    case .success(let printed): blocks(printed)
    case .failure(let error): blocks([error.diagnostic])
    }
  }

  private func blocks(_ printed: Printed) -> [Block] {
    valueBlocks(printed) + notes([printed])
  }

  private func valueBlocks(_ printed: Printed) -> [Block] {
    switch printed.value {
    case .plot(let plot):
      var blocks = PlotDrawing(screen).blocks(of: plot)
      switch blocks.first {
      case .paragraph(let opening)?:
        blocks[0] = .paragraph(values.label(of: printed) + opening)
      case .heading(let title, let level)?:
        blocks[0] = .heading(values.label(of: printed) + title, level: level)
      default: break
      }
      return blocks
    // Its description is a sentence, which wraps between words.
    case .model: return [.paragraph(values.markup(printed))]
    case .list(let parts) where parts.contains(where: { [.plot, .model].contains($0.kind) }):
      return blocks(parts.map { Printed(value: $0) })
    default:
      return [.verbatim(values.markup(printed))]
    }
  }

  /// - Parameter pages: the `?id` that have been named before, and are not named again.
  package func blocks(_ diagnostics: [Diagnostic], knowing pages: Set<String> = []) -> [Block] {
    let drawing = DiagnosticDrawing(
      language: language, width: width, isSpoken: screen.isAccessible)
    var pages = pages
    return diagnostics.map { diagnostic in
      let isNew = pages.insert(diagnostic.problem.id).inserted
      return .verbatim(drawing.markup(diagnostic, namingPage: isNew))
    }
  }
}
