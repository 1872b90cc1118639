import Foundation
import HTTPServices
import Synchronization

/// Says where the services are, once all sockets are open and the memory is.
final class Announcer: Sendable {
    private struct State {
        var ports: [ServiceKind: Int] = [:]
        var isMemoryOpen = false
        var wasSaid = false
    }

    private let kinds: [ServiceKind]
    private let scheme: String
    private let host: String
    private let directory: String
    private let state = Mutex(State())

    init(_ kinds: [ServiceKind], host: String, isSecure: Bool, directory: String) {
        self.kinds = kinds
        scheme = isSecure ? "https" : "http"
        self.host = host
        self.directory = directory
    }

    func opened(_ kind: ServiceKind, port: Int) throws {
        state.withLock { $0.ports[kind] = port }
        try announce()
    }

    func memoryOpened() throws {
        state.withLock { $0.isMemoryOpen = true }
        try announce()
    }

    private func announce() throws {
        let ports: [ServiceKind: Int]? = state.withLock { state in
            guard state.isMemoryOpen, state.ports.count == kinds.count,
                !state.wasSaid
            else { return nil }
            state.wasSaid = true
            return state.ports
        }
        guard let ports else { return }
        let open = host == "0.0.0.0" ? "127.0.0.1" : host == "::" ? "::1" : host
        let shown = open.contains(":") ? "[\(open)]" : open
        let urls = ports.mapValues { "\(scheme)://\(shown):\($0)" }
        try ServeFile(
            pid: ProcessInfo.processInfo.processIdentifier, version: Version.text,
            services: Dictionary(uniqueKeysWithValues: urls.map { ($0.key.name, $0.value) })
        ).write(in: directory)
        for kind in kinds {
            let name = kind.name.padding(toLength: 20, withPad: " ", startingAt: 0)
            Output.line("\(name)\(urls[kind] ?? "")")
        }
        Output.line("Ready. Data in \(directory). Stop with Ctrl-C.")
        fflush(nil)
    }
}
