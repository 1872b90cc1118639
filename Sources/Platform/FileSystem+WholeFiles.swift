extension FileSystem {
    /// All bytes of a small file, or `nil` when it does not exist.
    package func contents(of path: String) throws(FileError) -> [UInt8]? {
        guard let information = try information(of: path) else { return nil }
        let file = try open(path, .reading)
        do {
            let bytes = try file.read(0..<information.byteCount)
            try file.close()
            return bytes
        } catch {
            // The first error is the one to tell.
            do { try file.close() } catch {}
            throw error
        }
    }

    /// Replaces a small file in one step: after a crash it is the old one or the new one. Durable
    /// on return.
    package func replaceContents(of path: String, with bytes: [UInt8]) throws(FileError) {
        let temporary = path + ".partial"
        let file = try open(temporary, .creatingIfAbsent)
        do {
            try file.truncate(to: 0)
            // SAFETY: the raw view of initialised plain bytes.
            try unsafe file.write(bytes.span.bytes, at: 0)
            try file.synchronise()
            try file.close()
        } catch {
            do { try file.close() } catch {}
            throw error
        }
        try rename(temporary, to: path)
        let parent = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        try synchroniseDirectory(parent)
    }
}
