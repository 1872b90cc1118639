import Synchronization
import TextIndex

/// Where one state is searched by words, made when it is asked for first.
final class KeptSources: Sendable {
    private let made = Mutex<[BM25Source]?>(nil)

    /// - Parameter make: gives the same each time.
    func sources(_ make: () -> [BM25Source]) -> [BM25Source] {
        if let made = made.withLock({ $0 }) { return made }
        let fresh = make()
        return made.withLock { made in
            if let made { return made }
            made = fresh
            return fresh
        }
    }
}
