/// What other languages call the builtins.
enum ForeignFunctions {
  static let named: [String: String] = [
    "average": "mean", "avg": "mean", "variance": "var", "stdev": "std", "stddev": "std",
    "arange": "range", "rand": "random", "runif": "random", "rnorm": "randn", "absolute": "abs",
    "ln": "log", "concatenate": "vstack", "rbind": "vstack", "cbind": "hstack", "append": "hstack",
    "identity": "eye", "expit": "sigmoid", "total": "sum", "sorted": "sort", "E": "mean",
    "mse_loss": "mse", "mean_squared_error": "mse", "histogram": "hist", "imshow": "heatmap",
  ]

  /// What other languages set by name: the parameter here, or none where it is not needed.
  static let arguments: [String: String] = [
    "keepdims": "", "keepdim": "", "dtype": "", "out": "", "inplace": "", "unbiased": "",
    "requires_grad": "", "dim": "axis", "dims": "axis", "correction": "ddof", "digits": "decimals",
    "num": "n", "eps": "ε", "lr": "rate", "learning_rate": "rate", "batch_size": "batch",
    "num_epochs": "epochs", "n_epochs": "epochs", "iterations": "steps", "max_iter": "steps",
    "optimizer": "with", "weight_decay": "decay", "random_state": "seed",
  ]

  /// What other languages call the number of elements of a row.
  static let lengths: Set<String> = ["len", "length", "numel"]

  /// Functions that have no counterpart here, so that a near name would mislead.
  static let missing: Set<String> = [
    "sin", "cos", "tan", "int", "inv", "det", "str", "prod", "median", "set", "dict", "input",
    "trace", "rank", "solve", "map", "filter", "zip", "open",
  ]

  /// What joins a list of matrices elsewhere, and matrices side by side or one below the other here.
  static let joining: Set<String> = ["concatenate", "vstack", "hstack"]
}
