/// What makes networks learn, and `minimize` go down: the optimisers, and the way back.
extension PythonHelper {
  static let training = [optimiser, train]

  static let optimiser = PythonHelper(
    "Optimiser",
    #"""
    class Optimiser:
        """Takes steps down the gradient; remembers what its method needs of the steps before."""

        def __init__(self, method, rate):
            self.method, self.rate, self.t, self.s, self.v = method, rate, 0, {}, {}

        def step(self, parameters, gradients):
            """Changes each parameter by the gradient of the same name."""
            self.t += 1
            for name, g in gradients.items():
                if self.method == "adam":
                    s = self.s[name] = 0.9 * self.s.get(name, 0) + (1 - 0.9) * g
                    v = self.v[name] = 0.999 * self.v.get(name, 0) + (1 - 0.999) * g * g
                    g = s / (1 - 0.9**self.t) / (np.sqrt(v / (1 - 0.999**self.t)) + 1e-8)
                elif self.method == "momentum":
                    g = self.v[name] = 0.9 * self.v.get(name, 0) + g
                elif self.method == "nesterov":
                    v = self.v[name] = 0.9 * self.v.get(name, 0) + g
                    g = g + 0.9 * v
                parameters[name] = parameters[name] - self.rate * g
    """#)

  static let train = PythonHelper(
    "train",
    #"""
    def learn_batch(net, x, y, optimisers, decay):
        """A way forward, a way back, and a step of each layer; gives the loss before the step."""
        layers = net.values(x, running=False)
        inputs = [x] + [output_of(values) for values in layers[:-1]]
        z, a = layers[-1].values()
        if net.loss == "mse":
            loss, g = mse(a, y), 2 / a.size * (a - y)
        else:
            loss = cross_entropy(z, y)
            g = (a * np.sum(y, axis=0, keepdims=True) - y) / y.shape[1]
        for i, layer in reversed(list(enumerate(net.layers))):
            gradients, g = layer.backward(g, inputs[i], layers[i])
            if decay != 0:
                gradients["W"] = gradients["W"] + decay * layer.parameters["W"]
            optimisers[i].step(layer.parameters, gradients)
            layer.remember(layers[i])
        net.steps += 1
        return number(loss)


    def train(net, x, y, epochs=10, rate=0.01, batch=64, method="adam", decay=0, seed=0,
              steps=np.inf):
        """What net becomes by training, and the mean loss of each epoch; net stays as it is."""
        x, y = np.asarray(x), np.asarray(y)
        if len(y) == 1 and net.sizes[-1] > 1 and net.loss == "cross_entropy":
            y = onehot(y, net.sizes[-1])
        if len(x) != net.sizes[0] or y.shape != (net.sizes[-1], x.shape[1]):
            raise ValueError(f"error[shape]: examples {x.shape} and targets {y.shape}")
        if (min(epochs, seed, steps, batch - 1) < 0
                or method not in ("adam", "descent", "momentum", "nesterov")):
            raise ValueError(f"error[value]: {epochs, batch, method, seed, steps}")
        net, generator = copy.deepcopy(net), Generator(seed)
        optimisers = [Optimiser(method, rate) for _ in net.layers]
        losses, last = [], net.steps + steps
        for _ in range(epochs if steps > 0 else 0):
            order, total = generator.permutation(x.shape[1]), 0
            losses.append(np.nan)
            for start in range(0, len(order), batch):
                places = order[start:start + batch]
                loss = learn_batch(net, x[:, places], y[:, places], optimisers, decay)
                total += loss * len(places)
                losses[-1] = total / (start + len(places))
                if net.steps == last:
                    return net, np.array([losses])
        return net, np.array([losses])
    """#)
}
