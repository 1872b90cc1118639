import Platform
import Synchronization

/// Where threads put the centroids they train.
final class TrainedCentroids: Sendable {
    private let results: Mutex<[Result<Centroids, MemoryError>?]>

    init(count: Int) { results = Mutex(Array(repeating: nil, count: count)) }

    func store(_ index: Int, _ train: () throws(MemoryError) -> Centroids) {
        let result: Result<Centroids, MemoryError>
        do { result = .success(try train()) } catch { result = .failure(error) }
        results.withLock { $0[index] = result }
    }

    /// All of them, once every one was stored.
    func all() throws(GraphBuildError) -> [Centroids] {
        var all: [Centroids] = []
        for result in results.withLock({ $0 }) {
            guard let result else { preconditionFailure("centroids that nobody trained") }
            do { all.append(try result.get()) } catch { throw .memory(error) }
        }
        return all
    }
}
