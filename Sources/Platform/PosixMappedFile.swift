#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file mapped read only and shared: bytes that `write` puts into the file are seen here, because
/// both go through the system's one copy of the page.
@safe
package final class PosixMappedFile: MappedFile, @unchecked Sendable {
    // SAFETY: `Sendable` because nobody writes through the mapping and it lasts as long as `self`.
    private let start: UnsafeRawPointer
    package let byteCount: Int

    init(path: String, descriptor: Int32, byteCount: Int) throws(FileError) {
        self.byteCount = byteCount
        // SAFETY: a new mapping at an address of the system's choice; the result is checked.
        let address = unsafe mmap(nil, max(byteCount, 1), PROT_READ, MAP_SHARED, descriptor, 0)
        guard let address = unsafe address, unsafe address != MAP_FAILED else {
            throw .system(.map, path: path, code: errno)
        }
        unsafe start = UnsafeRawPointer(address)
    }

    deinit {
        // SAFETY: the mapping is this object's own, and nothing can reach it any more.
        _ = unsafe munmap(UnsafeMutableRawPointer(mutating: start), max(byteCount, 1))
    }

    package func withBytes(_ range: Range<Int>, _ body: (RawSpan) -> Void) {
        precondition(
            range.lowerBound >= 0 && range.upperBound <= byteCount, "range beyond the mapping")
        // SAFETY: the range lies in the mapping, and the span cannot leave the closure.
        let bytes = unsafe UnsafeRawBufferPointer(
            start: start + range.lowerBound, count: range.count)
        unsafe body(bytes.bytes)
    }

    package func advise(_ use: ExpectedUse) {
        let advice =
            switch use {
            case .random: MADV_RANDOM
            case .sequential: MADV_SEQUENTIAL
            case .soon: MADV_WILLNEED
            }
        // SAFETY: advice about this object's own mapping. It changes no byte, so a refusal is
        // nothing to report.
        _ = unsafe madvise(
            UnsafeMutableRawPointer(mutating: start), max(byteCount, 1), Int32(advice))
    }

    @unsafe package var stableBytes: UnsafeRawPointer? { unsafe start }
}
