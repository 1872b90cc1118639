import Foundation
import HTTPServices
import Hummingbird
import NIOCore
import ServiceLifecycle

/// One HTTP service, which says in people's words why it cannot listen.
struct ListeningService: Service {
    let kind: ServiceKind
    let host: String
    let port: Int
    let application: any ApplicationProtocol

    func run() async throws {
        do {
            try await application.run()
        } catch let error as IOError {
            let reason =
                switch error.errnoCode {
                case EADDRINUSE:
                    "port \(port) of \(host) is taken. Stop the other program, or shift all "
                        + "ports with --port-offset N."
                case EACCES: "port \(port) needs more rights; use --port-offset N."
                default: "it cannot listen on \(host) port \(port): \(error)"
                }
            throw Failure("\(kind.name): \(reason)")
        }
    }
}
