import CStemmer
import Platform
import Synchronization

/// One English stemmer of libstemmer: Porter2, the Snowball "english" algorithm.
///
/// A stemmer keeps the last result in its own memory, so one thread uses it at a time:
/// ``StemmerPool`` hands it out.
@safe final class Stemmer: @unchecked Sendable {
    // SAFETY (@unchecked Sendable): only the one borrower of the pool uses the object, and the
    // pool's lock orders one borrower's use before the next one's.
    private let handle: OpaquePointer
    /// Words whose term hash is known, by the low bits of the word's own hash.
    private var known = [KnownWord](repeating: KnownWord(), count: 1 << 14)

    private struct KnownWord {
        var word: UInt64 = 0
        var term: UInt64 = 0
    }

    /// Stands for a word that is too common to be a term.
    static let noTerm: UInt64 = 0

    init() {
        guard let handle = unsafe sb_stemmer_new("english", "UTF_8") else {
            preconditionFailure("libstemmer has no memory, or no English stemmer in UTF-8")
        }
        unsafe self.handle = handle
    }

    deinit {
        // SAFETY: `handle` came from sb_stemmer_new and is deleted once.
        unsafe sb_stemmer_delete(handle)
    }

    /// ``TermHash`` of the term that a folded word, given as UTF-8, stands for; ``noTerm`` for a
    /// stop word. A word that came lately costs no stemming.
    func termHash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let hash = unsafe TermHash.of(word)
        let place = Int(hash & UInt64(known.count - 1))
        if known[place].word == hash { return known[place].term }
        let term: UInt64
        if TextAnalyzer.isStopWord(unsafe String(decoding: word, as: UTF8.self)) {
            term = Self.noTerm
        } else {
            term = TermPlaces.hash(ofTerm: unsafe TextAnalyzer.term(word, self))
        }
        known[place] = KnownWord(word: hash, term: term)
        return term
    }

    /// The same for a word that came lately, by its hash; `nil` for others.
    func knownTerm(ofWord hash: UInt64) -> UInt64? {
        let place = known[Int(hash & UInt64(known.count - 1))]
        return place.word == hash ? place.term : nil
    }

    /// The stem of a folded word, given as UTF-8.
    func stem(_ word: UnsafeBufferPointer<UInt8>) -> String {
        // SAFETY: the word's bytes are read during the call only; the result is copied before the
        // next call overwrites it.
        guard
            let stem = unsafe sb_stemmer_stem(handle, word.baseAddress, Int32(word.count))
        else {
            preconditionFailure("libstemmer is out of memory")
        }
        let bytes = unsafe UnsafeBufferPointer(
            start: stem, count: Int(sb_stemmer_length(handle)))
        return unsafe String(decoding: bytes, as: UTF8.self)
    }
}

/// Stemmers at rest; as many as threads that ever stemmed at once.
enum StemmerPool {
    private static let resting = Mutex<[Stemmer]>([])

    /// Runs `body` with a stemmer that no other thread has.
    static func withStemmer<Result>(_ body: (Stemmer) -> Result) -> Result {
        let stemmer = resting.withLock { $0.popLast() } ?? Stemmer()
        defer { resting.withLock { $0.append(stemmer) } }
        return body(stemmer)
    }
}
