"""Random programs that make, train, ask and look into networks, for `compare-with-numpy`.

Sizes, activations, batch norm, losses, ways to train, batches, seeds and targets are drawn; part of
the examples is held out. What is left out is where rounding alone would decide:

- Examples are normally distributed, so that no value stands exactly at the bend of relu.
- No two examples go through batch norm alone: z_norm is -1 and 1 whatever z is, so that what is left
  of the gradient is rounding, of which Adam makes steps of full length.
- Where nothing bends between two batch norms, the second takes away what the first one's beta and b
  add. Their gradients are nothing but rounding, and Adam does not train such networks.
- Rates and steps are small, so that the rounding of the first step is not much larger after the
  last.
"""

import random

rng = random.Random(1)


def pick(*choices):
    return rng.choice(choices)


def setting(name, *choices):
    """`, name=value`, or nothing where what is left out should be taken."""
    value = pick("", *choices)
    return f", {name}={value}" if value != "" else ""


def seed():
    return pick("", f", seed={rng.randrange(10**6)}")


def targets(outputs, loss, examples):
    """An expression for what the network should say."""
    if loss == "mse":
        return pick(f"randn({outputs}, {examples})", f"X[0, :] + zeros({outputs}, {examples})")
    labels = f"round(random(1, {examples}) * {outputs - 1})"
    return pick(labels, f"onehot({labels}, {outputs})", f"softmax(randn({outputs}, {examples}))")


def batch(examples, normalizes):
    """How many examples make a step."""
    sizes = [1, 2, 5, 8, 100]
    if normalizes:
        sizes = [size for size in sizes if 2 not in (min(size, examples), examples % size)]
    return setting("batch", *sizes)


def program():
    """The lines of one; each begins where the random numbers of the one before end."""
    hidden = [rng.randint(1, 6) for _ in range(rng.randint(0, 3))]
    inputs, outputs = rng.randint(1, 4), rng.randint(1, 4)
    loss = pick("mse", "cross_entropy")
    if loss == "cross_entropy":
        outputs = max(outputs, 2)  # Of one, softmax makes 1.
    sizes = [inputs, *hidden, outputs]
    norm = setting("batchnorm", "0", "1", '"before"', '"after"')
    activation = setting("activation", '"relu"', '"tanh"', '"sigmoid"', '"identity"')
    told = ', loss="mse"' if loss == "mse" else setting("loss", '"cross_entropy"')
    examples = rng.randint(3, 30)
    known = examples - rng.randint(1, max(1, examples // 3))
    known += known == 2
    lines = [
        f"X = randn({inputs}, {examples});",
        f"Y = {targets(outputs, loss, examples)};",
        f"net = network({sizes}{activation}{norm}{told}{seed()})",
        f"known = {known};",
        "before = predict(net, X)",
    ]
    for _ in range(rng.randint(1, 2)):
        methods = ["descent", "momentum", "nesterov"]
        method = pick(*methods, *(["", "adam"] if not (norm and "identity" in activation) else []))
        way = f', with="{method}"' if method else ""
        rate = setting("rate", 0.001, 0.01, 0.05)
        lines.append(
            "net, losses = train(net, X[:, :known], Y[:, :known]"
            f", epochs={rng.randint(0, 4)}{rate}{batch(known, norm and hidden)}{way}"
            f"{setting('decay', 0, 0.01, 0.3)}{setting('steps', 0, 1, 7, 40)}{seed()})")
    lines.append("predict(net, X[:, known:])")
    if loss == "cross_entropy":
        lines.append("accuracy(predict(net, X), Y)")
    layer = rng.randint(1, len(sizes) - 1)
    lines.append(f"peek(net, X, {layer}{setting('running', 0, 1)})")
    lines.append("random(1)")
    return "\n".join(lines)
