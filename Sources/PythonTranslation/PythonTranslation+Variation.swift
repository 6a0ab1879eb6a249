import LanguageSyntax

/// `vary γ from 0 to 3 { … }`: the block becomes a function that shows into a table.
extension PythonTranslation {
  mutating func vary(_ variation: VariationSyntax, _ statement: Statement, isSilent: Bool) {
    let isPicture =
      !draws
      && variation.body.contains { $0.expressions.contains(where: self.isPicture) }
    // A table of pictures would be empty, and a silent one is not seen.
    guard !isSilent, !isPicture, isAtTopLevel else {
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

  /// True if it would draw, or is the name of a picture, in a program that leaves pictures out.
  func isPicture(_ value: Expression) -> Bool {
    if draws { return false }
    return if case .name(let name) = value.kind {
      pictures.contains(name)
    } else {
      subject.isPicture(value)
    }
  }
}
