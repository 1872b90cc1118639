import Testing

@testable import Embedding  // the queue is plain state inside the room

@Suite struct EmbeddingQueueTests {
    private final class Caller {}

    private func text(_ count: Int) -> [Int32] { Array(repeating: 7, count: count) }

    @Test func batchesKeepTheBudgetAndTheOrderOfLength() {
        var queue = EmbeddingQueue<Caller>()
        queue.append([3, 9, 5, 40, 1].map(text), of: Caller(), as: .document)
        var batches: [[Int]] = []
        while queue.count > 0 {
            batches.append(
                queue.takeBatch(maximumTokens: 16, threadCount: 1).map(\.tokens.count))
        }
        #expect(batches == [[40], [9, 5], [3, 1]])
    }

    @Test func threadsShareWhatWaits() {
        var queue = EmbeddingQueue<Caller>()
        queue.append(Array(repeating: text(10), count: 8), of: Caller(), as: .document)
        #expect(queue.takeBatch(maximumTokens: 1_000, threadCount: 2).count == 4)
        #expect(queue.takeBatch(maximumTokens: 1_000, threadCount: 1).count == 4)
        #expect(queue.takeBatch(maximumTokens: 1_000, threadCount: 1).isEmpty)
    }

    @Test func neitherLineStarves() {
        var queue = EmbeddingQueue<Caller>()
        let (asker, learner) = (Caller(), Caller())
        queue.append(Array(repeating: text(4), count: 3), of: asker, as: .query)
        queue.append(Array(repeating: text(4), count: 3), of: learner, as: .document)
        var order = ""
        while queue.count > 0 {
            let batch = queue.takeBatch(maximumTokens: 4, threadCount: 1)
            order += batch[0].owner === asker ? "q" : "d"
        }
        #expect(order == "qdqdqd")
    }

    @Test func removalKeepsTheOthers() {
        var queue = EmbeddingQueue<Caller>()
        let (first, second) = (Caller(), Caller())
        queue.append([1, 2, 3].map(text), of: first, as: .document)
        queue.append([4, 5].map(text), of: second, as: .document)
        _ = queue.takeBatch(maximumTokens: 3, threadCount: 1)
        queue.removeAll(of: first)
        #expect(queue.count == 2)
        let rest = queue.takeBatch(maximumTokens: 100, threadCount: 1)
        #expect(rest.map(\.tokens.count) == [5, 4] && rest.allSatisfy { $0.owner === second })
        #expect(rest.map(\.index) == [1, 0])
        queue.append([[1]], of: first, as: .query)
        #expect(queue.removeAll().count == 1 && queue.count == 0)
    }
}
