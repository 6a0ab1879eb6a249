import NumericCore

/// v⁽ᵗ⁾ = ρ v⁽ᵗ⁻¹⁾ + (1 − ρ) z⁽ᵗ⁾ along each row of a matrix.
struct RunningAverage {
  private let terms: Matrix
  /// ρ, the share of the old average that stays.
  private let ratio: Double
  /// v⁽⁰⁾, n×1 or 1×1; without it, the first average is the first term.
  private let start: Matrix?

  init(_ terms: Matrix, _ ratio: Double, start: Value?) throws(Problem) {
    self.terms = terms
    self.ratio = ratio
    self.start = try start.map { value throws(Problem) in
      try value.perUnit(of: terms, role: "start")
    }
  }

  /// All averages, one for each term.
  func values() throws(Problem) -> Matrix {
    try Problem.catching { () throws(MatrixError) in
      let (shape, allowance) = (terms.shape, terms.allowance)
      return try Matrix(shape: shape, allowance: allowance) { result throws(MatrixError) in
        try terms.withElements { terms throws(MatrixError) in
          var watch = InterruptWatch(allowance)
          for row in 0..<shape.rows {
            var average = before(row)
            try watch.inPieces(of: shape.columns) { piece throws(MatrixError) in
              for column in piece {
                let term = terms[row * shape.columns + column]
                let next = average.map { ratio * $0 + (1 - ratio) * term } ?? term
                result[row * shape.columns + column] = next
                average = next
              }
            }
          }
        }
      }
    }
  }

  private func before(_ row: Int) -> Double? {
    start.map { $0[flat: $0.shape == .scalar ? 0 : row] }
  }

  /// The adjoints of z, ρ and the start: the averages are walked backwards, and each passes the
  /// share ρ of its adjoint to the one before.
  func adjoints(_ adjoint: Value, values: Value) throws(Problem) -> [Value?] {
    let (adjoint, averages) = (try adjoint.asMatrix(), try values.asMatrix())
    return try Problem.catching { () throws(MatrixError) in
      var ofTerms = terms
      var ofStart = try Matrix(repeating: 0, shape: terms.shape.reduced(along: .columns))
      var ofRatio = 0.0
      var watch = InterruptWatch(terms.allowance)
      for row in 0..<terms.rows {
        var blame = 0.0
        for column in (0..<terms.columns).reversed() {
          try watch.passed(1)
          blame += adjoint[row, column]
          let old = column > 0 ? averages[row, column - 1] : before(row)
          ofTerms[row, column] = old == nil ? blame : (1 - ratio) * blame
          if let old { ofRatio += blame * (old - terms[row, column]) }
          blame *= old == nil ? 0 : ratio
        }
        ofStart[row, 0] = blame
      }
      return [Value(ofTerms), .number(ofRatio), Value(ofStart)]
    }
  }
}
