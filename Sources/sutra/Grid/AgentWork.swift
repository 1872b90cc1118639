import APIClient
import Foundation
import GridControl
import HTTPServices
import Logging
import ServiceLifecycle
import Synchronization
import WireAPI

/// Tells the master how the agent and its nodes are: at once when that changes, and every few
/// seconds.
final class AgentReporter: Sendable {
    private let agent: StorageAgent
    private let master: GridClient
    private let changes: AsyncStream<Void>
    private let interval: Duration
    private let description: AgentReport
    private let logger: Logger
    private let state = Mutex<String?>("The master has not been told yet.")

    /// - Parameter description: the agent; its nodes are added
    init(
        agent: StorageAgent, master: GridClient, changes: AsyncStream<Void>, interval: Duration,
        description: AgentReport, logger: Logger
    ) {
        self.agent = agent
        self.master = master
        self.changes = changes
        self.interval = interval
        self.description = description
        self.logger = logger
    }

    /// Why the master does not know; `nil` when it does.
    var trouble: String? { state.withLock { $0 } }

    /// Runs until it is cancelled.
    func run() async {
        let (wakes, feed) = AsyncStream.makeStream(
            of: Void.self, bufferingPolicy: .bufferingNewest(1))
        await withDiscardingTaskGroup { group in
            group.addTask { [changes] in
                for await _ in changes { feed.yield() }
            }
            group.addTask { [interval] in
                while !Task.isCancelled {
                    feed.yield()
                    guard (try? await Task.sleep(for: interval)) != nil else { return }
                }
            }
            for await _ in wakes { await report() }
            group.cancelAll()
        }
    }

    func report() async {
        do {
            _ = try await master.report(GridAgentReport(description, nodes: agent.reports))
            let before = state.withLock { state in
                defer { state = nil }
                return state
            }
            if before != nil { logger.info("The master at \(master.url) knows of this agent.") }
        } catch {
            let reason = (error as? ClientError)?.message ?? "\(error)"
            let text = "The master at \(master.url) was not told: \(reason)"
            let before = state.withLock { state in
                defer { state = text }
                return state
            }
            if before != text, !Task.isCancelled {
                logger.warning("\(text). The nodes run on; trying again.")
            }
        }
    }
}

/// Runs the nodes, and reports, until somebody asks to stop.
struct AgentWork: Service {
    let agent: StorageAgent
    let reporter: AgentReporter
    let leavesNodes: Bool
    let client: SutraClient
    let logger: Logger

    func run() async throws {
        await withTaskGroup { group in
            group.addTask { await reporter.run() }
            group.addTask { await waitForTheEnd() }
            await agent.run(isHealthy: isHealthy) { service, line in
                logger.info("\(service): \(line)")
            }
            // So that the master hears that the nodes have ended.
            await reporter.report()
            group.cancelAll()
        }
        try await agent.settle()
    }

    private func waitForTheEnd() async {
        guard (try? await gracefulShutdown()) != nil else { return }
        guard leavesNodes else {
            logger.info("Stopping the nodes.")
            agent.finish()
            return
        }
        do {
            try await agent.settle()
        } catch {
            logger.error("What the agent knows cannot be written: \(error)")
        }
        logger.info("The nodes run on, for the next agent.")
        // The threads that watch the nodes end with the process, and only so.
        exit(0)
    }

    private func isHealthy(_ url: String) async -> Bool {
        var client = client
        client.deadline = .seconds(2)
        return (try? await client.status(of: url)) == 200
    }
}
