extension ForeignCall {
  /// The calls that students bring from NumPy, PyTorch, MATLAB and the blackboard: the names, the
  /// call, its code here, an optional condition, a sample, and the value of the sample.
  package static let table = """
    pow power(a, b) = a ^ b  # power([2, 3], 2) => [4, 9]
    平方 square(z) = z²  # square([2, -3]) => [4, 9]
    add(a, b) = a + b  # add(1, 2) => 3
    sub subtract(a, b) = a - b  # subtract(5, 3 - 1) => 3
    mul multiply(a, b) = a * b  # multiply(1 + 1, 3) => 6
    div divide(a, b) = a / b  # divide(6, 1 + 1) => 3
    转置 transpose(z) = zᵀ  # transpose([1, 2]) => [1; 2]

    mm matmul dot(a, b) = a @ b  # dot([1; 2], [3, 4]) => [3, 4; 6, 8]
    matmul dot(row1, row2) = sum(row1 * row2)  # dot([1, 2], [3, 4]) => 11
    matmul dot(matrix, row) = matrix @ rowᵀ  # dot([1, 2; 3, 4], [5, 6]) => [17; 39]
    matmul dot(column, matrix) = columnᵀ @ matrix  # dot([1; 2], [3, 4; 5, 6]) => [13, 16]
    dot(column1, column2) = sum(column1 * column2)  # dot([1; 2], [3; 4]) => 11
    dot(column, row) = row @ column  # dot([1; 2], [3, 4]) => 11
    outer(row1, row2) = row1ᵀ @ row2  # outer([1, 2], [3, 4]) => [3, 4; 6, 8]

    argmin(z) = argmax(-z)  # argmin([3, 1, 2]) => 1
    argmin(z, axis=k) = argmax(-z, axis=k)  # argmin([3, 1; 1, 3], dim=0) => [1, 0]
    variance(z) = var(z)  # variance([1, 3]) => 1
    variance(z) = var(z, ddof=1)  # variance([1, 3]) => 2
    stddev stdev(z) = std(z)  # stdev([1, 3]) => 1
    stddev stdev(z) = std(z, ddof=1)  # stdev([1, 3]) => √2
    中位数 median(row) = sort(row)[(shape(row)[1] - 1) / 2] if row == row  # median([3, 1, 2]) => 2
    中位数 median(row) = mean(sort(row)[shape(row)[1] / 2 - 1:shape(row)[1] / 2 + 1]) if row == row  \
    # median([7, 1, 5, 3]) => 4
    prod(z) = z[0] * z[1] if shape(z) == [1, 2]  # prod([2, 3]) => 6
    prod(z) = exp(sum(log(z))) if all(z > 0) and any(shape(z) ≠ [1, 2])  # prod([2, 3, 4]) => 24
    norm(z) = √sum(z²)  # norm([1, 2; 2, 4]) => 5
    norm(row, 2) = √sum(row²)  # norm([3, 4], 2) => 5
    norm(row, 1) = sum(abs(row))  # norm([3, -4], 1) => 7
    l1_loss mae(a, y) = mean(abs(a - y)) if shape(a) == shape(y)  # mae([1, 2], [5, 2]) => 2
    rmse(a, y) = √mse(a, y)  # rmse([1, 2], [4, 5]) => 3
    isequal array_equal(a, b) = all(a == b) if shape(a) == shape(b)  # isequal([1, 2], [1, 2]) => 1

    maximum(0, z) = relu(z)  # maximum(0, [-1, 2]) => [0, 2]
    maximum(z, 0) = relu(z)  # maximum([-1, 2], 0) => [0, 2]
    maximum(a, b) = where(a > b, a, b) if a == a  # maximum([1, 5], [3, 2]) => [3, 5]
    maximum(a, b) = where(a > b or a ≠ a, a, b) if any(a ≠ a)  # maximum(nan, 1) => nan
    minimum(a, b) = where(a < b, a, b) if a == a  # minimum([1, 5], [3, 2]) => [1, 2]
    minimum(a, b) = where(a < b or a ≠ a, a, b) if any(a ≠ a)  # minimum(nan, 1) => nan
    sqr(z) = √z  # sqr(9) => 3
    sqr(z) = z²  # sqr(9) => 81
    rsqrt(z) = 1 / √z  # rsqrt(3 + 1) => 0.5
    log10(z) = log(z) / log(10)  # log10([1, 100]) => [0, 2]
    log2(z) = log(z) / log(2)  # log2([1, 8]) => [0, 3]
    exp2(z) = 2 ^ z  # exp2([1, 3]) => [2, 8]
    log1p(z) = log(1 + z) if abs(z) > 0.001 or z == 0  # log1p([0, e - 1]) => [0, 1]
    expm1(z) = exp(z) - 1 if abs(z) > 0.001 or z == 0  # expm1([0, log(3)]) => [0, 2]
    sign(z) = (z > 0) - (z < 0) if z == z  # sign([-3, 0, 2]) => [-1, 0, 1]
    向下取整 floor(z) = round(z) - (round(z) > z)  # floor(-1.5) => -2
    向上取整 ceil(z) = round(z) + (round(z) < z)  # ceil(-1.5) => -1
    isnan(z) = z ≠ z  # isnan([1, nan]) => [0, 1]
    int(z) = z if round(z) == z  # int(3) => 3
    float(z) = z  # float(3) => 3

    size(z) = shape(z)  # size(ones(2, 3)) => [2, 3]
    numel len length size(row) = shape(row)[1]  # len([5, 6, 7]) => 3
    numel len length size(column) = shape(column)[0]  # len([5; 6; 7]) => 3
    numel size(matrix) = shape(matrix)[0] * shape(matrix)[1]  # size(ones(2, 3)) => 6
    len(matrix) = shape(matrix)[0]  # len(ones(2, 3)) => 2
    length(matrix) = max(shape(matrix))  # length(ones(2, 3)) => 3
    size(z, 0) = shape(z)[0]  # size(ones(2, 3), 0) => 2
    size(z, 1) = shape(z)[0]  # size(ones(2, 3), 1) => 2
    size(z, 1) = shape(z)[1]  # size(ones(2, 3), 1) => 3
    size(z, 2) = shape(z)[1]  # size(ones(2, 3), 2) => 3

    zeros_like(z) = zeros(shape(z)[0], shape(z)[1])  # zeros_like([2; 3]) => [0; 0]
    ones_like(z) = ones(shape(z)[0], shape(z)[1])  # ones_like([1, 2]) => [1, 1]
    full(n, m, v) = v * ones(n, m)  # full(1, 2, 0.5) => [0.5, 0.5]
    concatenate(a, b) = hstack(a, b)  # concatenate([1, 2], [3, 4]) => [1, 2, 3, 4]
    concatenate(a, b) = vstack(a, b)  # concatenate([1, 2], [3, 4]) => [1, 2; 3, 4]
    tensor asarray array(z) = z  # array([1, 2]) => [1, 2]
    display show disp(z) = z  # disp([1, 2]) => [1, 2]
    """
}
