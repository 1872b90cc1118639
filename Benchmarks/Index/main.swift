import Foundation
import Platform
import VectorIndex
import VectorKernels

// Builds a graph index over generated vectors and reports what it costs and finds. Settings come
// from the environment: see IndexBenchmark.

let benchmark = try IndexBenchmark(environment: ProcessInfo.processInfo.environment)
try benchmark.run()
