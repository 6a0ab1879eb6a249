import Benchmark

// Each benchmark is a row of the table that `run` prints, under the same name.
Benchmark.main([batchNormBenchmarks(), productBenchmarks(), trainingBenchmarks()])
