package import ConceptStore
import Platform

extension Memory {
    /// Writes the logs anew without what was deleted where that is worth its time, while reading
    /// and writing go on. Runs on a thread of its own.
    package func compact() async throws(EngineError) -> CompactionReport {
        let store = try store()
        return try await BlockingWork.run("compacting") {
            () throws(EngineError) -> CompactionReport in
            do throws(StoreError) {
                return try store.compact(isForced: false)
            } catch {
                throw EngineError(error)
            }
        }
    }
}
