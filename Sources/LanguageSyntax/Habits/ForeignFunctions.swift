/// The names of the builtins elsewhere.
package enum ForeignFunctions {
  /// The builtin with the same arguments, by its other names, which `?` knows too.
  package static let named: [String: String] = {
    var named: [String: String] = [:]
    for (builtin, names) in synonyms {
      for name in names {
        named[name] = builtin
        if !name.utf8.contains(where: { $0 < 0x80 }) { named["求" + name] = builtin }
      }
    }
    return named
  }()

  private static let synonyms = [
    "sum": ["total", "求和", "总和", "和"],
    "mean": ["average", "avg", "E", "均值", "平均", "平均值", "平均数", "期望"],
    "var": ["方差"],
    "std": ["标准差"],
    "max": ["最大值", "最大"], "min": ["最小值", "最小"], "argmax": ["最大值位置"],
    "abs": ["absolute", "fabs", "绝对值"],
    "exp": ["指数", "指数函数"], "log": ["ln", "对数", "自然对数"],
    "sqrt": ["平方根", "开方", "根号", "开平方"],
    "round": ["around", "rint", "四舍五入"],
    "sort": ["sorted", "排序"], "cumsum": ["累加", "累积和"],
    "clip": ["clamp", "截断"],
    "sigmoid": ["expit", "logistic"],
    "normalize": ["标准化", "归一化"], "batchnorm": ["批归一化", "批量归一化", "批标准化"],
    "mse": ["mse_loss", "mean_squared_error", "均方误差"],
    "cross_entropy": ["交叉熵"], "accuracy": ["准确率"], "onehot": ["one_hot"],
    "range": ["arange"], "random": ["rand", "随机"], "eye": ["identity", "单位矩阵"],
    "shape": ["形状"], "hstack": ["append", "horzcat"],
    "vstack": ["concatenate", "vertcat", "stack"],
    "hist": ["histogram", "直方图"], "scatter": ["散点图"], "contour": ["等高线"],
    "heatmap": ["imshow", "热力图"], "plot": ["折线图", "画图"],
    "grad": ["梯度", "导数"], "ᵀ": ["转置"],
  ]

  /// The arguments that other languages label, with the parameter here, or none if it is not
  /// needed.
  package static let arguments: [String: String] = [
    "keepdims": "", "keepdim": "", "dtype": "", "out": "", "inplace": "", "unbiased": "",
    "requires_grad": "", "dim": "axis", "dims": "axis", "correction": "ddof",
    "num": "n", "eps": "ε", "lr": "rate", "learning_rate": "rate", "batch_size": "batch",
    "num_epochs": "epochs", "n_epochs": "epochs", "iterations": "steps", "max_iter": "steps",
    "optimizer": "with", "weight_decay": "decay", "random_state": "seed",
  ]

  /// Functions that join a list of matrices elsewhere; here, `hstack` and `vstack` join separate
  /// arguments.
  package static let joining: Set<String> = ["concatenate", "vstack", "hstack"]
}
