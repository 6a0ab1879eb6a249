/// What other languages call the builtins.
enum ForeignFunctions {
  static let named: [String: String] = [
    "average": "mean", "avg": "mean", "variance": "var", "stdev": "std", "stddev": "std",
    "arange": "range", "size": "shape", "len": "shape",
    "rand": "random", "absolute": "abs", "ln": "log", "concatenate": "vstack",
    "identity": "eye", "expit": "sigmoid", "total": "sum",
  ]
}
