"""Writes training_figures.json: networks that PyTorch trains for ten steps each, from given
parameters on given examples, as TrainingFiguresTests does again.

    python3 make_training_figures.py

PyTorch's rows are the examples, ours are the units: everything is transposed on its way out.
"""

import torch
from torch import nn

from figures import write

torch.set_default_dtype(torch.float64)
torch.manual_seed(20150211)

activations = {"identity": nn.Identity, "sigmoid": nn.Sigmoid, "tanh": nn.Tanh, "relu": nn.ReLU}
losses = {"crossEntropy": nn.CrossEntropyLoss, "meanSquaredError": nn.MSELoss}
optimisers = {
    "gradientDescent": lambda groups: torch.optim.SGD(groups, lr=0.1),
    "momentum": lambda groups: torch.optim.SGD(groups, lr=0.1, momentum=0.9),
    "nesterov": lambda groups: torch.optim.SGD(groups, lr=0.1, momentum=0.8, nesterov=True),
    "adam": lambda groups: torch.optim.Adam(groups, lr=0.01, betas=(0.9, 0.99), eps=1e-8),
}


def units(tensor):
    """A parameter as a column, a batch with units as rows."""
    return (tensor.reshape(1, -1) if tensor.dim() < 2 else tensor).detach().T.tolist()


class Block(nn.Module):
    """A layer: linear, activation, and perhaps batch norm before or after it."""

    def __init__(self, inputs, count, activation, place):
        super().__init__()
        self.place = place
        self.linear = nn.Linear(inputs, count, bias=place != "beforeActivation")
        self.activation = activations[activation]()
        self.name = activation
        if place:
            self.norm = nn.BatchNorm1d(count)
            nn.init.normal_(self.norm.weight, 1, 0.3)
            nn.init.normal_(self.norm.bias, 0, 0.3)

    def forward(self, x):
        z = self.linear(x)
        if self.place == "beforeActivation":
            return self.activation(self.norm(z))
        a = self.activation(z)
        return self.norm(a) if self.place == "afterActivation" else a

    def state(self):
        state = {"weights": self.linear.weight.tolist()}
        if self.linear.bias is not None:
            state["bias"] = units(self.linear.bias)
        if self.place:
            state |= {"gamma": units(self.norm.weight), "beta": units(self.norm.bias),
                      "mean": units(self.norm.running_mean),
                      "variance": units(self.norm.running_var)}
        return state


def training(optimiser, activation, place, loss, decay, examples=19, batch=4, epochs=2):
    network = nn.Sequential(
        Block(5, 6, activation, place), Block(6, 4, activation, place),
        Block(4, 3, "identity", None))
    criterion = losses[loss]()
    x = torch.randn(examples, 5)
    y = torch.rand(examples, 3)
    if loss == "crossEntropy":
        y = nn.functional.one_hot(torch.randint(3, (examples,)), 3).to(x.dtype)
    figure = {"method": optimiser, "activation": activation, "place": place, "loss": loss,
              "weightDecay": decay, "epochs": epochs, "batchSize": batch, "examples": units(x),
              "targets": units(y), "before": [block.state() for block in network]}

    weights = [block.linear.weight for block in network]
    others = [p for p in network.parameters() if all(p is not weight for weight in weights)]
    descent = optimisers[optimiser](
        [{"params": weights, "weight_decay": decay}, {"params": others}])
    figure["losses"] = []
    for _ in range(epochs):
        for start in range(0, examples, batch):
            descent.zero_grad()
            value = criterion(network(x[start:start + batch]), y[start:start + batch])
            value.backward()
            if not figure["losses"]:
                figure["gradients"] = [
                    {"weights": block.linear.weight.grad.tolist()}
                    | ({"bias": units(block.linear.bias.grad)}
                       if block.linear.bias is not None else {})
                    | ({"gamma": units(block.norm.weight.grad), "beta": units(block.norm.bias.grad)}
                       if place and block.place else {})
                    for block in network]
            figure["losses"].append(value.item())
            descent.step()
    figure["after"] = [block.state() for block in network]
    network.eval()
    outputs = network(x)
    figure["predictions"] = units(outputs.softmax(1) if loss == "crossEntropy" else outputs)
    return figure


figures = [training(*case) for case in [
    ("gradientDescent", "relu", "beforeActivation", "crossEntropy", 0.0),
    ("momentum", "relu", "beforeActivation", "crossEntropy", 0.0),
    ("nesterov", "relu", "beforeActivation", "crossEntropy", 0.0),
    ("adam", "relu", "beforeActivation", "crossEntropy", 0.0),
    ("gradientDescent", "tanh", "afterActivation", "meanSquaredError", 0.01),
    ("momentum", "sigmoid", "beforeActivation", "meanSquaredError", 0.01),
    ("nesterov", "tanh", None, "crossEntropy", 0.01),
    ("adam", "sigmoid", "afterActivation", "crossEntropy", 0.01),
    ("adam", "tanh", "beforeActivation", "meanSquaredError", 0.0),
    ("gradientDescent", "relu", None, "meanSquaredError", 0.0),
]]
write({"trainings": figures}, "training_figures")
