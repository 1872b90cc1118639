import ConceptModel
import Engine
import Hummingbird
import Synchronization
import WireAPI

extension HybridService {
    func addStreaming(to routes: inout Routes) {
        routes.postForResponse("/sutra/stream/query", access: .reader, rate: limiters.reason) {
            (request: QueryRequest, given) in
            let memory = try state.memory()
            try Self.checkLength(of: request.query)
            let question = try Question(request, given)
            return ServerSentEvents.response { events in
                let reading = try AssociationReading(memory, question.scope)
                _ = try await memory.answer(question) { progress in
                    do {
                        let chunk = try StreamChunk(
                            progress, reading, timestamp: ServerState.now())
                        events.yield(try ServerSentEvents.event("chunk", chunk))
                    } catch {
                        events.yield(Self.failure(Refusal(error)))
                    }
                }
                events.yield(ServerSentEvents.event("done", text: "{}"))
            } failure: { refusal in
                Self.failure(refusal)
            }
        }
    }

    static func failure(_ refusal: Refusal) -> String {
        do {
            return try ServerSentEvents.event("error", refusal.body)
        } catch {
            return ServerSentEvents.event("error", text: "{}")
        }
    }

    /// Refuses before the stream begins what the engine would refuse within it.
    static func checkLength(of query: String) throws(Refusal) {
        guard query.utf8.count <= Limits.queryByteCount else {
            throw Refusal(
                .tooLarge,
                "The question has \(query.utf8.count) bytes; the limit is "
                    + "\(Limits.queryByteCount). Ask a shorter one.", field: "query")
        }
    }
}
