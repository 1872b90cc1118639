import Engine
import Synchronization

/// Keeps what a question's progress told.
final class StageRecorder: Sendable {
    private let stages = Mutex<[AnswerProgress]>([])

    func add(_ progress: AnswerProgress) { stages.withLock { $0.append(progress) } }

    var all: [AnswerProgress] { stages.withLock { $0 } }
}
