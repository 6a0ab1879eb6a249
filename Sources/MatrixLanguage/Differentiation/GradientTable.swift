import NumericCore
import PythonTranslation

/// The part of the table SHARES in helpers.py that the rules of operations state: how the operands
/// of a NumPy function share the adjoint g of its result y.
///
/// A test holds the file against it.
package enum GradientTable {
  /// The functions that programs call for operations, with the names of their operands in
  /// helpers.py.
  private static let functions: [(name: String, operation: Operation, operands: [String])] = [
    ("add", Operators.add, ["a", "b"]),
    ("subtract", Operators.subtract, ["a", "b"]),
    ("multiply", Operators.multiply, ["a", "b"]),
    ("divide", Operators.divide, ["a", "b"]),
    ("power", Operators.power, ["a", "b"]),
    ("matmul", Operators.product, ["a", "b"]),
    ("negative", Operators.negate, ["z"]),
    ("transpose", Operators.transpose, ["z"]),
    ("exp", Builtins.exp, ["z"]),
    ("log", Builtins.log, ["z"]),
    ("sqrt", Builtins.sqrt, ["z"]),
    ("tanh", Builtins.tanh, ["z"]),
    ("abs", Builtins.abs, ["z"]),
    ("where", Builtins.where, ["holds", "a", "b"]),
    ("clip", Builtins.clip, ["z", "low", "high"]),
    ("sum", Builtins.sum, ["z"]),
    ("mean", Builtins.mean, ["z"]),
    ("var", Builtins.var, ["z"]),
    ("std", Builtins.std, ["z"]),
  ]

  /// Its lines, as they stand in the table.
  package static var lines: [String] {
    functions.flatMap { name, operation, operands in
      var parameters = operands.joined(separator: ", ")
      var shares = operands.indices.map { place in
        operation.gradient?.share(of: place)?.python(operands)
      }
      if case .reduction? = operation.gradient?.way {
        parameters += ", axis=None, ddof=0, **_"
        shares = shares.map { $0.map { PythonCode("np.broadcast_to(\($0.text), z.shape)") } }
      }
      let head = "    np.\(name): lambda y, \(parameters): ["
      let items = shares.map { $0.map { "lambda g: " + $0.text } ?? "None" }
      let line = head + items.joined(separator: ", ") + "],"
      return line.count <= 98 ? [line] : [head] + items.map { "        \($0)," } + ["    ],"]
    }
  }
}

extension Share {
  /// The share in Python, over operands of these names.
  fileprivate func python(_ operands: [String]) -> PythonCode? {
    switch self {
    case .adjoint: PythonCode("g")
    case .result: PythonCode("y")
    case .operand(let place): PythonCode(operands[place])
    case .number(let number): .literal(number)
    case .deviation: PythonCode("centred(\(operands[0]), axis)")
    case .divisor: PythonCode("\(operands[0]).size / y.size - ddof", .sum)
    case .combined(let left, let operation, let right):
      Operators.all.first { $0.goes(by: operation) }?
        .python(left.python(operands), right.python(operands))
    case .mapped(let function, let share):
      (Operators.all + Builtins.elementwise).first { $0.goes(by: function) }?
        .python(share.python(operands))
    case .product(let left, let right):
      Operators.product.python(left.python(operands), right.python(operands))
    case .transposed(let share): Operators.transpose.python(share.python(operands))
    case .kept(let share, let condition), .guarded(let share, let condition):
      Builtins.where.python(condition.python(operands), share.python(operands), .literal(0))
    }
  }
}

extension Operation {
  fileprivate func python(_ operands: PythonCode?...) -> PythonCode? {
    python.code(PythonOperands(operands))
  }

  fileprivate func goes(by operation: ElementwiseOperation) -> Bool {
    if case .elementwise(operation) = rule { true } else { false }
  }

  fileprivate func goes(by function: ElementwiseFunction) -> Bool {
    if case .mapping(function) = rule { true } else { false }
  }
}
