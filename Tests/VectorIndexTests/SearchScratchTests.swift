import CVectorKernels
import Testing

@testable import VectorIndex

@Suite struct SearchScratchTests {
    /// A step leaves out most of the nodes that it meets and gives back the few others: the room
    /// in the set of nodes met goes by those that were entered.
    @Test(.timeLimit(.minutes(1)))
    func `The set of nodes met grows with what was entered, not with what was found`() {
        let scratch = SearchScratch()
        let hops = UInt32(1_000), step = UInt32(SearchScratch.hopCapacity)
        scratch.begin(beamCapacity: 16, nodeCount: Int(hops * step + 1))
        for hop in 0..<hops {
            let known = scratch.withVisited { visited, _ in
                (hop * step..<(hop + 1) * step).count { unsafe sutra_visit(visited, $0) }
            }
            #expect(known == 0)
        }
        #expect((0..<hops * step).allSatisfy { scratch.visit($0) })
        #expect(!scratch.visit(hops * step))
        scratch.begin(beamCapacity: 16, nodeCount: 64)
        #expect((0..<hops * step).allSatisfy { !scratch.visit($0) })
    }
}
