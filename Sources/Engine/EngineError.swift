/// A refusal or failure, in words for the person or program that asked.
///
/// `Edge` tables turn ``Code`` into HTTP statuses and exit codes.
package struct EngineError: Error, Sendable {
    package enum Code: String, Sendable, CaseIterable {
        /// The input breaks a rule (empty text, wrong dimension, unknown value).
        case invalidInput = "invalid_input"
        /// The input is larger than a limit.
        case tooLarge = "too_large"
        /// No such concept.
        case notFound = "not_found"
        /// The request contradicts the state of the store (another dimension or model).
        case conflict
        /// Another node has the shard.
        case moved
        /// A queue is full; try again.
        case overloaded
        /// Starting or stopping; try again.
        case notReady = "not_ready"
        /// Another process holds the directory.
        case locked
        /// A file is damaged; the message names file and offset.
        case damaged
        /// The operating system refused to read or write.
        case storageFailed = "storage_failed"
        /// The model is missing or cannot be used.
        case modelUnavailable = "model_unavailable"
        /// The deadline passed.
        case timedOut = "timed_out"
        /// A defect of Sutra's own.
        case `internal` = "internal"
    }

    package let code: Code
    /// What happened and what to do.
    package let message: String
    package let cause: (any Error)?
    package let file: String
    package let line: Int

    package init(
        _ code: Code, _ message: String, cause: (any Error)? = nil, file: String = #fileID,
        line: Int = #line
    ) {
        self.code = code
        self.message = message
        self.cause = cause
        self.file = file
        self.line = line
    }

    /// The same call may succeed later, unchanged.
    package var isRetryable: Bool {
        switch code {
        case .overloaded, .notReady, .timedOut: true
        default: false
        }
    }
}
