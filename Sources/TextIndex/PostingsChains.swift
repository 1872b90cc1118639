import Platform

/// One chain of blocks per term, each a stream of bytes in which the term's postings follow one
/// another, documents ascending.
///
/// A posting is `gap << 1 | (frequency == 1)` and, unless the frequency is 1, the frequency, both
/// as LEB128. The gap is from the term's posting before, the first one from -1, so it is at least
/// 1, and no byte of a posting is zero: a zero byte is one not written yet. Most postings take one
/// to three bytes.
///
/// A block is one word that holds the next block's place (zero: none yet) and its bytes, four in a
/// word, lowest first. Blocks of a chain double from 1 word to `largestBlock`; place 0 is no block.
///
/// A reader that was told a document bound finds all postings below it whole; what it may see in
/// part, or whole beyond the bound, it leaves alone.
struct PostingsChains: Sendable {
    /// Words of bytes in a block.
    static let largestBlock: UInt32 = 256

    /// Where a chain goes on. Writer only.
    struct Tail: BitwiseCopyable, Sendable {
        var block: UInt32
        var blockWordCount: UInt32
        var usedByteCount: UInt32
        /// One more than the last document; 0 when there is none.
        var lastDocument: UInt32
    }

    let words: AtomicWordArray

    init(wordCapacity: Int) throws(MemoryError) {
        words = try AtomicWordArray(capacity: min(wordCapacity, Int(UInt32.max)))
    }

    /// Opens memory for so many postings of fresh or known terms, beyond the `used` words.
    func reserve(postingCount: Int, used: UInt32) throws(MemoryError) {
        // A posting has at most 10 bytes, so it begins at most one large block, or a few small
        // ones.
        try words.reserve(Int(used) + postingCount * (Int(Self.largestBlock) + 1))
    }

    /// Takes the first block of a fresh term.
    func begin(used: inout UInt32) -> Tail {
        let block = used
        used += 2
        return Tail(block: block, blockWordCount: 1, usedByteCount: 0, lastDocument: 0)
    }

    func append(document: UInt32, frequency: UInt32, to tail: inout Tail, used: inout UInt32) {
        let gap = UInt64(document) + 1 - UInt64(tail.lastDocument)
        append(gap << 1 | (frequency == 1 ? 1 : 0), to: &tail, used: &used)
        if frequency != 1 { append(UInt64(frequency), to: &tail, used: &used) }
        tail.lastDocument = document + 1
    }

    /// Begins to bring the place where a chain goes on into the processor's cache.
    func prefetch(_ tail: Tail) { words.prefetch(Int(tail.block + 1 + tail.usedByteCount / 4)) }

    private func append(_ value: UInt64, to tail: inout Tail, used: inout UInt32) {
        var rest = value
        while rest >= 0x80 {
            appendByte(UInt8(truncatingIfNeeded: rest) | 0x80, to: &tail, used: &used)
            rest >>= 7
        }
        appendByte(UInt8(rest), to: &tail, used: &used)
    }

    private func appendByte(_ byte: UInt8, to tail: inout Tail, used: inout UInt32) {
        if tail.usedByteCount == tail.blockWordCount * 4 {
            let wordCount = min(tail.blockWordCount * 2, Self.largestBlock)
            words.store(used, at: Int(tail.block))
            tail.block = used
            tail.blockWordCount = wordCount
            tail.usedByteCount = 0
            used += wordCount + 1
        }
        let place = Int(tail.block + 1 + tail.usedByteCount / 4)
        let shift = tail.usedByteCount % 4 * 8
        let before = shift == 0 ? 0 : words.load(place)
        words.store(before | UInt32(byte) << shift, at: place)
        tail.usedByteCount += 1
    }

    /// Reads a chain from its first block on.
    func cursor(at firstBlock: UInt32) -> Cursor { Cursor(words: words, block: firstBlock) }

    struct Cursor {
        private let words: AtomicWordArray
        private var block: UInt32
        private var blockWordCount: UInt32 = 1
        private var wordIndex: UInt32 = 0
        /// The bytes of the word that are not read yet, and how many they are.
        private var word: UInt32 = 0
        private var byteCount = 0
        private var document: UInt64 = 0

        fileprivate init(words: AtomicWordArray, block: UInt32) {
            self.words = words
            self.block = block
        }

        /// The next posting, or `nil` when none is written whole.
        mutating func next() -> (document: UInt32, frequency: UInt32)? {
            guard let value = nextValue() else { return nil }
            var frequency: UInt64 = 1
            if value & 1 == 0 {
                guard let written = nextValue() else { return nil }
                frequency = written
            }
            document += value >> 1
            return (UInt32(document - 1), UInt32(frequency))
        }

        private mutating func nextValue() -> UInt64? {
            var value: UInt64 = 0
            var shift: UInt64 = 0
            while true {
                let byte = nextByte()
                if byte == 0 { return nil }
                value |= UInt64(byte & 0x7F) << shift
                if byte < 0x80 { return value }
                shift += 7
            }
        }

        /// The next byte; zero when it is not written yet.
        private mutating func nextByte() -> UInt8 {
            if byteCount == 0 {
                if wordIndex == blockWordCount {
                    let following = words.load(Int(block))
                    if following == 0 { return 0 }
                    block = following
                    blockWordCount = min(blockWordCount * 2, PostingsChains.largestBlock)
                    wordIndex = 0
                }
                word = words.load(Int(block + 1 + wordIndex))
                wordIndex += 1
                byteCount = 4
            }
            let byte = UInt8(truncatingIfNeeded: word)
            word >>= 8
            byteCount -= 1
            return byte
        }
    }
}
