import Dispatch
import Platform
import Synchronization
import Testing
import VectorIndex
import VectorKernels

@Suite struct GraphIndexTests {
    @Test func findsWhatTheExactIndexFinds() throws {
        let fixture = try GraphFixture(count: 4_000)
        let segment = try fixture.build(0..<4_000)
        #expect(fixture.index.install(segment))
        let statistics = segment.statistics()
        #expect(statistics.layerSizes.first == 4_000)
        #expect(statistics.layerSizes.count > 1)
        #expect(statistics.unreachableCount == 0)
        let queries = try fixture.queries(60)
        let usual = fixture.recall(queries)
        #expect(usual >= 0.97, "recall@10 \(usual)")
        let wide = fixture.recall(queries, expansion: 400)
        #expect(wide >= 0.995, "recall@10 \(wide) at 400")
        let narrow = fixture.recall(queries, expansion: 10)
        #expect(narrow >= 0.75 && narrow <= usual, "recall@10 \(narrow) at 10")
    }

    @Test func similaritiesAreExact() throws {
        let fixture = try GraphFixture(count: 1_000)
        #expect(fixture.index.install(try fixture.build(0..<1_000)))
        for query in try fixture.queries(10) {
            let found = fixture.index.nearest(to: query, count: 10, bound: 1_000) { _ in true }
            #expect(found == found.sorted())
            let all = ExactIndex(fixture.index.arena)
                .nearest(to: query, count: 1_000, bound: 1_000) { _ in true }
            #expect(Set(found).isSubset(of: all))
        }
    }

    @Test func everyAppendedVectorIsFoundAtOnce() throws {
        let fixture = try GraphFixture(count: 1_500)
        #expect(fixture.index.install(try fixture.build(0..<1_500)))
        for _ in 0..<50 {
            try fixture.append(1)
            let last = UInt32(fixture.index.count - 1)
            let found = fixture.index.nearest(
                to: fixture.index.vector(at: last), count: 1, bound: fixture.index.count
            ) { _ in true }
            #expect(found.first?.label == last * 2)
        }
    }

    @Test func manyFreshVectorsAreFoundByTheirSigns() throws {
        let fixture = try GraphFixture(count: 12_000)
        let queries = try fixture.queries(30)
        let recall = fixture.recall(queries)
        #expect(recall >= 0.9, "recall@10 \(recall)")
        // One's own vector is never missed: its signs are its own.
        for number in stride(from: UInt32(0), to: 12_000, by: 997) {
            let found = fixture.index.nearest(
                to: fixture.index.vector(at: number), count: 1, bound: 12_000
            ) { _ in true }
            #expect(found.first?.label == number * 2)
        }
    }

    @Test func severalSegmentsAndFreshVectorsAreOneIndex() throws {
        let fixture = try GraphFixture(count: 3_000)
        for range in [0..<1_200, 1_200..<1_900, 1_900..<2_700] {
            #expect(fixture.index.install(try fixture.build(range)))
        }
        #expect(fixture.index.coveredCount == 2_700)
        let queries = try fixture.queries(40)
        let separate = fixture.recall(queries)
        #expect(separate >= 0.98, "recall@10 \(separate)")
        #expect(fixture.index.install(try fixture.build(0..<2_700)))
        #expect(fixture.index.segments.map(\.range) == [0..<2_700])
        let merged = fixture.recall(queries)
        #expect(merged >= 0.96, "recall@10 \(merged)")
    }

    @Test func aReaderSeesNothingBeyondItsBound() throws {
        let fixture = try GraphFixture(count: 2_000)
        #expect(fixture.index.install(try fixture.build(0..<2_000)))
        let queries = try fixture.queries(20)
        for bound in [0, 1, 10, 700, 1_999] {
            for query in queries {
                let found = fixture.index.nearest(to: query, count: 10, bound: bound) { _ in true }
                #expect(found.count == min(10, bound))
                #expect(found.allSatisfy { $0.label < UInt32(bound * 2) })
            }
            if bound > 0 { #expect(fixture.recall(queries, bound: bound) >= 0.9) }
        }
    }

    @Test(arguments: [2, 5, 20, 100, 1_999] as [UInt32])
    func filtersKeepRecall(step: UInt32) throws {
        let fixture = try GraphFixture(count: 4_000)
        #expect(fixture.index.install(try fixture.build(0..<4_000)))
        let recall = fixture.recall(try fixture.queries(30)) { $0 / 2 % step == 0 }
        #expect(recall >= 0.95, "recall@10 \(recall) for one of \(step)")
    }

    @Test func aFilterThatNothingPassesFindsNothing() throws {
        let fixture = try GraphFixture(count: 3_000)
        #expect(fixture.index.install(try fixture.build(0..<2_500)))
        let query = try fixture.queries(1)[0]
        #expect(fixture.index.nearest(to: query, count: 10, bound: 3_000) { _ in false }.isEmpty)
        #expect(fixture.index.nearest(to: query, count: 0, bound: 3_000) { _ in true }.isEmpty)
    }

    @Test func whatWasLeftOutIsNotInTheSegment() throws {
        let fixture = try GraphFixture(count: 3_000)
        let segment = try GraphSegment.build(fixture.index.arena, 0..<3_000) { $0 / 2 % 3 != 0 }
        #expect(segment.nodeCount == 2_000)
        #expect(fixture.index.install(segment))
        let recall = fixture.recall(try fixture.queries(30)) { $0 / 2 % 3 != 0 }
        #expect(recall >= 0.95, "recall@10 \(recall)")
        let nothing = try GraphSegment.build(fixture.index.arena, 0..<100) { _ in false }
        #expect(nothing.nodeCount == 0)
    }

    @Test(arguments: [1, 2, 3, 50, 256, 257, 500, 501, 1_000])
    func everySizeCanBeBuilt(count: Int) throws {
        let fixture = try GraphFixture(count: count)
        #expect(fixture.index.install(try fixture.build(0..<count)))
        let recall = fixture.recall(try fixture.queries(20))
        #expect(recall >= 0.97, "recall@10 \(recall) of \(count)")
    }

    @Test func equalVectorsAreAllFound() throws {
        let fixture = try GraphFixture(count: 600)
        let twin = fixture.index.vector(at: 5)
        for number in 0..<600 { try fixture.index.append(twin, label: UInt32(10_000 + number)) }
        #expect(fixture.index.install(try fixture.build(0..<1_200)))
        let found = fixture.index.nearest(to: twin, count: 10, bound: 1_200) { _ in true }
        #expect(found.allSatisfy { abs($0.similarity - 1) < 1e-6 })
        #expect(fixture.recall(try fixture.queries(20)) >= 0.8)
    }

    @Test func segmentsDoNotDependOnTheNumberOfThreads() throws {
        let fixture = try GraphFixture(count: 3_000)
        let one = try fixture.build(0..<3_000, threads: 1)
        #expect(try fixture.build(0..<3_000, threads: 3).hasSameGraph(as: one))
        #expect(try fixture.build(0..<3_000, threads: 2).hasSameGraph(as: one))
        var settings = GraphSettings()
        settings.seed = 99
        let other = try GraphSegment.build(fixture.index.arena, 0..<3_000, settings: settings)
        #expect(!other.hasSameGraph(as: one))
    }

    @Test func everyFormBuildsTheSameSegment() throws {
        let source = SyntheticVectors(dimension: 128, count: 1_500, seed: 3)
        let quantizer = Quantizer(dimension: 128)
        let segments = try Int8Kernels.available.map { form in
            let arena = try VectorArena(codeCount: 128, reservedCount: 1_500, kernels: form)
            for number in 0..<1_500 {
                try arena.append(quantizer.quantize(source.vector(number)), label: 0)
            }
            return try GraphSegment.build(arena, 0..<1_500)
        }
        for segment in segments { #expect(segment.hasSameGraph(as: segments[0])) }
    }

    @Test func aBuildCanBeStopped() throws {
        let fixture = try GraphFixture(count: 2_000)
        let control = BuildControl(threadCount: 2)
        control.cancel()
        #expect(throws: GraphBuildError.cancelled) {
            try GraphSegment.build(fixture.index.arena, 0..<2_000, control: control)
        }
    }

    @Test func aSmallShareOfTheProcessorBuildsTheSame() throws {
        let fixture = try GraphFixture(count: 1_000)
        let slow = try GraphSegment.build(
            fixture.index.arena, 0..<1_000,
            control: BuildControl(threadCount: 2, processorShare: 0.5))
        #expect(slow.hasSameGraph(as: try fixture.build(0..<1_000)))
    }

    @Test func segmentsFitTogetherOrAreRefused() throws {
        let fixture = try GraphFixture(count: 900)
        let index = fixture.index
        #expect(!index.install(try fixture.build(100..<300)), "a gap")
        #expect(index.install(try fixture.build(0..<300)))
        #expect(index.install(try fixture.build(300..<600)))
        #expect(!index.install(try fixture.build(100..<300)), "a cut")
        #expect(!index.install(try fixture.build(0..<400)), "a cut")
        #expect(!index.install(try fixture.build(700..<900)), "a gap")
        #expect(index.segments.map(\.range) == [0..<300, 300..<600])
        #expect(index.install(try fixture.build(300..<900)))
        #expect(index.install(try fixture.build(0..<300)))
        #expect(index.segments.map(\.range) == [0..<300, 300..<900])
    }

    @Test func readersSearchWhileVectorsAndSegmentsCome() throws {
        let fixture = try GraphFixture(count: 9_000)
        let index = fixture.index
        let vectors = (0..<UInt32(9_000)).map { index.vector(at: $0) }
        let other = try GraphIndex(codeCount: index.codeCount, reservedCount: 1 << 16)
        let published = Atomic(0)
        let missed = Atomic(0)
        DispatchQueue.concurrentPerform(iterations: 3) { worker in
            if worker == 0 {
                for (number, vector) in vectors.enumerated() {
                    do { try other.append(vector, label: UInt32(number)) } catch { return }
                    published.store(number + 1, ordering: .releasing)
                }
            } else if worker == 1 {
                var covered = 0
                while covered < 8_000 {
                    let bound = published.load(ordering: .acquiring)
                    guard bound - covered >= 2_000 else { continue }
                    guard let segment = try? GraphSegment.build(other.arena, covered..<bound),
                        other.install(segment)
                    else { return missed.store(1_000, ordering: .relaxed) }
                    covered = bound
                }
            } else {
                var bound = 0
                while bound < 9_000 {
                    bound = published.load(ordering: .acquiring)
                    guard bound > 0 else { continue }
                    let found = other.nearest(to: vectors[bound - 1], count: 1, bound: bound) { _ in
                        true
                    }
                    if found.first?.label != UInt32(bound - 1) { missed.add(1, ordering: .relaxed) }
                }
            }
        }
        #expect(missed.load(ordering: .relaxed) == 0)
        #expect(other.coveredCount >= 8_000)
    }
}
