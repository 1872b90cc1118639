/// What one call may bring. A larger input is refused with a message that names the limit.
package enum Limits {
    /// Bytes of one learned text.
    package static let contentByteCount = 4 << 20
    /// Bytes of one word of a learned text; a longer run is not language.
    package static let wordByteCount = 65_536
    /// Bytes of one question.
    package static let queryByteCount = 16 << 10
    /// Bytes of a source label.
    package static let sourceByteCount = 4 << 10
    /// Bytes of metadata, as JSON text.
    package static let metadataByteCount = 64 << 10
    /// The longest time that a text may be given to live.
    package static let lifetime = Duration.seconds(3_155_760_000)
    /// Texts in one batch.
    package static let batchCount = 1_000
    /// Bytes of a passage that is embedded whole; longer texts are cut at sentence ends.
    package static let passageByteCount = 2_048
}
