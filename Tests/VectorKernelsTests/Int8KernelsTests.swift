import Testing
import VectorKernels

/// SplitMix64: the same numbers on every run.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

@Suite struct Int8KernelsTests {
    static let dimensions = [64, 128, 192, 256, 320, 384, 448, 768, 1_024, 1_536, 4_096]

    static func codes(_ count: Int, _ generator: inout SeededGenerator) -> [Int8] {
        (0..<count).map { _ in Int8.random(in: -127...127, using: &generator) }
    }

    static func plainDot(_ a: some Sequence<Int8>, _ b: some Sequence<Int8>) -> Int32 {
        zip(a, b).reduce(0) { $0 + Int32($1.0) * Int32($1.1) }
    }

    @Test func offersThePlainFormFirstAndTheBestLast() {
        let names = Int8Kernels.available.map(\.name)
        #expect(names.first == "scalar")
        #expect(names.last == Int8Kernels.best.name)
        #expect(Set(names).count == names.count)
    }

    @Test(arguments: dimensions)
    func everyFormEqualsPlainArithmetic(dimension: Int) {
        let seed = UInt64(dimension)
        var generator = SeededGenerator(seed: seed)
        for round in 0..<20 {
            let a = Self.codes(dimension, &generator)
            let b = Self.codes(dimension, &generator)
            let expected = Self.plainDot(a, b)
            for form in Int8Kernels.available {
                #expect(
                    form.dot(a.span, b.span) == expected,
                    "\(form.name), seed \(seed), round \(round)")
            }
        }
    }

    @Test(arguments: dimensions)
    func extremeCodesDoNotSaturate(dimension: Int) {
        for (first, second) in [(127, 127), (-127, 127), (127, -127), (-127, -127), (0, -127)] {
            let a = [Int8](repeating: Int8(first), count: dimension)
            let b = [Int8](repeating: Int8(second), count: dimension)
            for form in Int8Kernels.available {
                #expect(
                    form.dot(a.span, b.span) == Int32(first * second * dimension),
                    "\(form.name): \(first) × \(second)")
            }
        }
    }

    @Test(arguments: [64, 320, 768])
    func rowsAndListsEqualSingleProducts(dimension: Int) {
        var generator = SeededGenerator(seed: 7)
        let rowCount = 37
        let query = Self.codes(dimension, &generator)
        let rows = Self.codes(dimension * rowCount, &generator)
        let expected = (0..<rowCount).map { row in
            Self.plainDot(query, rows[row * dimension..<(row + 1) * dimension])
        }
        let numbers = (0..<100).map { _ in UInt32.random(in: 0..<37, using: &generator) }
        for form in Int8Kernels.available {
            var products = [Int32](repeating: -1, count: rowCount + 1)
            var span = products.mutableSpan
            form.dot(query.span, rows: rows.span, into: &span)
            #expect(products == expected + [-1], "\(form.name)")

            var listed = [Int32](repeating: -1, count: numbers.count)
            var listedSpan = listed.mutableSpan
            form.dot(query.span, rows: rows.span, numbers: numbers.span, into: &listedSpan)
            #expect(listed == numbers.map { expected[Int($0)] }, "\(form.name)")
        }
    }

    @Test func acceptsMultiplesOf64UpTo4096() {
        #expect(Int8Kernels.accepts(dimension: 64))
        #expect(Int8Kernels.accepts(dimension: 4_096))
        for unfit in [0, -64, 1, 63, 65, 4_160] {
            #expect(!Int8Kernels.accepts(dimension: unfit))
        }
    }

    @Test func unequalDimensionsTrap() async {
        await #expect(processExitsWith: .failure) {
            _ = Int8Kernels.best.dot([Int8](repeating: 1, count: 64).span, [1, 2, 3].span)
        }
    }
}
