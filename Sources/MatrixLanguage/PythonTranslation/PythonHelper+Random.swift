/// The random numbers of the notebook, bit by bit.
extension PythonHelper {
  /// What the numbers begin with; the program says it in a line of its own.
  static let rng = PythonHelper("rng", "rng = Generator(SEED)")

  static let generator = PythonHelper(
    "Generator",
    #"""
    class Generator:
        """SplitMix64, and the polar method of Marsaglia: the notebook's random numbers."""

        def __init__(self, seed):
            self.state = seed

        def integer(self):
            self.state = (self.state + 0x9E3779B97F4A7C15) % 2**64
            z = (self.state ^ (self.state >> 30)) * 0xBF58476D1CE4E5B9 % 2**64
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB % 2**64
            return z ^ (z >> 31)

        def below(self, bound):
            while True:
                drawn = self.integer()
                if drawn < 2**64 - 2**64 % bound:
                    return drawn % bound

        def uniform(self):
            return (self.integer() >> 11) / 2**53

        def normal(self):
            while True:
                u, v = 2 * self.uniform() - 1, 2 * self.uniform() - 1
                s = u * u + v * v
                if 0 < s < 1:
                    return u * math.sqrt(-2 * math.log(s) / s)

        def random(self, rows, columns):
            drawn = [self.uniform() for _ in range(rows * columns)]
            return np.reshape(drawn, (rows, columns))

        def randn(self, rows, columns):
            drawn = [self.normal() for _ in range(rows * columns)]
            return np.reshape(drawn, (rows, columns))

        def permutation(self, count):
            order = list(range(count))
            for place in reversed(range(1, count)):
                other = self.below(place + 1)
                order[place], order[other] = order[other], order[place]
            return order

        def shuffle(self, *matrices):
            if len({z.shape[1] for z in matrices}) > 1:
                raise ValueError("error[shape]: each example has a column in each matrix")
            order = self.permutation(matrices[0].shape[1])
            shuffled = tuple(z[:, order] for z in matrices)
            return shuffled if len(shuffled) > 1 else shuffled[0]
    """#)
}
