/// What other languages call the builtins.
enum ForeignFunctions {
  static let named: [String: String] = [
    "average": "mean", "avg": "mean", "variance": "var", "stdev": "std", "stddev": "std",
    "arange": "range",
    "rand": "random", "absolute": "abs", "ln": "log", "concatenate": "vstack",
    "identity": "eye", "expit": "sigmoid", "total": "sum",
  ]

  /// What other languages set by name: the parameter here, or none where it is not needed.
  static let arguments: [String: String] = [
    "keepdims": "", "keepdim": "", "dtype": "", "out": "", "inplace": "", "unbiased": "",
    "requires_grad": "", "dim": "axis", "dims": "axis", "correction": "ddof", "digits": "decimals",
    "num": "n", "eps": "ε",
  ]

  /// What other languages call the number of elements of a row.
  static let lengths: Set<String> = ["len", "length", "size", "numel"]
}
