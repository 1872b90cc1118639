import Dispatch
import FoundationEssentials
package import Platform
import Synchronization

/// Starts, watches and stops storage nodes, and adopts those that ran before it.
///
/// What it knows lies in one file, which is durable before anything is acknowledged.
package final class StorageAgent: Sendable {
    package enum Trouble: Error, Sendable {
        case file(FileError)
        case malformed(path: String)
    }

    private let start: NodeStart
    private let path: String
    private let files: any FileSystem
    private let nodes: Mutex<AgentNodes>
    /// Writes the file, in the order of the changes.
    private let writer = DispatchQueue(label: "sutra.agent.file")
    private let onChange: @Sendable () -> Void
    private let complain: @Sendable (String) -> Void
    private let commands: AsyncStream<SupervisionEvent>
    private let feed: AsyncStream<SupervisionEvent>.Continuation

    /// Reads what an agent before this one has written. Blocks.
    /// - Parameters:
    ///   - path: the file
    ///   - onChange: is told that ``reports`` differ; must not wait
    ///   - complain: is told what could not be written
    package init(
        _ start: NodeStart, path: String, files: any FileSystem = PosixFileSystem(),
        onChange: @escaping @Sendable () -> Void,
        complain: @escaping @Sendable (String) -> Void
    ) throws(Trouble) {
        self.start = start
        self.path = path
        self.files = files
        self.onChange = onChange
        self.complain = complain
        let bytes: [UInt8]?
        do {
            bytes = try files.contents(of: path)
        } catch {
            throw .file(error)
        }
        var known = AgentNodes()
        if let bytes {
            guard let read = try? JSONDecoder().decode(AgentNodes.self, from: Data(bytes)) else {
                throw .malformed(path: path)
            }
            known = read
        }
        nodes = Mutex(known)
        (commands, feed) = AsyncStream.makeStream(of: SupervisionEvent.self)
    }

    package var reports: [NodeReport] { nodes.withLock(\.reports) }

    // MARK: Wishes

    /// Returns once it is on disk that the node is wanted; the node itself may still be starting.
    package func spawn(_ plan: NodePlan) async throws {
        try nodes.withLock { nodes throws(GridFault) in
            try nodes.spawn(plan, on: start.agent, limit: start.nodeLimit)
        }
        do {
            try await write()
        } catch {
            nodes.withLock { $0.withdraw(plan.node) }
            throw error
        }
        feed.yield(.add(start.servicePlan(plan)))
        onChange()
    }

    /// Returns once it is on disk that the node shall end; the node itself may still be ending.
    package func stop(_ node: String) async throws {
        try nodes.withLock { nodes throws(GridFault) in try nodes.stop(node, on: start.agent) }
        try await write()
        feed.yield(.end(service: node))
        onChange()
    }

    /// Ends all nodes in good order, after which ``run(isHealthy:log:)`` returns. They are started
    /// again by the next agent.
    package func finish() { feed.yield(.stop) }

    /// Returns when everything that was changed before is on disk.
    package func settle() async throws { try await write() }

    // MARK: Work

    /// Runs the nodes until ``finish()``.
    package func run(
        isHealthy: @escaping @Sendable (_ healthURL: String) async -> Bool,
        log: @escaping @Sendable (_ service: String, _ line: String) -> Void
    ) async {
        let known = nodes.withLock(\.entries)
        for node in known.keys.sorted() where known[node]?.isStopping == true {
            feed.yield(.end(service: node))
        }
        let plans = known.sorted { $0.key < $1.key }.map { start.servicePlan($0.value.plan) }
        let supervisor = Supervisor(
            plans, start: { [self] in program($0.name) }, isHealthy: isHealthy, log: log
        ) { [self] services in
            observe(services)
        }
        _ = await supervisor.run(commands: commands)
        // What was last seen of the nodes is on its way to the file.
        await withCheckedContinuation { written in writer.async { written.resume() } }
    }

    private func program(_ node: String) -> any SupervisedProgram {
        guard let entry = nodes.withLock({ $0.entries[node] }) else {
            preconditionFailure("\(node) was started and never asked for")
        }
        return NodeProcess(entry.plan, start, written: entry.process) { [self] process in
            nodes.withLock { nodes in
                if let process { nodes.started(node, process) } else { nodes.ended(node) }
            }
            writer.sync { writeHere() }
        }
    }

    private func observe(_ services: [SupervisedService]) {
        let (gone, hasChanged) = nodes.withLock { nodes in
            let before = nodes.reports
            let gone = nodes.observe(services)
            return (gone, !gone.isEmpty || nodes.reports != before)
        }
        for node in gone { feed.yield(.forget(service: node)) }
        guard hasChanged else { return }
        writer.async { [self] in writeHere() }
        onChange()
    }

    private func writeHere() {
        do throws(FileError) {
            try writeNow()
        } catch {
            complain("\(path) cannot be written: \(error). The nodes run on.")
        }
    }

    private func writeNow() throws(FileError) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        let data: Data
        do {
            data = try encoder.encode(nodes.withLock { $0 })
        } catch {
            preconditionFailure("texts and numbers can be written as JSON: \(error)")
        }
        try files.replaceContents(of: path, with: Array(data))
    }

    private func write() async throws {
        try await withCheckedThrowingContinuation {
            (continuation: CheckedContinuation<Void, any Error>) in
            writer.async { [self] in
                do throws(FileError) {
                    try writeNow()
                    continuation.resume()
                } catch {
                    continuation.resume(throwing: Trouble.file(error))
                }
            }
        }
    }
}
