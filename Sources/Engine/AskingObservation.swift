import ConceptModel
import Platform
import Reasoning

/// Measures the answering of one question and emits what it measured.
struct AskingObservation {
    private let events: NodeEvents
    private let question: Question
    private let clock = SystemMonotonicClock()
    private let start: Duration
    private var searchStart: Duration

    /// The time runs from here.
    init(_ question: Question, _ events: NodeEvents) {
        self.question = question
        self.events = events
        start = clock.now()
        searchStart = start
    }

    private var kind: SystemEvent.QueryKind { question.usesVectors ? .hybrid : .graph }

    mutating func searchBegins() { searchStart = clock.now() }

    /// Emits how long the search took to find the best path, if there is one.
    func searchEnded(_ answer: Answer) {
        guard let path = answer.paths.first, let first = path.steps.first,
            let last = path.steps.last
        else { return }
        events.emit(
            .pathfindingMetrics(
                nodeID: events.nodeID, sourceID: "\(first.from)", targetID: "\(last.to)",
                pathLength: path.steps.count, pathsExplored: answer.pathsSearched,
                latencyMilliseconds: (clock.now() - searchStart) / .milliseconds(1),
                strategy: kind.rawValue))
    }

    /// Emits how long the asker waited, the audit's record included.
    func answered(_ answer: Answer) {
        events.emit(
            .queryPerformance(
                nodeID: events.nodeID, queryType: kind, queryDepth: question.maximumDepth,
                resultCount: answer.paths.count,
                latencyMilliseconds: (clock.now() - start) / .milliseconds(1),
                confidence: Double(answer.confidence.value)))
    }
}
