/// What networks are made of, written out in NumPy. Rows are units, columns are examples.
extension PythonHelper {
  static let layers = [
    normalize, batchnorm, ema, softmax, onehot, targets, crossEntropy, accuracy, mse,
  ]

  static let normalize = PythonHelper(
    "normalize",
    #"""
    def normalize(z, eps=1e-5):
        """Each row with mean 0 and variance almost 1."""
        mu = np.mean(z, axis=1, keepdims=True)
        sigma2 = np.var(z, axis=1, keepdims=True)
        return (z - mu) / np.sqrt(sigma2 + scalar(eps))
    """#)

  static let batchnorm = PythonHelper(
    "batchnorm",
    #"""
    def batchnorm(z, gamma, beta, eps=1e-5):
        """Batch normalization: a number of gamma and beta for each row."""
        for parameter in (gamma, beta):
            if np.size(parameter) != 1 and np.shape(parameter) != (len(z), 1):
                raise ValueError("gamma and beta have one number for each row")
        return gamma * normalize(z, eps) + beta
    """#)

  static let ema = PythonHelper(
    "ema",
    #"""
    def ema(z, rho=0.9, start=None):
        """The running average along each row."""
        if start is not None and np.size(start) != 1 and np.shape(start) != (len(z), 1):
            raise ValueError("start has one number for each row")
        # No column of nothing: rho and start count as read, even where there is no step.
        averages = [x * z[:, :0] for x in (scalar(rho), start) if x is not None]
        average = start
        for j in range(z.shape[1]):
            term = z[:, [j]]
            average = term if average is None else scalar(rho) * average + (1 - scalar(rho)) * term
            averages.append(average)
        return np.hstack(averages)
    """#)

  static let softmax = PythonHelper(
    "softmax",
    #"""
    def softmax(z, axis=0):
        """Scores as probabilities."""
        powers = np.exp(z - np.max(z, axis=axis, keepdims=True, initial=-np.inf))
        return powers / np.sum(powers, axis=axis, keepdims=True)
    """#)

  static let onehot = PythonHelper(
    "onehot",
    #"""
    def onehot(labels, k):
        """A column for each label."""
        if 1 not in labels.shape or not np.all(np.isin(labels, range(k))):
            raise ValueError(f"labels are a row of numbers from 0 to {k - 1}")
        return np.eye(k)[:, np.asarray(labels, dtype=int).reshape(-1)]
    """#)

  static let targets = PythonHelper(
    "targets",
    #"""
    def targets(y, scores):
        """Labels in the shape of scores."""
        y = onehot(y, len(scores)) if len(y) == 1 and len(scores) > 1 else y
        if y.shape != scores.shape:
            raise ValueError(f"targets are {y.shape}, and scores {scores.shape}")
        return y
    """#)

  static let crossEntropy = PythonHelper(
    "cross_entropy",
    #"""
    def cross_entropy(z, y):
        """The mean of -ln p over the examples, from the scores before softmax."""
        z = z - np.max(z, axis=0, keepdims=True)
        logarithms = z - np.log(np.sum(np.exp(z), axis=0, keepdims=True))
        return -np.sum(targets(y, z) * logarithms, keepdims=True) / z.shape[1]
    """#)

  static let accuracy = PythonHelper(
    "accuracy",
    #"""
    def accuracy(p, y):
        """The share of examples that are given their class."""
        if p.shape[1] != y.shape[1]:
            raise ValueError("there are as many examples on both sides")
        classes = [z if len(z) == 1 else np.argmax(z, axis=0, keepdims=True) for z in (p, y)]
        return np.mean(classes[0] == classes[1], keepdims=True)
    """#)

  static let mse = PythonHelper(
    "mse",
    #"""
    def mse(a, y):
        """The mean of the squared errors."""
        if np.shape(a) != np.shape(y) and 1 not in (np.size(a), np.size(y)):
            raise ValueError(f"error[shape]: outputs are {np.shape(a)}, and targets {np.shape(y)}")
        return np.mean((a - y) ** 2, keepdims=True)
    """#)
}
