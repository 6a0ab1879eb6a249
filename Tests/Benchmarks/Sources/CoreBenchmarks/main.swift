import Benchmark
import NumericCore

// As ztilde does when it begins.
FreedMemory.keep()

// Each benchmark is a row of the table that `run` prints, under the same name.
Benchmark.main([batchNormBenchmarks(), productBenchmarks(), trainingBenchmarks()])
