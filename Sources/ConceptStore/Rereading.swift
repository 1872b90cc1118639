package import ConceptModel
import DurableLog
import Platform

/// A known text was read again by another extractor: what it teaches is replaced, all of it or,
/// after a crash, nothing. Its identity, its vectors and when it was learned stay.
///
/// It brings the text with all of its learnings along, so that the records before it are not needed
/// any more.
struct Rereading {
    static let codingVersion: UInt8 = 1

    let plan: LearningPlan
    /// The learnings after the first one, in their order.
    let repetitions: [RepeatedLearning]
    let rereadAt: Timestamp

    func encoded(shard: Int) -> [UInt8] {
        var writer = RecordWriter()
        writer.write(Self.codingVersion)
        writer.write(UInt16(shard))
        writer.write(rereadAt.microseconds)
        writer.write(plan.encoded(shard: shard))
        writer.write(UInt32(repetitions.count))
        for repetition in repetitions { writer.write(repetition.encoded(shard: shard)) }
        return writer.bytes
    }

    /// A record inside this one, and where it lies.
    struct Part<Value> {
        let value: Value
        let offsets: TextOffsets
        let bytes: Range<Int>

        /// Where it lies in the log.
        func position(in record: LogPosition) -> LogPosition {
            LogPosition(
                segment: record.segment, offset: record.offset + UInt32(bytes.lowerBound),
                byteCount: UInt32(bytes.count))
        }
    }

    struct Decoded {
        let shard: Int
        let plan: Part<LearningPlan>
        let repetitions: [Part<RepeatedLearning>]
    }

    static func decode(_ bytes: [UInt8]) throws(MalformedRecord) -> Decoded {
        var reader = RecordReader(bytes)
        _ = try reader.readVersion(1...codingVersion, of: "rereading")
        let shard = Int(try reader.readInteger(UInt16.self))
        _ = try reader.readInteger(Int64.self)
        let range = try reader.readBytes()
        let placed = try LearningPlan.decode(Array(bytes[range]))
        guard placed.shard == shard else { throw reader.malformed("a plan of another shard") }
        var repetitions: [Part<RepeatedLearning>] = []
        for _ in 0..<(try reader.readCount(minimumByteCount: 4)) {
            let range = try reader.readBytes()
            let (inner, learning, offsets) = try RepeatedLearning.decode(Array(bytes[range]))
            guard inner == shard, learning.id == placed.plan.id else {
                throw reader.malformed("a repetition of another text")
            }
            repetitions.append(Part(value: learning, offsets: offsets, bytes: range))
        }
        try reader.requireEnd()
        return Decoded(
            shard: shard, plan: Part(value: placed.plan, offsets: placed.offsets, bytes: range),
            repetitions: repetitions)
    }
}

extension Shard {
    /// Replaces what a text teaches. Returns `nil`, and changes nothing, when the text is not there
    /// any more, or was learned again, corrected or partly deleted since it was read.
    func apply(_ rereading: Rereading.Decoded, at position: LogPosition) -> CommitReceipt? {
        let plan = rereading.plan
        guard let slot = liveSlot(of: plan.value.id),
            Int(timesLearned(slot)) == rereading.repetitions.count + 1,
            expiry(of: slot) == plan.value.expiresAt?.microseconds ?? .max, isUntouched(slot)
        else { return nil }
        _ = delete([plan.value.id])
        let receipt = apply(plan.value, offsets: plan.offsets, at: plan.position(in: position))
        for part in rereading.repetitions {
            _ = apply(part.value, offsets: part.offsets, at: part.position(in: position))
        }
        return receipt
    }

    /// Whether nothing was corrected or deleted of what a text teaches.
    private func isUntouched(_ text: UInt32) -> Bool {
        var isUntouched = true
        associations.forEachRow(ofBlock: concepts[Int(text)].associations) { _, row in
            if [row.source, row.target, row.evidence].contains(where: { !isLive($0) })
                || OptionalSlot(raw: amendmentHeads.load(Int(row.evidence))).slot != nil
            {
                isUntouched = false
            }
        }
        return isUntouched
    }
}

extension LearningPlan.PlannedConcept {
    /// The part of the learned text that a passage is; `nil` for what is no passage.
    package func passage(of content: String) -> ByteSpan? {
        guard kind == .passage else { return nil }
        switch self.content {
        case .whole: return ByteSpan(0..<content.utf8.count)
        case .part(let span): return span
        case .name: return nil
        }
    }
}

/// A learned text of a store, to be read when it is needed.
package struct HeldText: Sendable {
    private let entry: LiveTexts.Entry

    init(_ entry: LiveTexts.Entry) { self.entry = entry }

    package var id: ConceptID { entry.id }
    package var namespace: Namespace { entry.namespace }
    package var extractor: ExtractorIdentity { entry.extractor }

    /// Reads the text from the log. Blocks.
    package func text() throws(StoreError) -> PortableText { try entry.text() }
}

extension ShardedStore {
    /// The learned texts that are there, ordered by namespace and identity. Blocks.
    package func storedTexts() throws(StoreError) -> [HeldText] {
        try withLiveTexts { (texts) throws(StoreError) in
            texts.entries.sorted { ($0.namespace, $0.id) < ($1.namespace, $1.id) }
                .map { HeldText($0) }
        }
    }

    /// Replaces what texts teach. Returns, for each, whether it was done, once all are on disk and
    /// readable; a text that was changed in any way since it was read is left as it is.
    /// - Parameter texts: each with a plan of the same text, with its times of learning and expiry.
    package func reread(
        _ texts: [(text: PortableText, plan: LearningPlan)], at moment: Timestamp
    ) async throws(StoreError) -> [Bool] {
        var requests: [(lane: Lane, payload: [UInt8])] = []
        for (text, plan) in texts {
            precondition(text.plan.id == plan.id, "a text is replaced by itself")
            let shard = shard(of: plan.id)
            let payload = Rereading(
                plan: plan, repetitions: text.repetitions, rereadAt: moment
            ).encoded(shard: shard)
            guard payload.count <= Self.recordByteCountLimit else {
                throw .recordTooLarge(byteCount: payload.count, limit: Self.recordByteCountLimit)
            }
            requests.append((lane(of: shard), payload))
        }
        guard !requests.isEmpty else { return [] }
        let outcomes = await withCheckedContinuation { continuation in
            let collector = OutcomeCollector(count: requests.count) {
                continuation.resume(returning: $0)
            }
            for (position, request) in requests.enumerated() {
                request.lane.offer(.reread, request.payload) { collector.set($0, at: position) }
            }
        }
        var done: [Bool] = []
        for outcome in outcomes { done.append(try outcome.get() != nil) }
        return done
    }
}
