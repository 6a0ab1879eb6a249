import LanguageSyntax

/// `vary γ from 0 to 3 { … }`: the block becomes a function that shows into a table.
extension PythonTranslation {
  mutating func vary(_ variation: VariationSyntax, _ statement: Statement, isSilent: Bool) {
    let draws = variation.body.contains { line in
      line.expressions.contains(where: isPicture)
    }
    // A table of pictures would be empty, and a silent one is not shown.
    guard !isSilent, !draws, isAtTopLevel else {
      comment(statement)
      return
    }
    let name = variation.target.name
    let ends = [expression(variation.lower), expression(variation.upper)].map(\.number)
    emitBlankLine()
    emit("def frame(show):")
    indented { it in
      let stored = variation.body.flatMap(\.assignedNames).map { it.names[$0] }
      if !stored.isEmpty { it.emit("global \(Set(stored).sorted().joined(separator: ", "))") }
      it.isFrame = true
      let formulas = it.formulas
      for line in variation.body { it.translate(line, isSilent: false) }
      // Names stored by the block are forgotten after it.
      it.formulas = formulas
      it.isFrame = false
      if variation.body.isEmpty { it.emit("pass") }
    }
    emitBlankLine()
    let texts = [PythonText(name.spelling).literal, "\"\(names[name])\""] + ends + ["frame"]
    emit("vary(\(texts.joined(separator: ", ")))")
  }

  /// A statement that Python only reads.
  mutating func comment(_ statement: Statement) {
    for line in PythonText(source[statement.range]).comments { emit(line) }
  }

  /// True if it draws, or is the name of a picture.
  func isPicture(_ value: Expression) -> Bool {
    if case .name(let name) = value.kind {
      pictures.contains(name)
    } else {
      operations.isPicture(value)
    }
  }
}
