import Foundation

// Builds a graph index over generated vectors and reports what it costs and what it finds.
// Settings: see BenchmarkSettings.

let settings = try BenchmarkSettings(ProcessInfo.processInfo.environment)
if let path = settings.vectorsPath {
    try settings.writeVectors(to: path)
} else {
    var benchmark = try IndexBenchmark(settings)
    try benchmark.run()
}
