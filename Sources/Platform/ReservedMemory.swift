#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The system would not give memory or address space.
package struct MemoryError: Error, Sendable, Hashable {
    package let byteCount: Int
    /// The system's error number, mostly `ENOMEM`.
    package let code: Int32

    /// More than the array was made for.
    static func beyondCapacity(_ byteCount: Int) -> MemoryError {
        MemoryError(byteCount: byteCount, code: ENOMEM)
    }
}

/// A stretch of address space that becomes usable from its start on, and never moves.
///
/// The stretch is reserved without access and opened by `mprotect` in steps that double up to
/// 64 MiB. A lazily touched writable mapping would save those calls, but the system counts every
/// byte of it against its commit limit when overcommit is off, and otherwise answers a lack of
/// memory by a kill at some later touch; here it is an error at a known place. Opened pages cost
/// nothing until they are touched, and read as zero.
///
/// The start lies on a page boundary, so that a file can be mapped over the first pages
/// (`MAP_PRIVATE | MAP_FIXED`) before anything is appended.
///
/// Thread rule: `open` is for one writer; the addresses may be read by any thread.
@safe
struct ReservedMemory: ~Copyable {
    let start: UnsafeMutableRawPointer
    /// A multiple of the page size.
    let byteCount: Int
    /// Bytes from the start on that may be touched.
    private(set) var openByteCount = 0

    private static let smallestStep = 64 << 10
    private static let largestStep = 64 << 20

    /// Complexity: O(1), whatever the size: only addresses are taken.
    /// - Parameter largePages: asks for 2 MiB pages where the system has them: what is read here
    ///   and there then misses the processor's page tables less often.
    init(byteCount: Int, largePages: Bool = false) throws(MemoryError) {
        let rounded = Self.roundedToPages(max(byteCount, 1))
        #if canImport(Darwin)
            let flags = MAP_PRIVATE | MAP_ANON | MAP_NORESERVE
        #else
            let flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE
        #endif
        // SAFETY: a fresh anonymous mapping at an address of the system's choice touches no memory
        // of ours; the result is checked before use.
        let address = unsafe mmap(nil, rounded, PROT_NONE, flags, -1, 0)
        guard let address = unsafe address, unsafe address != MAP_FAILED else {
            throw MemoryError(byteCount: rounded, code: errno)
        }
        unsafe start = address
        self.byteCount = rounded
        #if !canImport(Darwin)
            // SAFETY: advice about the mapping just made; a refusal changes nothing but speed.
            if largePages { _ = unsafe madvise(address, rounded, MADV_HUGEPAGE) }
        #endif
    }

    /// Makes at least the first `neededByteCount` bytes usable.
    mutating func open(_ neededByteCount: Int) throws(MemoryError) {
        guard neededByteCount > openByteCount else { return }
        guard neededByteCount <= byteCount else {
            throw .beyondCapacity(neededByteCount)
        }
        let step = min(max(openByteCount, Self.smallestStep), Self.largestStep)
        let target = min(
            Self.roundedToPages(max(neededByteCount, openByteCount + step)), byteCount)
        // SAFETY: the range lies inside this object's own mapping, on page boundaries.
        let result = unsafe mprotect(
            start + openByteCount, target - openByteCount, PROT_READ | PROT_WRITE)
        guard result == 0 else {
            throw MemoryError(byteCount: target - openByteCount, code: errno)
        }
        openByteCount = target
    }

    /// Makes the first `byteCount` bytes those of a file, private to this process: later stores
    /// here do not reach the file. They are mapped where the file can be, and read otherwise.
    ///
    /// Before anything is opened. When it throws, the memory is not to be used further.
    /// - Parameter offset: in the file; a multiple of ``FileMapping/alignment``.
    mutating func adopt(_ byteCount: Int, from file: any File, at offset: Int)
        throws(FileError)
    {
        precondition(openByteCount == 0, "a file's bytes come before all others")
        precondition(offset % FileMapping.alignment == 0, "a mapping starts at a page")
        guard byteCount > 0 else { return }
        guard byteCount <= self.byteCount else {
            throw .system(.map, path: file.path, code: ENOMEM)
        }
        // SAFETY: the range lies in this object's own mapping, which nobody reads yet.
        let memory = unsafe UnsafeMutableRawBufferPointer(start: start, count: byteCount)
        if unsafe try file.mapPrivately(over: memory, at: offset) {
            openByteCount = min(Self.roundedToPages(byteCount), self.byteCount)
            // The file may go on; what follows here has to read as zero.
            // SAFETY: the rest of the last mapped page, which is this process's own copy.
            unsafe (start + byteCount).initializeMemory(
                as: UInt8.self, repeating: 0, count: openByteCount - byteCount)
            return
        }
        do {
            try open(byteCount)
        } catch {
            throw .system(.map, path: file.path, code: error.code)
        }
        // SAFETY: the bytes were opened just now; any bytes are a value of plain memory.
        var span = unsafe memory.mutableBytes
        guard try file.read(into: &span, at: offset) == byteCount else {
            throw .endOfFile(path: file.path, offset: offset + byteCount)
        }
    }

    /// Gives the whole pages of a range back to the system; they read as zero from then on. Where
    /// the system cannot do that at once, nothing happens.
    func forget(_ range: Range<Int>) {
        let lower = Self.roundedToPages(range.lowerBound)
        let page = SystemPage.byteCount
        let upper = min(range.upperBound, openByteCount) / page * page
        guard lower < upper else { return }
        #if !canImport(Darwin)
            // SAFETY: pages of this object's own mapping that nobody needs the content of. A
            // refusal leaves them as they are.
            _ = unsafe madvise(start + lower, upper - lower, MADV_DONTNEED)
        #endif
    }

    private static func roundedToPages(_ byteCount: Int) -> Int {
        let page = SystemPage.byteCount
        return (byteCount + page - 1) / page * page
    }

    deinit {
        // SAFETY: the mapping is this object's own; its owner is gone, and with it every reader.
        _ = unsafe munmap(start, byteCount)
    }
}

/// How files are laid out so that every machine can map their parts.
package enum FileMapping {
    /// The largest page of the processors that are served.
    package static let alignment = 64 << 10
}

/// The memory page of this machine.
package enum SystemPage {
    package static let byteCount = Int(sysconf(Int32(_SC_PAGESIZE)))
}
