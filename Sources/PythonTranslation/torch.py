"""What programs of PyTorch are made of. `ztilde export --to torch` copies the cell `program` and those that
a notebook's own lines call, each of which stands in for the cell of that name in helpers.py. TITLE, FILE and
DIGITS become the notebook's; a name with a language behind it stands in for the cell of that name in it.
"""

# %% program
"""The networks of TITLE in PyTorch, trained by one process or by many:

    python FILE
    torchrun --standalone --nproc-per-node=4 FILE
    torchrun --nnodes=2 --nproc-per-node=8 --rdzv-backend=c10d --rdzv-endpoint=HOST:29500 FILE

Each process takes its share of a batch, and batch norm the μ and σ² of the WHOLE batch, so all the
numbers are the same for any number of processes.
"""
import argparse, atexit, copy, math, os
import numpy as np
import torch
import torch.distributed as dist
from torch import nn

options = argparse.ArgumentParser()
options.add_argument("--data", help="train on x.npy and y.npy of this folder, a row an example")
options.add_argument("--save", help="write the weights of the last training into this .npz file")
options.add_argument("--own", action="store_true", help="train without the sums too, and compare")
options.add_argument("--fast", action="store_true", help="float32, and SyncBatchNorm on GPUs")
options = options.parse_args()
rank, world, local = (int(os.environ.get(name, n)) for name, n in
                      {"RANK": 0, "WORLD_SIZE": 1, "LOCAL_RANK": 0}.items())
cuda = torch.cuda.device_count() > local
device = torch.device("cuda", local) if cuda else torch.device("cpu")
torch.set_default_dtype(torch.float32 if options.fast else torch.float64)


# %% Network
class Total(torch.autograd.Function):
    """Σ over all processes. Each of them uses the sum, so on the way back their gradients add up."""

    @staticmethod
    def forward(context, x):
        x = x.clone()
        if world > 1:
            dist.all_reduce(x)
        return x

    @staticmethod
    def backward(context, gradient):
        return Total.apply(gradient)


class BatchNorm(nn.BatchNorm1d):
    """The four steps, with the Σ and the m of the whole batch; z is this process's share of it."""
    total = Total.apply

    def forward(self, z):
        mu, sigma2 = self.running_mean, self.running_var
        if self.training:
            m = BatchNorm.total(z.new_tensor(len(z))).clamp(min=1)
            mu = BatchNorm.total(z.sum(0)) / m                      # 1
            sigma2 = BatchNorm.total(((z - mu) ** 2).sum(0)) / m    # 2
            with torch.no_grad():
                self.running_mean += 0.1 * (mu - self.running_mean)
                if m > 1:  # One example says nothing of the variance of all.
                    self.running_var += 0.1 * (sigma2 * m / (m - 1) - self.running_var)
        z_norm = (z - mu) / torch.sqrt(sigma2 + 1e-5)               # 3
        return self.weight * z_norm + self.bias                     # 4: γ z_norm + β


class Network(nn.Sequential):
    """Dense layers with the weights that the notebook draws, and batch norm before g or after it."""

    def __init__(self, sizes, activation="relu", batchnorm=0, loss="cross_entropy", seed=0):
        super().__init__()
        self.sizes, self.loss, self.steps = [int(n) for n in np.ravel(sizes)], loss, 0
        g = {"relu": nn.ReLU, "tanh": nn.Tanh, "sigmoid": nn.Sigmoid, "identity": nn.Identity}
        place, random = str(np.ravel(batchnorm)[0]), draws(seed)
        for number, (k, n) in enumerate(zip(self.sizes, self.sizes[1:]), 2):
            if number == len(self.sizes):
                place, activation = "none", "identity"
            before, after = place in ("1", "1.0", "before"), place == "after"
            dense = nn.Linear(k, n, bias=not before)  # There the mean takes away what b adds.
            deviation = math.sqrt(2 / k if activation == "relu" else 2 / (k + n))
            weights = [normal(random) * deviation for _ in range(n * k)]
            dense.weight.data = torch.tensor(weights).reshape(n, k)
            if not before:
                dense.bias.data.zero_()
            self.extend([dense, *before * [BatchNorm(n)], g[activation](), *after * [BatchNorm(n)]])
        if options.fast and cuda and world > 1:
            nn.SyncBatchNorm.convert_sync_batchnorm(self)
        self.to(device)

    @torch.no_grad()
    def predict(self, x):
        """A column for each example, by the running averages: no process needs another one."""
        blocks = [range(at, min(at + 4096, x.shape[1])) for at in range(0, x.shape[1], 4096)]
        z = torch.cat([self.eval()(rows(x, block)) for block in blocks]).double()
        return (z.softmax(1) if self.loss == "cross_entropy" else z).T.cpu().numpy()

    def __str__(self):
        return f"network {' → '.join(map(str, self.sizes))}, trained for {self.steps} steps"


def rows(x, places):
    """The examples at these places, a row for each."""
    return torch.tensor(np.array(x[:, list(places)].T, float)).to(device, torch.get_default_dtype())


# %% draws
def draws(seed):
    """SplitMix64: the notebook's random numbers, of 64 bits."""
    while True:
        seed = (seed + 0x9E3779B97F4A7C15) % 2**64
        z = (seed ^ (seed >> 30)) * 0xBF58476D1CE4E5B9 % 2**64
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB % 2**64
        yield z ^ (z >> 31)


def normal(random):
    u, v = (2 * ((next(random) >> 11) / 2**53) - 1 for _ in "uv")
    s = u * u + v * v
    return u * math.sqrt(-2 * math.log(s) / s) if 0 < s < 1 else normal(random)


def permutation(count, random):
    order = list(range(count))
    for place in reversed(range(1, count)):
        end = 2**64 - 2**64 % (place + 1)
        other = next(drawn for drawn in random if drawn < end) % (place + 1)
        order[place], order[other] = order[other], order[place]
    return order


# %% train
def learn(net, x, y, epochs, rate, batch, method, decay, seed, steps):
    net, random, losses = copy.deepcopy(net), draws(seed), []
    groups = [{"params": [p for p in net.parameters() if p.ndim == 2], "weight_decay": decay},
              {"params": [p for p in net.parameters() if p.ndim == 1]}]
    optimiser = torch.optim.Adam(groups, rate) if method == "adam" else torch.optim.SGD(
        groups, rate, 0.9 * (method != "descent"), nesterov=method == "nesterov")
    for _ in range(epochs):
        order, total, seen = permutation(x.shape[1], random), 0, 0
        while seen < len(order) and steps > 0:
            places = order[seen:seen + batch]
            total += step(net, x, y, places, optimiser) * len(places)
            seen, steps = seen + len(places), steps - 1
        losses += [total / seen] if seen else []
    return net, np.array([losses])


def step(net, x, y, places, optimiser):
    """A step by the whole batch, of which this process computes its share; gives the mean loss."""
    z, y = net.train()(rows(x, places[rank::world])), rows(y, places[rank::world])
    if net.loss == "mse":
        loss = ((z - y) ** 2).sum() / z.shape[1]
    else:
        y = y if y.shape == z.shape else y[:, 0].long()
        loss = nn.functional.cross_entropy(z, y, reduction="sum")
    optimiser.zero_grad()
    (loss / len(places)).backward()
    for p in net.parameters():
        p.grad = Total.apply(p.grad)
    optimiser.step()
    net.steps += 1
    return Total.apply(loss.detach()).item() / len(places)


def train(net, x, y, epochs=10, rate=0.01, batch=64, method="adam", decay=0, seed=0, steps=np.inf):
    """What net becomes by training, and the mean loss of each epoch; net stays as it is."""
    settings = epochs, rate, batch, method, decay, seed, steps
    trained, losses = learn(net, x, y, *settings)
    if options.own:
        BatchNorm.total = lambda x: x  # Each process takes the μ and σ² of its own share.
        difference = np.max(np.abs(learn(net, x, y, *settings)[1] - losses))
        BatchNorm.total = Total.apply
        show(difference, "largest difference of a loss without the sums")
    if options.save and rank == 0:
        np.savez(options.save, **{name: a.cpu().numpy() for name, a in trained.state_dict().items()})
    return trained, losses


# %% accuracy
def accuracy(p, y):
    """The share of examples that are given their class."""
    p, y = (np.argmax(z, axis=0) if len(z) > 1 else z[0] for z in (p, y))
    return np.array([[np.mean(p == y)]])


# %% show
def show(value, name=""):
    """Prints to the notebook's digits, on the first process alone."""
    def shown(x):
        text = f"{x:.DIGITSf}" if abs(x) >= 0.1 else f"{x:#.DIGITSg}"
        return f"{x:.15g}" if float(text) == x else text

    for part in value if isinstance(value, tuple) else (value,):
        if np.size(part) == 1 and not hasattr(part, "sizes"):
            part = shown(np.ravel(part)[0])
        elif isinstance(part, np.ndarray):
            rows = "\n  ".join("  ".join(map(shown, row)) for row in part)
            part = f"{part.shape[0]}×{part.shape[1]}\n  {rows}"
        if rank == 0:
            print(f"{name} = {part}" if name else part)
        name = ""
