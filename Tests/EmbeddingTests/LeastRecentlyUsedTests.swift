import Testing

@testable import Embedding  // the cache's list is plain state inside the room

@Suite struct LeastRecentlyUsedTests {
    @Test func theLeastRecentlyUsedGoes() {
        var kept = LeastRecentlyUsed<String, Int>(maximumCount: 2, maximumByteCount: 100)
        kept.insert(1, for: "a", byteCount: 10)
        kept.insert(2, for: "b", byteCount: 10)
        #expect(kept.value(for: "a") == 1)
        kept.insert(3, for: "c", byteCount: 10)
        #expect(kept.value(for: "b") == nil && kept.value(for: "a") == 1)
        #expect(kept.count == 2 && kept.byteCount == 20 && kept.evictionCount == 1)
    }

    @Test func whatIsTooLargeIsNotKept() {
        var kept = LeastRecentlyUsed<String, Int>(maximumCount: 9, maximumByteCount: 100)
        for (index, key) in ["a", "b", "c"].enumerated() {
            kept.insert(index, for: key, byteCount: 33)
        }
        kept.insert(9, for: "a", byteCount: 101)
        #expect(kept.value(for: "a") == nil && kept.count == 2)
        kept.insert(4, for: "d", byteCount: 90)
        #expect(kept.count == 1 && kept.byteCount == 90 && kept.evictionCount == 2)
        var none = LeastRecentlyUsed<String, Int>(maximumCount: 0, maximumByteCount: 100)
        none.insert(1, for: "a", byteCount: 1)
        #expect(none.count == 0 && none.value(for: "a") == nil)
    }

    /// Against a list that is searched and shifted, for many sizes.
    @Test(arguments: 1...12) func equalsThePlainForm(_ size: Int) {
        let seed = UInt64(size)
        var source = SplitMix(state: seed)
        var kept = LeastRecentlyUsed<Int, Int>(maximumCount: size, maximumByteCount: 40)
        var plain: [(key: Int, value: Int, bytes: Int)] = []  // the newest last
        for step in 0..<2_000 {
            let key = Int.random(in: 0..<20, using: &source)
            let place = plain.firstIndex { $0.key == key }
            if Bool.random(using: &source) {
                #expect(kept.value(for: key) == place.map { plain[$0].value }, "seed \(seed)")
                if let place { plain.append(plain.remove(at: place)) }
            } else {
                let bytes = Int.random(in: 1...12, using: &source)
                kept.insert(step, for: key, byteCount: bytes)
                if let place { plain.remove(at: place) }
                plain.append((key, step, bytes))
                while plain.count > size || plain.reduce(0, { $0 + $1.bytes }) > 40 {
                    plain.removeFirst()
                }
            }
            #expect(kept.count == plain.count, "seed \(seed), step \(step)")
            #expect(kept.byteCount == plain.reduce(0) { $0 + $1.bytes })
        }
    }
}
