/// Which word of a sentence each word depends on: a greedy arc-hybrid parser (Kuhlmann et al. 2011;
/// trained with a dynamic oracle, Goldberg and Nivre 2013) whose moves an averaged perceptron picks
/// from words, their classes and the arcs so far.
///
/// Complexity: O(words).
package struct HeadFinder: Sendable {
    package init() {}

    /// The head of each word, as a place among the words; `words.count` for the root's.
    package func heads(of words: [TaggedWord], _ classes: [WordClass]) -> [Int] {
        guard words.count <= Self.wordLimit else {
            return [Int](repeating: words.count, count: words.count)
        }
        var state = ParserState(words, classes)
        while let move = state.bestMove(LanguageWeights.shared.moves) { state.apply(move) }
        return state.heads
    }

    /// Longer ones are tables and lists rather than sentences: each word is its own.
    private static let wordLimit = 250
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

    init(_ tagged: [TaggedWord], _ classes: [WordClass]) {
        count = tagged.count
        words = tagged.map { LanguageWeights.hash($0.folded.utf8) } + [7]
        kinds = classes.map { UInt32($0.rawValue) + 2 } + [63]
        heads = [Int](repeating: tagged.count, count: tagged.count)
        left = [Side](repeating: Side(), count: tagged.count + 1)
        right = left
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
    func bestMove(_ weights: [SIMD4<Int16>]) -> Move? {
        var sums = SIMD4<Int16>()
        forEachFeature { feature in
            sums &+= weights[feature & (LanguageWeights.moveFeatures - 1)]
        }
        var best: Move?
        func consider(_ move: Move, _ isAllowed: Bool) {
            guard isAllowed else { return }
            if best.map({ sums[move.rawValue] > sums[$0.rawValue] }) ?? true { best = move }
        }
        consider(.shift, next < count)
        consider(.right, stack.count > 1)
        consider(.left, !stack.isEmpty)
        return best
    }

    private func word(_ place: Int) -> UInt32 { place < 0 || place > count ? 1 : words[place] }
    private func kind(_ place: Int) -> UInt32 { place < 0 || place > count ? 1 : kinds[place] }

    private func onStack(_ depth: Int) -> Int {
        stack.count > depth ? stack[stack.count - 1 - depth] : -1
    }

    /// What a move is picked by; scripts/train-language.c has the same, in the same order.
    @inline(__always)
    private func forEachFeature(_ body: (Int) -> Void) {
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
            body(LanguageWeights.mixed(number, a, b, c))
        }
        forEachWideFeature(body)
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

    /// The rest of them.
    @inline(__always)
    private func forEachWideFeature(_ body: (Int) -> Void) {
        let (top, under) = (onStack(0), onStack(1))
        let leftOfNext = left[next].last
        let (leftOfTop, rightOfTop) = top < 0 ? (Side(), Side()) : (left[top], right[top])
        let (t0, t1, t2) = (kind(next), kind(next + 1), kind(next + 2))
        let (ts, tu, tb) = (kind(top), kind(under), kind(onStack(2)))
        let (t0a, tsa, tsc) = (kind(leftOfNext), kind(leftOfTop.last), kind(rightOfTop.last))
        let behindTop = word(rightOfTop.last)
        var number: UInt32 = 46
        func add(_ a: UInt32, _ b: UInt32, _ c: UInt32) {
            number += 1
            body(LanguageWeights.mixed(number, a, b, c))
        }
        add(tu * 64 + ts, t0 * 64 + t1, t2)
        add(t1, t2, kind(next + 3))
        add(tb * 64 + tu, ts, t0)
        add(ts * 64 + t0, tsc, t0a)
        add(ts * 64 + t0, tsa, min(leftOfTop.count, 4))
        add(word(under), word(next), ts)
        add(tu, t0, t1)
        add(behindTop, ts, t0)
        add(word(leftOfNext), ts, t0)
        add(tsc * 64 + ts, t0, behindTop)
        add(top < 0 ? 0 : kind(top - 1), ts, top < 0 ? kind(0) : kind(top + 1))
        add(next < 1 ? 0 : kind(next - 1), t0, ts)
    }
}
