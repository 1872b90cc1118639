import TestSupport
import Testing

/// The whole store on a disk that fails: `make simulate` runs more of it.
@Suite struct StoreCrashTests {
    /// One seed after another: each has stores open, with the address space and threads of several.
    @Test(.serialized, arguments: 0..<200 as Range<UInt64>)
    func nothingAcknowledgedIsLostWhateverFails(seed: UInt64) async throws {
        var simulation = StoreSimulation(seed: seed)
        do {
            _ = try await simulation.run()
        } catch {
            Issue.record("\(error); replay with: make simulate SEED=\(seed)")
        }
    }
}
