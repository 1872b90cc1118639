/// How far a job has come. The file `progress.json` of its directory, replaced as a whole.
package struct JobRecord: Codable, Sendable, Equatable {
    package enum State: String, Codable, Sendable, CaseIterable {
        case queued, running, paused
        /// Done; some items or texts may have failed.
        case completed
        /// Stopped by `reason`; may be resumed.
        case failed
        case cancelled

        package var isOver: Bool { self == .completed || self == .cancelled }
    }

    package var state = State.queued
    /// Why it failed, or what it waits for.
    package var reason: String?
    package var startedAt: Int64?
    package var endedAt: Int64?

    /// Documents; `nil` until they have been listed.
    package var itemsTotal: Int?
    package var itemsDone = 0
    package var itemsFailed = 0
    /// Files in directories that no adapter reads, hidden ones, and symbolic links.
    package var itemsSkipped = 0

    package var textsLearned = 0
    /// Recognised: they were known before, or stand in the job twice.
    package var textsKnown = 0
    package var textsFailed = 0
    package var conceptsCreated = 0
    package var associationsCreated = 0
    package var bytesTotal = 0
    package var bytesDone = 0

    /// The item that is being read, and how many of its texts are done.
    package var item = 0
    package var position = 0
    /// Of the item when its reading began: another one is read from its start.
    package var itemByteCount: Int?
    /// Failures that are kept, and bytes of their file.
    package var failuresKept = 0
    package var failureByteCount = 0

    package init() {}

    enum CodingKeys: String, CodingKey {
        case state, reason, item, position
        case startedAt = "started_at"
        case endedAt = "ended_at"
        case itemsTotal = "items_total"
        case itemsDone = "items_done"
        case itemsFailed = "items_failed"
        case itemsSkipped = "items_skipped"
        case textsLearned = "texts_learned"
        case textsKnown = "texts_known"
        case textsFailed = "texts_failed"
        case conceptsCreated = "concepts_created"
        case associationsCreated = "associations_created"
        case bytesTotal = "bytes_total"
        case bytesDone = "bytes_done"
        case itemByteCount = "item_byte_count"
        case failuresKept = "failures_kept"
        case failureByteCount = "failure_byte_count"
    }
}

/// A document of a job. A line of `items.jsonl`.
package struct JobItem: Codable, Sendable, Equatable {
    package let path: String
    /// When it was listed.
    package let byteCount: Int

    enum CodingKeys: String, CodingKey {
        case path
        case byteCount = "bytes"
    }
}

/// Something that could not be learned. A line of `failures.jsonl`.
package struct JobFailure: Codable, Sendable, Equatable {
    /// The document.
    package let item: String
    /// The text's place in it, from 1; `nil` for the document as a whole, or what was left of it.
    package let position: Int?
    /// The last line that was read; `nil` where a document has no lines.
    package let line: Int?
    package let reason: String

    package init(item: String, position: Int?, line: Int?, reason: String) {
        self.item = item
        self.position = position
        self.line = line
        self.reason = reason
    }
}
