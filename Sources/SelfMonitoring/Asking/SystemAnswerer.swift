package import Platform

/// Answers questions about the system from its events.
package struct SystemAnswerer: Sendable {
    let table: EventTable
    let clock: any WallClock
    let similarity: Interpreter.Similarity?

    /// - Parameter similarity: see ``Interpreter/Similarity``; without it, words that the grammar
    ///   does not know are refused.
    package init(
        _ table: EventTable, clock: any WallClock = SystemWallClock(),
        similarity: Interpreter.Similarity? = nil
    ) {
        self.table = table
        self.clock = clock
        self.similarity = similarity
    }

    /// Understands the question as of now, by the asker's calendar, and computes its answer. A
    /// query's line is run as it stands.
    package func answer(
        _ question: String, calendar: UserCalendar = .utc
    ) throws(QuestionRefusal) -> (interpretation: Interpretation, result: QueryResult) {
        let snapshot = table.snapshot()
        let now = clock.now()
        let interpretation = try Interpreter(
            calendar: calendar, knownEntities: snapshot.entityNames, similarity: similarity
        ).interpret(question, now: now)
        let result = QueryExecution(snapshot, now: now, calendar: calendar).run(
            interpretation.query)
        return (interpretation, result)
    }
}
