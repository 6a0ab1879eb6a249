/// Networks in NumPy: layers, and what they make together. Columns are examples.
extension PythonHelper {
  static let networks = [layer, described, network]

  static let layer = PythonHelper(
    "Layer",
    #"""
    # What an activation makes of z, and how the blame g for a becomes that for z.
    ACTIVATIONS = {
        "identity": (lambda z: z, lambda g, a: g),
        "relu": (lambda z: np.maximum(z, 0), lambda g, a: np.where(a <= 0, 0, g)),
        "tanh": (lambda z: np.tanh(z), lambda g, a: g * (1 - a * a)),
        "sigmoid": (lambda z: 1 / (1 + np.exp(-z)), lambda g, a: g * (a * (1 - a))),
        # The loss blames z itself.
        "softmax": (lambda z: softmax(z), lambda g, a: g),
    }


    def output_of(values):
        """What a layer gives to the next one: the last that it computes."""
        return list(values.values())[-1]


    class Layer:
        """z = W x + b and a = g(z), with batch norm before g, after it, or nowhere."""

        def __init__(self, inputs, units, activation, batchnorm, generator):
            self.activation, self.batchnorm = activation, batchnorm
            # As He wrote for relu, and Glorot for the others.
            variance = 2 / inputs if activation == "relu" else 2 / (inputs + units)
            self.parameters = {"W": generator.randn(units, inputs) * np.sqrt(variance)}
            if batchnorm != "before":  # There the mean takes away whatever b adds.
                self.parameters["b"] = np.zeros((units, 1))
            if batchnorm:
                self.parameters["gamma"] = np.ones((units, 1))
                self.parameters["beta"] = np.zeros((units, 1))
                self.running_mu = np.zeros((units, 1))
                self.running_sigma2 = np.ones((units, 1))

        def forward(self, x, running):
            """All that the layer computes, in order."""
            z = self.parameters["W"] @ x + self.parameters.get("b", 0)
            values = {"z": z}
            if self.batchnorm == "before":
                values.update(self.normalize(z, running))
                z = values["z_tilde"]
            values["a"] = ACTIVATIONS[self.activation][0](z)
            if self.batchnorm == "after":
                values.update(self.normalize(values["a"], running))
            return values

        def normalize(self, z, running):
            """The four steps, with the statistics of the training or those of the batch."""
            mu = self.running_mu if running else np.mean(z, axis=1, keepdims=True)
            sigma2 = self.running_sigma2 if running else np.var(z, axis=1, keepdims=True)
            z_norm = (z - mu) / np.sqrt(sigma2 + 1e-5)
            z_tilde = self.parameters["gamma"] * z_norm + self.parameters["beta"]
            return {"mu": mu, "sigma2": sigma2, "z_norm": z_norm, "z_tilde": z_tilde}

        def backward(self, g, x, values):
            """From the blame g for the output: that for each parameter, and for the input x."""
            gradients = {}

            def through_batchnorm(g):
                z_norm, m = values["z_norm"], g.shape[1]
                gradients["beta"] = np.sum(g, axis=1, keepdims=True)
                gradients["gamma"] = np.sum(g * z_norm, axis=1, keepdims=True)
                g = g - gradients["beta"] / m - z_norm * gradients["gamma"] / m
                return self.parameters["gamma"] / np.sqrt(values["sigma2"] + 1e-5) * g

            if self.batchnorm == "after":
                g = through_batchnorm(g)
            g = ACTIVATIONS[self.activation][1](g, values["a"])
            if self.batchnorm == "before":
                g = through_batchnorm(g)
            gradients["W"] = g @ x.T
            if "b" in self.parameters:
                gradients["b"] = np.sum(g, axis=1, keepdims=True)
            return gradients, self.parameters["W"].T @ g

        def remember(self, values):
            """Moves the running mean and variance a tenth of the way to those of a batch."""
            if self.batchnorm:
                m = values["z_norm"].shape[1]
                self.running_mu = self.running_mu + 0.1 * (values["mu"] - self.running_mu)
                if m > 1:  # One example says nothing of the variance of all.
                    sigma2 = values["sigma2"] * m / (m - 1)
                    self.running_sigma2 = (1 - 0.1) * self.running_sigma2 + 0.1 * sigma2
    """#)

  static let described = PythonHelper(
    "described",
    Localized(
      en: #"""
        def described(net):
            """A network on one line, as the notebook shows it."""
            def counted(n, noun):
                return f"{n:,} {noun}" + "s" * (n != 1)

            layers = [" → ".join(str(n) for n in net.sizes)]
            if len(net.layers) > 1:
                places = {None: [], "before": ["batch norm"], "after": ["batch norm after it"]}
                layers += [net.layers[0].activation, *places[net.layers[0].batchnorm]]
            numbers = sum(p.size for layer in net.layers for p in layer.parameters.values())
            trained = f"trained for {counted(net.steps, 'step')}" if net.steps else "not trained"
            return f"network {', '.join(layers)}: {counted(numbers, 'parameter')}, {trained}"
        """#,
      zh: #"""
        def described(net):
            """A network on one line, as the notebook shows it."""
            layers = [" → ".join(str(n) for n in net.sizes)]
            if len(net.layers) > 1:
                places = {None: [], "before": ["批量归一化"], "after": ["激活后批量归一化"]}
                layers += [net.layers[0].activation, *places[net.layers[0].batchnorm]]
            numbers = sum(p.size for layer in net.layers for p in layer.parameters.values())
            trained = f"已训练 {net.steps} 步" if net.steps else "未训练"
            return f"网络 {'，'.join(layers)}：{numbers} 个参数，{trained}"
        """#))

  static let network = PythonHelper(
    "Network",
    #"""
    class Network:
        """Dense layers, one after the other, with random weights that depend on the seed alone."""

        def __init__(self, sizes, activation="relu", batchnorm=0, loss="cross_entropy", seed=0):
            self.sizes, self.loss, self.steps = [whole(n) for n in each(sizes)], loss, 0
            place = batchnorm if isinstance(batchnorm, str) else number(batchnorm)
            places = {0: None, 1: "before", "before": "before", "after": "after"}
            if (len(self.sizes) < 2 or min(self.sizes) < 1 or seed < 0 or place not in places
                    or activation not in ("relu", "tanh", "sigmoid", "identity")
                    or loss not in ("cross_entropy", "mse")):
                raise ValueError(f"error[value]: {self.sizes, activation, batchnorm, loss, seed}")
            if loss == "cross_entropy" and self.sizes[-1] == 1:
                raise ValueError("error[network]: softmax makes one output 1, whatever comes in")
            forms = [(activation, places[place])] * (len(self.sizes) - 2)
            forms.append(("softmax" if loss == "cross_entropy" else "identity", None))
            generator = Generator(seed)
            self.layers = [
                Layer(inputs, units, *form, generator)
                for inputs, units, form in zip(self.sizes, self.sizes[1:], forms)
            ]

        def __str__(self):
            return described(self)

        def __array__(self, *options, **more):
            raise TypeError("a network is no matrix")

        def values(self, x, running):
            """All that the layers compute for examples."""
            x = np.asarray(x)  # No gradient goes through a network.
            if len(x) != self.sizes[0]:
                raise ValueError(f"error[shape]: examples of {self.sizes[0]} values, not {len(x)}")
            layers = []
            for layer in self.layers:
                layers.append(layer.forward(x, running))
                x = output_of(layers[-1])
            return layers

        def predict(self, x):
            """What it says about the examples in the columns of x."""
            return output_of(self.values(x, running=True)[-1])

        def peek(self, x, layer, running=0):
            """The inner values of a layer, which are counted from 1."""
            if not 1 <= layer <= len(self.layers) or running not in (0, 1):
                raise ValueError(f"error[value]: layer {layer} of {len(self.layers)}, {running}")
            return tuple(self.values(x, running)[layer - 1].values())
    """#)
}
