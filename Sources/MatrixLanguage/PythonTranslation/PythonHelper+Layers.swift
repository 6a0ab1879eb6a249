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
        # The squares of huge and of tiny numbers are none, so those get another unit.
        size = np.max(np.abs(hold(z)), axis=1, keepdims=True, initial=0)
        tiny = (size < 2.0**-400) & (number(hold(eps)) < 2.0**-800)
        unit = np.where(size > 2.0**400, 2.0**600, np.where(tiny, 2.0**-600, 1.0))
        z = z / unit
        mu = np.mean(z, axis=1, keepdims=True)
        sigma2 = np.var(z, axis=1, keepdims=True)
        return (z - mu) / np.sqrt(sigma2 + scalar(eps) / unit / unit)
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
    def softmax(z, axis=None):
        """Scores as probabilities."""
        if axis is None and len(z) == 1 < z.shape[1]:
            raise ValueError("error[network]: down the columns of a row, all is 1; axis=1?")
        axis = axis or 0
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
        if len(z) == 1:
            raise ValueError("error[network]: one row of scores is one class")
        best = np.arange(len(z)).reshape(-1, 1) == np.argmax(hold(z), axis=0)
        top = np.sum(np.where(best, z, 0), axis=0, keepdims=True)
        gaps = np.where(best, 0, top - z)
        rest = np.sum(np.where(best, 0, np.exp(-gaps)), axis=0, keepdims=True)
        return np.sum(targets(y, z) * (gaps + np.log1p(rest)), keepdims=True) / z.shape[1]
    """#)

  static let accuracy = PythonHelper(
    "accuracy",
    #"""
    def accuracy(p, y):
        """The share of examples that are given their class."""
        if p.shape[1] != y.shape[1]:
            raise ValueError("there are as many examples on both sides")
        for labels, other in ((p, y), (y, p)):
            k = len(other) if len(other) > 1 else np.inf
            if len(labels) == 1 and not np.all((labels >= 0) & (labels < k) & (labels % 1 == 0)):
                raise ValueError("error[value]: labels are the numbers of classes, from 0")
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
