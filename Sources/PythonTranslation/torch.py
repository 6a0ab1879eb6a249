"""What a program of PyTorch is made of. `ztilde export --to torch` copies the cell `program`, behind it those
that the notebook's own lines call, and then these lines. A cell has the name of what is called, and stands in
for the cell of that name in helpers.py. TITLE, FILE and DIGITS become the notebook's, SEAL what says who wrote
it. A line with a mark such as `#: mse` is for notebooks that ask for it, one with `#: no mse` for the others.
"""

# %% program
"""The networks of TITLE in PyTorch: SEAL.
Each process takes its share of a batch, and batch norm the μ and σ² of the WHOLE batch:
    python FILE
    torchrun --standalone --nproc-per-node=4 FILE
    torchrun --nnodes=2 --nproc-per-node=8 --rdzv-backend=c10d --rdzv-endpoint=HOST:29500 FILE
"""
import argparse, atexit, copy, math, os
import numpy as np
import torch, torch.nn as nn, torch.distributed as dist
options = argparse.ArgumentParser()
options.add_argument("--data", help="train on x.npy and y.npy of this folder, a row an example")  #: data
options.add_argument("--own", action="store_true", help="train without the sums too, and compare")
options.add_argument("--fast", action="store_true", help="float32, and SyncBatchNorm on GPUs")
options = options.parse_args()
rank, world, place = (int(os.getenv(name, 0)) for name in ("RANK", "WORLD_SIZE", "LOCAL_RANK"))
torch.set_default_device(torch.device("cuda", place) if torch.cuda.is_available() else "cpu")
torch.set_default_dtype(torch.float32 if options.fast else torch.float64)
np.set_printoptions(formatter={"float": lambda x: f"{x:.DIGITSf}" if abs(x) >= 0.1 else f"{x:#.DIGITSg}"})
tell = print if rank == 0 else lambda *_: None
if world > 1:
    dist.init_process_group("nccl" if torch.cuda.is_available() else "gloo")
    atexit.register(dist.destroy_process_group)

# %% Network
class Total(torch.autograd.Function):
    """Σ over all processes. Each of them uses the sum, so on the way back gradients add up."""
    @staticmethod
    def forward(context, x):
        if world > 1:
            dist.all_reduce(x := x.clone())
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
            self.running_mean.lerp_(mu.detach(), 0.1)
            if m > 1:  # One example says nothing of the variance of all.
                self.running_var.lerp_(sigma2.detach() * m / (m - 1), 0.1)
        z_norm = (z - mu) / torch.sqrt(sigma2 + 1e-5)               # 3
        return self.weight * z_norm + self.bias                     # 4: γ z_norm + β


class Network(nn.Sequential):  # Dense layers with the weights that the notebook draws.
    def __init__(self, sizes, activation="relu", batchnorm=0, loss="cross_entropy", seed=0):
        super().__init__()
        self.loss, sizes, random = loss, [int(n) for n in np.ravel(sizes)], draws(seed)
        g = {"relu": nn.ReLU, "tanh": nn.Tanh, "sigmoid": nn.Sigmoid, "identity": nn.Identity}
        for layer, (k, n) in enumerate(zip(sizes, sizes[1:]), 2):
            name = activation if layer < len(sizes) else "identity"
            norm = [BatchNorm(n)] if layer < len(sizes) and np.ravel(batchnorm)[0] else []
            sd = math.sqrt(2 / k if name == "relu" else 2 / (k + n))  # He's, or Glorot's.
            dense = nn.Linear(k, n)
            dense.weight.data = torch.tensor([normal(random) * sd for _ in range(n * k)]).view(n, k)
            before = norm and str(batchnorm) != "after"  #: after
            dense.bias = None if norm else nn.Parameter(torch.zeros(n))  # μ takes b away.  #: no after
            dense.bias = None if before else nn.Parameter(torch.zeros(n))  # μ takes b away.  #: after
            self.extend([dense, *norm, g[name]()])  #: no after
            self.extend([dense, *norm, g[name]()] if before else [dense, g[name](), *norm])  #: after
        if options.fast and torch.cuda.is_available():
            nn.SyncBatchNorm.convert_sync_batchnorm(self)

    @torch.no_grad()
    def predict(self, x):  # A column for each example, by the running averages.
        blocks = [slice(start, start + 4096) for start in range(0, x.shape[1], 4096)]
        z = torch.cat([self.eval()(rows(x, block)) for block in blocks])
        return (z if self.loss == "mse" else z.softmax(1)).T.cpu().double().numpy()


def rows(x, places):  # An example a row.
    return torch.tensor(x[:, places].T, dtype=torch.get_default_dtype())


def draws(seed):  # The notebook's random numbers: SplitMix64.
    while True:
        seed = (seed + 0x9E3779B97F4A7C15) % 2**64
        z = (seed ^ (seed >> 30)) * 0xBF58476D1CE4E5B9 % 2**64
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB % 2**64
        yield z ^ (z >> 31)


def normal(random):
    u, v = (2 * ((next(random) >> 11) / 2**53) - 1 for _ in "uv")
    s = u * u + v * v
    return u * math.sqrt(-2 * math.log(s) / s) if 0 < s < 1 else normal(random)

# %% Generator
class Generator:
    def __init__(self, seed):
        self.draws = draws(seed)
  #: integer
    def integer(self):  #: integer
        return next(self.draws)  #: integer
  #: random
    def random(self, n, m):  #: random
        return np.reshape([(next(self.draws) >> 11) / 2**53 for _ in range(n * m)], (n, m))  #: random
  #: randn
    def randn(self, n, m):  #: randn
        return np.reshape([normal(self.draws) for _ in range(n * m)], (n, m))  #: randn
  #: shuffle
    def shuffle(self, *matrices):  #: shuffle
        order = list(range(matrices[0].shape[1]))  #: shuffle
        for k in reversed(range(1, len(order))):  #: shuffle
            j = next(self.draws) % (k + 1)  #: shuffle
            order[k], order[j] = order[j], order[k]  #: shuffle
        return [z[:, order] for z in matrices] if matrices[1:] else matrices[0][:, order]  #: shuffle

# %% train
def train(net, x, y, epochs=10, rate=0.01, batch=64, method="adam", decay=0, seed=0,
          steps=math.inf, own=options.own):
    """What net becomes by training, and the mean loss of each epoch; net stays as it is."""
    if own:  # Each process takes the μ and σ² of its own share.
        BatchNorm.total = lambda x: x
        apart = train(net, x, y, epochs, rate, batch, method, decay, seed, steps, own=False)[1]
        BatchNorm.total = Total.apply
    net, random, losses = copy.deepcopy(net).train(), draws(seed), []
    groups = [{"params": [p for p in net.parameters() if p.ndim == n],  #: decay
               "weight_decay": decay * (n == 2)} for n in (1, 2)]  # W decays, and no γ, β, b.  #: decay
    optimiser = torch.optim.Adam(net.parameters(), rate)  #: no decay, no methods
    optimiser = torch.optim.Adam(groups, rate)  #: decay, no methods
    optimiser = torch.optim.Adam(groups, rate) if method == "adam" else torch.optim.SGD(  #: decay, methods
        groups, rate, 0.9 * (method != "descent"), nesterov=method == "nesterov")  #: decay, methods
    optimiser = torch.optim.Adam(net.parameters(), rate) if method == "adam" else torch.optim.SGD(  #: no decay, methods
        net.parameters(), rate, 0.9 * (method != "descent"), nesterov=method == "nesterov")  #: no decay, methods
    for _ in range(epochs):
        order, total, seen = list(range(x.shape[1])), 0, 0
        for k in reversed(range(1, len(order))):  # They are shuffled as in the notebook.
            j = next(random) % (k + 1)
            order[k], order[j] = order[j], order[k]
        while seen < len(order) and steps > 0:
            places = order[seen:seen + batch]
            mine = places[rank::world or 1]
            z, wanted = net(rows(x, mine)), rows(y, mine)
            wanted = wanted if wanted.shape == z.shape else wanted[:, 0].long()
            loss = nn.functional.cross_entropy(z, wanted, reduction="sum")  #: no mse
            loss = (((z - wanted) ** 2).sum() / z.shape[1] if net.loss == "mse"  #: mse
                    else nn.functional.cross_entropy(z, wanted, reduction="sum"))  #: mse
            optimiser.zero_grad()
            (loss / len(places)).backward()
            for p in net.parameters():
                p.grad = Total.apply(p.grad)
            optimiser.step()
            total += Total.apply(loss.detach()).item()
            seen, steps = seen + len(places), steps - 1
        losses += [total / seen] if seen else []
    if own:
        tell("without the sums, a loss differs by", np.max(np.abs(np.subtract(losses, apart))))
    return net, np.array([losses])

# %% accuracy
def accuracy(p, y):  # The share of examples that are given their class.
    classes = [z[:1] if len(z) == 1 else np.argmax(z, axis=0, keepdims=True) for z in (p, y)]
    return np.mean(np.equal(*classes), keepdims=True)

# %% load
def load(file):  # The numbers of a CSV file; a first line of names is passed over.
    z = np.atleast_2d(np.genfromtxt(file, delimiter=",", comments=None, encoding="utf-8-sig"))
    return z[int(np.isnan(z[0]).all()):]

# %% onehot
def onehot(labels, k):  # A column for each label.
    return np.eye(k)[:, np.asarray(labels, dtype=int).reshape(-1)]

# %% number
def number(x):  # In a 1×1 matrix.
    return float(np.reshape(x, ()))

# %% whole
def whole(x):
    return int(np.reshape(x, ()))

# %% times
def times(n):  # The turns of a loop.
    return range(whole(n))

# %% each
def each(z):  # The numbers of a row or a column, each as a matrix.
    return z.reshape(-1, 1, 1)
