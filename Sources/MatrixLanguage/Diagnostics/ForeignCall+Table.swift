/// The calls that students bring from NumPy, PyTorch, MATLAB and the blackboard.
extension ForeignCall {
  package static let all: [ForeignCall] =
    operators + reductions + functions + shapes + constructions

  private static let operators: [ForeignCall] = [
    .init("power(a, b)", "a ^ b", also: ["pow"], sample: "power([2, 3], 2)", gives: "[4, 9]"),
    .init("square(z)", "z²", also: ["平方"], sample: "square([2, -3])", gives: "[4, 9]"),
    .init("add(a, b)", "a + b", sample: "add(1, 2)", gives: "3"),
    .init("subtract(a, b)", "a - b", also: ["sub"], sample: "subtract(5, 3 - 1)", gives: "3"),
    .init("multiply(a, b)", "a * b", also: ["mul"], sample: "multiply(1 + 1, 3)", gives: "6"),
    .init("divide(a, b)", "a / b", also: ["div"], sample: "divide(6, 1 + 1)", gives: "3"),
    .init("transpose(z)", "zᵀ", also: ["转置"], sample: "transpose([1, 2])", gives: "[1; 2]"),
    .init(
      "matmul(a, b)", "a @ b", also: ["mm", "dot"], sample: "dot([1; 2], [3, 4])",
      gives: "[3, 4; 6, 8]"),
    .init(
      "dot(a, b)", "sum(a * b)", also: ["matmul", "inner"],
      if: "all(shape(a) == shape(b)) and any(shape(a) == 1) and shape(a)[1] ≠ shape(b)[0]",
      sample: "dot([1, 2], [3, 4])", gives: "11"),
    // A vector that stands as a row here has no direction in NumPy.
    .init(
      "dot(a, b)", "a @ bᵀ", also: ["matmul"],
      if: "shape(a)[0] > 1 and shape(b)[0] == 1 and shape(a)[1] == shape(b)[1] and shape(a)[1] ≠ 1",
      sample: "dot([1, 2; 3, 4], [5, 6])", gives: "[17; 39]"),
    .init(
      "dot(a, b)", "aᵀ @ b", also: ["matmul"],
      if: "shape(a)[1] == 1 and shape(a)[0] > 1 and shape(a)[0] == shape(b)[0] and shape(b)[1] > 1",
      sample: "dot([1; 2], [3, 4; 5, 6])", gives: "[13, 16]"),
    .init(
      "dot(a, b)", "b @ a",
      if: "shape(a)[1] == 1 and shape(a)[0] > 1 and shape(b) == [1, shape(a)[0]]",
      sample: "dot([1; 2], [3, 4])", gives: "11"),
    .init(
      "outer(a, b)", "aᵀ @ b", if: "shape(a)[0] == 1 and shape(b)[0] == 1",
      sample: "outer([1, 2], [3, 4])", gives: "[3, 4; 6, 8]"),
    .init(
      "allclose(a, b)", "all(a ≈ b)",
      if: "shape(a) == shape(b) and all((a ≈ b) == (abs(a - b) ≤ 1e-8 + 1e-5 * abs(b)))",
      sample: "allclose([1, 2], [1, 3])", gives: "0"),
    .init(
      "isclose(a, b)", "a ≈ b", if: "(a ≈ b) == (abs(a - b) ≤ 1e-8 + 1e-5 * abs(b))",
      sample: "isclose([1, 2], [1, 3])", gives: "[1, 0]"),
    .init(
      "array_equal(a, b)", "all(a == b)", also: ["isequal"], if: "shape(a) == shape(b)",
      sample: "isequal([1, 2], [1, 2])", gives: "1"),
  ]

  private static let reductions: [ForeignCall] = [
    .init("argmin(z)", "argmax(-z)", sample: "argmin([3, 1, 2])", gives: "1"),
    .init(
      "argmin(z, axis=k)", "argmax(-z, axis=k)", sample: "argmin([3, 1; 1, 3], dim=0)",
      gives: "[1, 0]"),
    .init("variance(z)", "var(z)", sample: "variance([1, 3])", gives: "1"),
    .init("variance(z)", "var(z, ddof=1)", sample: "variance([1, 3])", gives: "2"),
    .init("stdev(z)", "std(z)", also: ["stddev"], sample: "stdev([1, 3])", gives: "1"),
    .init("stdev(z)", "std(z, ddof=1)", also: ["stddev"], sample: "stdev([1, 3])", gives: "√2"),
    .init(
      "median(z)", "sort(z)[(shape(z)[1] - 1) / 2]", also: ["中位数"],
      if: "shape(z)[0] == 1 and all(z == z)", sample: "median([3, 1, 2])", gives: "2"),
    .init(
      "median(z)", "mean(sort(z)[shape(z)[1] / 2 - 1:shape(z)[1] / 2 + 1])", also: ["中位数"],
      if: "shape(z)[0] == 1 and shape(z)[1] > 1 and all(z == z)", sample: "median([7, 1, 5, 3])",
      gives: "4"),
    .init(
      "prod(z)", "z[0] * z[1]", if: "shape(z)[0] == 1 and shape(z)[1] == 2",
      sample: "prod([2, 3])", gives: "6"),
    .init(
      "prod(z)", "exp(sum(log(z)))", if: "all(z > 0) and any(shape(z) ≠ [1, 2])",
      sample: "prod([2, 3, 4])", gives: "24"),
    .init("norm(z)", "√sum(z²)", if: "any(shape(z) == 1)", sample: "norm([3, 4])", gives: "5"),
    .init(
      "norm(z, 2)", "√sum(z²)", if: "any(shape(z) == 1)", sample: "norm([3, 4], 2)", gives: "5"),
    .init(
      "norm(z, 1)", "sum(abs(z))", if: "any(shape(z) == 1)", sample: "norm([3, -4], 1)",
      gives: "7"),
    .init(
      "mae(a, y)", "mean(abs(a - y))", also: ["l1_loss"], if: "shape(a) == shape(y)",
      sample: "mae([1, 2], [5, 2])", gives: "2"),
    .init(
      "rmse(a, y)", "√mse(a, y)", sample: "rmse([1, 2], [4, 5])", gives: "3"),
  ]

  private static let functions: [ForeignCall] = [
    .init("maximum(0, z)", "relu(z)", sample: "maximum(0, [-1, 2])", gives: "[0, 2]"),
    .init("maximum(z, 0)", "relu(z)", sample: "maximum([-1, 2], 0)", gives: "[0, 2]"),
    .init(
      "maximum(a, b)", "where(a > b, a, b)", if: "a == a", sample: "maximum([1, 5], [3, 2])",
      gives: "[3, 5]"),
    // A comparison with nan does not hold, so that b is taken.
    .init(
      "maximum(a, b)", "where(a > b or a ≠ a, a, b)", if: "any(a ≠ a)",
      sample: "maximum(nan, 1)", gives: "nan"),
    .init(
      "minimum(a, b)", "where(a < b, a, b)", if: "a == a", sample: "minimum([1, 5], [3, 2])",
      gives: "[1, 2]"),
    .init(
      "minimum(a, b)", "where(a < b or a ≠ a, a, b)", if: "any(a ≠ a)",
      sample: "minimum(nan, 1)", gives: "nan"),
    .init("sqr(z)", "√z", sample: "sqr(9)", gives: "3"),
    .init("sqr(z)", "z²", sample: "sqr(9)", gives: "81"),
    .init("rsqrt(z)", "1 / √z", sample: "rsqrt(3 + 1)", gives: "0.5"),
    .init("log10(z)", "log(z) / log(10)", sample: "log10([1, 100])", gives: "[0, 2]"),
    .init("log2(z)", "log(z) / log(2)", sample: "log2([1, 8])", gives: "[0, 3]"),
    .init("exp2(z)", "2 ^ z", sample: "exp2([1, 3])", gives: "[2, 8]"),
    // Next to 0 both lose their digits.
    .init(
      "log1p(z)", "log(1 + z)", if: "abs(z) > 0.001 or z == 0", sample: "log1p([0, e - 1])",
      gives: "[0, 1]"),
    .init(
      "expm1(z)", "exp(z) - 1", if: "abs(z) > 0.001 or z == 0", sample: "expm1([0, log(3)])",
      gives: "[0, 2]"),
    .init(
      "sign(z)", "(z > 0) - (z < 0)", if: "z == z", sample: "sign([-3, 0, 2])", gives: "[-1, 0, 1]"),
    .init(
      "floor(z)", "round(z) - (round(z) > z)", also: ["向下取整"], sample: "floor(-1.5)",
      gives: "-2"),
    .init(
      "ceil(z)", "round(z) + (round(z) < z)", also: ["向上取整"], sample: "ceil(-1.5)",
      gives: "-1"),
    .init("isnan(z)", "z ≠ z", sample: "isnan([1, nan])", gives: "[0, 1]"),
    .init("int(z)", "z", if: "round(z) == z", sample: "int(3)", gives: "3"),
    .init("float(z)", "z", also: ["double", "single"], sample: "float(3)", gives: "3"),
  ]

  private static let shapes: [ForeignCall] = [
    .init("size(z)", "shape(z)", sample: "size(ones(2, 3))", gives: "[2, 3]"),
    .init(
      "size(z)", "shape(z)[1]", also: ["numel", "len", "length"], if: "shape(z)[0] == 1",
      sample: "len([5, 6, 7])", gives: "3"),
    .init(
      "size(z)", "shape(z)[0]", also: ["numel", "len", "length"],
      if: "shape(z)[0] > 1 and shape(z)[1] == 1", sample: "len([5; 6; 7])", gives: "3"),
    .init(
      "size(z)", "shape(z)[0] * shape(z)[1]", also: ["numel"],
      if: "shape(z)[0] > 1 and shape(z)[1] > 1", sample: "size(ones(2, 3))", gives: "6"),
    .init(
      "len(z)", "shape(z)[0]", if: "shape(z)[0] > 1 and shape(z)[1] > 1",
      sample: "len(ones(2, 3))", gives: "2"),
    .init(
      "length(z)", "max(shape(z))", if: "shape(z)[0] > 1 and shape(z)[1] > 1",
      sample: "length(ones(2, 3))", gives: "3"),
    // MATLAB counts the sizes from 1, NumPy from 0.
    .init("size(z, 0)", "shape(z)[0]", sample: "size(ones(2, 3), 0)", gives: "2"),
    .init("size(z, 1)", "shape(z)[0]", sample: "size(ones(2, 3), 1)", gives: "2"),
    .init("size(z, 1)", "shape(z)[1]", sample: "size(ones(2, 3), 1)", gives: "3"),
    .init("size(z, 2)", "shape(z)[1]", sample: "size(ones(2, 3), 2)", gives: "3"),
  ]

  private static let constructions: [ForeignCall] = [
    .init(
      "zeros_like(z)", "zeros(shape(z)[0], shape(z)[1])", sample: "zeros_like([1, inf])",
      gives: "[0, 0]"),
    .init(
      "ones_like(z)", "ones(shape(z)[0], shape(z)[1])", sample: "ones_like([1, 2])",
      gives: "[1, 1]"),
    .init("full(n, m, v)", "v * ones(n, m)", sample: "full(1, 2, 0.5)", gives: "[0.5, 0.5]"),
    .init("array(z)", "z", also: ["tensor", "asarray"], sample: "array([1, 2])", gives: "[1, 2]"),
    .init("disp(z)", "z", also: ["display", "show"], sample: "disp([1, 2])", gives: "[1, 2]"),
  ]
}
