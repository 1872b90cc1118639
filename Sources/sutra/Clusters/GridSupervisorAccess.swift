import ArgumentParser
import Foundation
import GridControl
import NIOPosix
import Platform

/// The supervisor of a grid, as commands reach it.
struct GridSupervisorAccess: Sendable {
    private static let pause = Duration.milliseconds(100)

    let directory: ClusterDirectory
    let process: Int32

    /// `nil` when none runs.
    init?(_ directory: ClusterDirectory) async throws {
        guard let process = try await directory.currentHolder() else { return nil }
        self.directory = directory
        self.process = process
    }

    /// What it last said of its services.
    /// - Throws: ``Failure`` when it ends meanwhile, or has not said anything within seconds
    func state() async throws -> GridRunState {
        for _ in 0..<100 {
            let state: GridRunState? = try await NIOThreadPool.singleton.runIfActive {
                directory.state()
            }
            if let state, state.process == process { return state }
            try await Task.sleep(for: Self.pause)
        }
        throw Failure("The supervisor, process \(process), has not said how it is.")
    }

    /// - Throws: ``Failure`` for a name that is no service of the grid
    func check(_ names: [String]) async throws {
        let state = try await state()
        for name in names where state.service(name) == nil {
            throw Failure(
                "There is no service \(name) in this grid. There are: "
                    + state.services.map(\.name).joined(separator: ", ") + ".")
        }
    }

    func ask(_ verb: GridRunRequest.Verb, _ services: [String]) async throws {
        let request = GridRunRequest(verb: verb, services: services)
        let path = try await NIOThreadPool.singleton.runIfActive { try directory.leave(request) }
        while FileManager.default.fileExists(atPath: path) {
            guard try await directory.currentHolder() == process else {
                throw Failure("The supervisor has ended; nothing was done.")
            }
            try await Task.sleep(for: Self.pause)
        }
    }

    /// Waits until every service is as `isDone` says.
    /// - Throws: ``Failure`` when one is given up, or the supervisor ends
    func wait(
        for services: [String], _ isDone: (ClusterState.Service) -> Bool
    ) async throws {
        while true {
            let state = try await state()
            let wanted = state.services.filter { services.contains($0.name) }
            if wanted.allSatisfy(isDone) { return }
            if let failed = wanted.first(where: { $0.state == "failed" }) {
                throw Failure(
                    "\(failed.name) ended too often and was given up; `sutra logs "
                        + "\(failed.name)` says more.")
            }
            guard try await directory.currentHolder() == process else {
                throw Failure("The supervisor has ended meanwhile.")
            }
            try await Task.sleep(for: Self.pause)
        }
    }

    /// Starts services, or starts them anew, and waits until they are ready.
    func restart(_ services: [String]) async throws {
        let before = try await state()
        try await ask(.restart, services)
        try await wait(for: services) { service in
            service.state == "ready" && service.process != nil
                && service.process != before.service(service.name)?.process
        }
    }

    /// Stops services and waits until they have ended.
    func end(_ services: [String]) async throws {
        try await ask(.end, services)
        try await wait(for: services) { $0.state == "stopped" }
    }

    /// Stops everything and waits until it has ended.
    func finish() async throws {
        CurrentProcess.askToEnd(process)
        while try await directory.currentHolder() == process {
            try await Task.sleep(for: Self.pause)
        }
    }
}
