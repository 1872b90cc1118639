import ConceptModel
import Foundation
import Ingestion
import Platform
import Synchronization
import Testing
import WireAPI

/// Folders of one test.
struct JobFolders {
    let root: String
    var documents: String { root + "/documents" }
    var jobs: String { root + "/jobs" }

    init() throws {
        root =
            FileManager.default.temporaryDirectory
            .appendingPathComponent("sutra-ingestion-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(
            atPath: root + "/documents", withIntermediateDirectories: true)
    }

    func remove() { try? FileManager.default.removeItem(atPath: root) }

    func write(_ name: String, _ text: String) throws {
        let path = documents + "/" + name
        try FileManager.default.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent,
            withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }

    func configuration() throws -> Ingester.Configuration {
        var configuration = Ingester.Configuration(directory: jobs)
        configuration.roots = [try ConfinedDirectory(documents)]
        configuration.batchCount = 4
        return configuration
    }

    func wish(_ paths: String...) -> JobWish {
        var wish = JobWish(namespace: .default, client: "test")
        wish.paths = paths.map { documents + $0 }
        return wish
    }
}

/// Learns into a set, and does what a test wants before it answers.
final class SetLearner: TextLearner {
    private let state = Mutex(State())

    private struct State {
        var texts: Set<String> = []
        var callCount = 0
        var refused: Set<String> = []
    }
    private let before: @Sendable (Int) async throws(LearningFault) -> Void
    private let after: @Sendable (Int) async -> Void

    init(
        refused: Set<String> = [],
        before: @escaping @Sendable (Int) async throws(LearningFault) -> Void = {
            (_) throws(LearningFault) in
        },
        after: @escaping @Sendable (Int) async -> Void = { _ in }
    ) {
        self.before = before
        self.after = after
        state.withLock { $0.refused = refused }
    }

    var texts: Set<String> { state.withLock { $0.texts } }
    var callCount: Int { state.withLock { $0.callCount } }

    func learn(
        _ texts: [LearnRequest], in namespace: Namespace, for client: String
    ) async throws(LearningFault) -> LearnedTexts {
        let call = state.withLock { state in
            state.callCount += 1
            return state.callCount
        }
        try await before(call)
        let known: Int? = state.withLock { state in
            guard texts.allSatisfy({ !state.refused.contains($0.content) }) else { return nil }
            let known = texts.count { !state.texts.insert($0.content).inserted }
            return known
        }
        guard let known else { throw .refused(reason: "a rule is broken") }
        await after(call)
        return LearnedTexts(
            count: texts.count, known: known, concepts: texts.count - known, associations: 0)
    }
}

extension Ingester {
    /// Opens, has it work while `work` runs, and closes.
    static func with(
        _ configuration: Configuration, _ learner: any TextLearner, pdf: PDFProgram? = PDFProgram(),
        _ work: @escaping @Sendable (Ingester) async throws -> Void
    ) async throws {
        let ingester = try await Ingester.open(configuration, learner: learner, pdf: pdf)
        defer { ingester.close() }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await ingester.run() }
            do {
                try await work(ingester)
            } catch {
                group.cancelAll()
                throw error
            }
            group.cancelAll()
        }
    }

    /// Waits until the job is in one of the states, or has been for longer than any test takes.
    func wait(for job: Job, _ states: JobRecord.State...) async throws {
        for _ in 0..<6_000 {
            if states.contains(job.record.state) { return }
            try await Task.sleep(for: .milliseconds(10))
        }
        Issue.record("the job is \(job.record)")
    }
}
