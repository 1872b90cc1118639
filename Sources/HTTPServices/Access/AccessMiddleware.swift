import AccessControl
import ConceptModel
import Engine
import HTTPTypes
import Hummingbird
import WireAPI

/// Before every request of a service: who asks, and whether they may.
struct AccessMiddleware: RouterMiddleware {
    let gate: AccessGate
    let network: NetworkPolicy
    let limiter: RateLimiter
    /// Filled once the routes are known.
    let routes: RouteList

    @concurrent func handle(
        _ request: Request, context: ServiceContext,
        next: @concurrent (Request, ServiceContext) async throws -> Response
    ) async throws -> Response {
        try network.checkOrigin(of: request)
        if let answer = network.preflight(request) { return answer }
        var context = context
        context.client = network.client(of: request, peer: context.client)
        do throws(AccessRefusal) {
            if case .needing(let need) = routes.access(to: request),
                let grant = try gate.admit(Self.token(of: request))
            {
                try need.check(grant, Self.namespaces(of: request))
                context.client = grant.holder
                context.grant = grant
            }
        } catch {
            throw Refusal(error)
        }
        if let limit = context.grant?.requestsPerMinute {
            try limiter.admit(context.client, perMinute: limit)
        }
        var response = try await AuditEntry.$currentActor.withValue(context.client) {
            try await next(request, context)
        }
        for field in network.corsFields(for: request) { response.headers[field.name] = field.value }
        return response
    }

    private static func token(of request: Request) -> String? {
        guard let value = request.headers[.authorization] else { return nil }
        let parts = value.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
        return String(parts[1].drop { $0 == " " })
    }

    /// The namespaces that a request names. One that cannot be is refused later, by the route; here
    /// it counts as the default one, so that no key gets past by naming nothing.
    private static func namespaces(of request: Request) -> [Namespace] {
        let segments = request.uri.path.split(separator: "/")
        let isInPath = segments.count == 2 && segments[0] == "namespaces"
        let name = isInPath ? String(segments[1]) : request.headers[Parameters.namespaceField]
        return [name.flatMap { Namespace($0) } ?? .default]
    }
}
