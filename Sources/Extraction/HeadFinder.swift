import CHeadWeights

/// Which word of a sentence each word depends on: a greedy arc-hybrid parser (Kuhlmann et al. 2011;
/// trained with a dynamic oracle, Goldberg and Nivre 2013) whose moves an averaged perceptron picks
/// from words, their kinds and the arcs so far. The weights were learned from what spaCy says of
/// texts; `scripts/make-head-weights.py` makes them and tells how often they agree.
///
/// Complexity: O(words).
package struct HeadFinder: Sendable {
    package init() {}

    /// The head of each word, as a place among the words; `words.count` for the root's.
    package func heads(of words: [TaggedWord]) -> [Int] {
        guard words.count <= Self.wordLimit else {
            return [Int](repeating: words.count, count: words.count)
        }
        var state = ParserState(words)
        while let move = state.bestMove(Self.weights) { state.apply(move) }
        return state.heads
    }

    /// Longer ones are tables and lists rather than sentences: each word is its own.
    private static let wordLimit = 250
    /// The character that stands for the weight 0.
    private static let zero: Int8 = 96
    /// Of each hashed feature, three: for each ``ParserState/Move``.
    private static let weights: [Int8] = {
        // SAFETY: the C array has that many bytes, and neither ends nor changes.
        let text = unsafe UnsafeRawBufferPointer(start: head_weights, count: head_weights_size)
        precondition(
            text.count == ParserState.featureLimit * 3, "The parser's weights are incomplete")
        return unsafe text.map { Int8($0) - zero }
    }()
}

/// What is parsed so far: words on a stack, the next word, and the arcs.
private struct ParserState {
    enum Move: Int, CaseIterable { case shift, right, left }

    /// The words' hashes and kinds; behind them the root's.
    private let words: [UInt32]
    private let kinds: [UInt32]
    private let count: Int
    private var next = 0
    private var stack: [Int] = []
    private(set) var heads: [Int]
    /// Of each word, how many depend on it to its left and right, and the last two of either.
    private var left: [Side]
    private var right: [Side]

    private struct Side {
        var count: UInt32 = 0
        var last = -1
        var second = -1

        mutating func add(_ word: Int) {
            count += 1
            second = last
            last = word
        }
    }

    static let featureLimit = 1 << 16

    init(_ tagged: [TaggedWord]) {
        count = tagged.count
        words = tagged.map { Self.hash($0.folded) } + [7]
        kinds = tagged.map { UInt32($0.kind.rawValue) + 2 } + [31]
        heads = [Int](repeating: tagged.count, count: tagged.count)
        left = [Side](repeating: Side(), count: tagged.count + 1)
        right = left
    }

    /// FNV-1a (Fowler, Noll and Vo), made odd so that no word has a reserved hash.
    private static func hash(_ word: String) -> UInt32 {
        var hash: UInt32 = 2_166_136_261
        for byte in word.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        return hash | 1
    }

    mutating func apply(_ move: Move) {
        switch move {
        case .shift:
            stack.append(next)
            next += 1
        case .right:
            let word = stack.removeLast()
            heads[word] = stack[stack.count - 1]
            right[heads[word]].add(word)
        case .left:
            let word = stack.removeLast()
            heads[word] = next
            left[next].add(word)
        }
    }

    /// `nil` at the end.
    func bestMove(_ weights: [Int8]) -> Move? {
        var sums = (Int32(0), Int32(0), Int32(0))
        forEachFeature { feature in
            let place = Int(feature) * 3
            sums.0 += Int32(weights[place])
            sums.1 += Int32(weights[place + 1])
            sums.2 += Int32(weights[place + 2])
        }
        var best: (move: Move, sum: Int32)?
        func consider(_ move: Move, _ sum: Int32, _ isAllowed: Bool) {
            if isAllowed, sum > best?.sum ?? .min { best = (move, sum) }
        }
        consider(.shift, sums.0, next < count)
        consider(.right, sums.1, stack.count > 1)
        consider(.left, sums.2, !stack.isEmpty)
        return best?.move
    }

    private func word(_ place: Int) -> UInt32 { place < 0 || place > count ? 1 : words[place] }
    private func kind(_ place: Int) -> UInt32 { place < 0 || place > count ? 1 : kinds[place] }

    private func onStack(_ depth: Int) -> Int {
        stack.count > depth ? stack[stack.count - 1 - depth] : -1
    }

    /// The words that a move is picked by.
    private func forEachFeature(_ body: (UInt32) -> Void) {
        let (top, under) = (onStack(0), onStack(1))
        let leftOfNext = left[next]
        let (leftOfTop, rightOfTop) = top < 0 ? (Side(), Side()) : (left[top], right[top])
        let distance = top < 0 ? 0 : UInt32(min(next - top, 5))
        let (w0, w1, ws, wu) = (word(next), word(next + 1), word(top), word(under))
        let (t0, t1, t2) = (kind(next), kind(next + 1), kind(next + 2))
        let (ts, tu, tb) = (kind(top), kind(under), kind(onStack(2)))
        let (t0a, t0b) = (kind(leftOfNext.last), kind(leftOfNext.second))
        let (tsa, tsb) = (kind(leftOfTop.last), kind(leftOfTop.second))
        let (tsc, tsd) = (kind(rightOfTop.last), kind(rightOfTop.second))
        let n0 = min(leftOfNext.count, 4)
        let (nl, nr) = (min(leftOfTop.count, 4), min(rightOfTop.count, 4))
        var number: UInt32 = 0
        func add(_ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0) {
            number += 1
            body(Self.mixed(number, a, b, c))
        }
        add(0)
        add(w0)
        add(w1)
        add(ws)
        add(wu)
        add(word(leftOfNext.last))
        add(word(leftOfTop.last))
        add(word(rightOfTop.last))
        add(t0 * 64 + t1)
        add(ts * 64 + tu)
        add(w0, t0)
        add(ws, ts)
        add(w1, t1)
        add(ws, w0)
        add(w0, t0, ts)
        add(ws, ts, t0)
        add(ws, w0, ts * 64 + t0)
        add(ts, t0)
        add(t0, t1, t2)
        add(ts, t0, t1)
        add(tu, ts, t0)
        add(ts, tsc, t0)
        add(ts, t0, t0a)
        add(ts, tsa, tsb)
        add(ts, tsc, tsd)
        add(t0, t0a, t0b)
        add(tb, tu, ts)
        add(ws, nr)
        add(ws, nl)
        add(w0, n0)
        add(ts, nr)
        add(ts, nl)
        add(t0, n0)
        add(ws, distance)
        add(w0, distance)
        add(ts, distance)
        add(t0, distance)
        add(t0 * 64 + ts, distance)
        add(w0, ws, distance)
        add(wu, ws, t0)
        add(tu, ts, t0 * 64 + t1)
        add(wu, t0, ts)
        add(ts, t0 * 64 + t1, t2)
        add(tu * 64 + ts, distance, t0)
        add(ws, t0, t1)
        add(ts, w0, t1)
    }

    private static func mixed(_ number: UInt32, _ a: UInt32, _ b: UInt32, _ c: UInt32) -> UInt32 {
        var hash = number &* 0x9E37_79B1
        hash = (hash ^ (a &+ 0x7F4A_7C15)) &* 0x85EB_CA6B
        hash ^= hash >> 13
        hash = (hash ^ (b &+ 0x1656_67B1)) &* 0xC2B2_AE35
        hash ^= hash >> 16
        hash = (hash ^ (c &+ 0x27D4_EB2F)) &* 0x85EB_CA6B
        hash ^= hash >> 15
        return hash & UInt32(featureLimit - 1)
    }
}
