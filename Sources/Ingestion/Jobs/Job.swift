import Platform
import Synchronization

/// One job: what it is to do, how far it has come, and its files.
package final class Job: Sendable {
    package let request: JobRequest
    let directory: JobDirectory
    private let shown: Mutex<JobRecord>

    init(_ request: JobRequest, _ record: JobRecord, _ directory: JobDirectory) {
        self.request = request
        self.directory = directory
        shown = Mutex(record)
    }

    /// As it is now.
    package var record: JobRecord { shown.withLock { $0 } }

    var isWanted: Bool { record.state == .running }

    /// Changes what is kept, durably. Blocks; only the ingester's worker calls it, so that no two
    /// changes meet.
    func change(_ edit: (inout JobRecord) throws -> Void) throws {
        var record = self.record
        try edit(&record)
        try directory.write(record)
        show { $0 = record }
    }

    /// Changes only what is shown.
    func show(_ edit: (inout JobRecord) -> Void) { shown.withLock { edit(&$0) } }
}

/// Why something that was asked of a job was not done.
package enum JobFault: Error, Sendable, Equatable {
    case notFound(String)
    /// The job is in a state that does not allow it.
    case conflict(String)
    /// The wish cannot be a job; the field at fault.
    case invalid(field: String, reason: String)
    /// No room, by the limits that the operator set.
    case full(String)
    /// The disk refused.
    case storage(String)
    case stopping
}
