package import ConceptStore

/// Handing out what was read only when all of it could be read.
extension StoreSnapshot {
    /// Runs `body` on this state. When it met a text that is damaged on disk, neither its result
    /// nor its error is handed out.
    /// - Throws: `damaged` with file and offset; what `body` throws.
    package func reading<Result>(
        _ body: (StoreSnapshot) throws(EngineError) -> Result
    ) throws(EngineError) -> Result {
        let result: Result
        do throws(EngineError) {
            result = try body(self)
        } catch {
            // Something may have been missed only because it could not be read.
            try requireUndamaged()
            throw error
        }
        try requireUndamaged()
        return result
    }

    /// To be called before something that was read here is handed out.
    /// - Throws: `damaged` with file and offset.
    package func requireUndamaged() throws(EngineError) {
        do throws(StoreError) { try requireWhole() } catch { throw EngineError(error) }
    }
}
