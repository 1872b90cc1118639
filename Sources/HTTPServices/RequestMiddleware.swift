import HTTPTypes
import Hummingbird
import Logging
import WireAPI

/// Around every request of a service: errors become answers, and everything is counted.
struct RequestMiddleware: RouterMiddleware {
    let metrics: RequestMetrics
    /// Filled once the routes are known.
    let routes: RouteList

    @concurrent func handle(
        _ request: Request, context: ServiceContext,
        next: @concurrent (Request, ServiceContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        if let trace = TraceParent(request.headers) {
            context.logger[metadataKey: "trace_id"] = "\(trace.traceID)"
        }
        let start = ContinuousClock.now
        let response: Response
        do {
            response = try await next(request, context)
        } catch let error as HTTPError where error.status == .notFound {
            response = unknownRoute(request).response()
        } catch {
            let refusal = Refusal(error)
            if refusal.status.code >= 500 {
                context.logger.error(
                    "\(refusal.message)",
                    metadata: [
                        "code": "\(refusal.code.rawValue)",
                        "cause": "\(refusal.cause ?? "none")",
                        "route": "\(context.endpointPath ?? "none")",
                    ])
            }
            response = refusal.response()
        }
        context.logger.debug(
            "Answered",
            metadata: [
                "route": "\(context.endpointPath ?? "unknown")",
                "status": "\(response.status.code)",
            ])
        metrics.count(
            method: Self.known(request.method), route: context.endpointPath ?? "unknown",
            status: response.status.code, duration: ContinuousClock.now - start)
        return response
    }

    private static func known(_ method: HTTPRequest.Method) -> String {
        switch method {
        case .get, .post, .delete, .head, .put, .patch, .options: method.rawValue
        default: "OTHER"
        }
    }

    private func unknownRoute(_ request: Request) -> Refusal {
        let path = request.uri.path
        let segments = path.split(separator: "/")
        let methods = routes.entries.filter { $0.matches(segments) }.map(\.method.rawValue)
        guard methods.isEmpty else {
            let list = Set(methods).sorted().joined(separator: ", ")
            var refusal = Refusal(
                .methodNotAllowed, "\(path) takes \(list), not \(request.method.rawValue).")
            refusal.headers[.allow] = list
            return refusal
        }
        let known = Set(routes.entries.map(\.path)).sorted().joined(separator: ", ")
        return Refusal(.routeNotFound, "There is no route here. This service has: \(known).")
    }
}
