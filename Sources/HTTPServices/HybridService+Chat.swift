import Embedding
import Engine
import Hummingbird
import TextIndex
import WireAPI

/// The chat of the OpenAI API: the last message of the user is the question.
extension HybridService {
    static let chatModel = "sutra"

    func addChat(to routes: inout Routes) {
        routes.get("/v1/models") { _ in
            let embedding = try state.embedder().model
            return OpenAIModelsResponse(
                data: [Self.chatModel, embedding.name].map { name in
                    OpenAIModel(id: name, created: 0)
                })
        }
        routes.postForResponse(
            "/v1/chat/completions", bodyLimit: BodyLimit.chat, access: .reader,
            rate: limiters.reason
        ) { (request: ChatCompletionRequest, given) in
            let memory = try state.memory()
            let query = request.messages.last { $0.role == "user" && !$0.content.isEmpty }
            guard let query = query?.content else {
                throw Refusal(.invalidField, "there is no question", field: "messages")
            }
            try Self.checkLength(of: query)
            let created = ServerState.microseconds()
            let suffix = String(UInt32.random(in: 0...UInt32.max), radix: 36)
            let chat = Chat(
                id: "chatcmpl-\(String(created, radix: 36))-\(suffix)",
                created: created / 1_000_000,
                question: Question(query, scope: try given.scope()),
                promptWords: request.messages.reduce(0) { $0 + Words.all(in: $1.content).count },
                includesUsage: request.includesUsage)
            return request.stream
                ? chat.stream(from: memory) : Response.json(try await chat.complete(from: memory))
        }
    }
}

/// One chat completion under way.
private struct Chat: Sendable {
    let id: String
    let created: Int64
    let question: Question
    let promptWords: Int
    let includesUsage: Bool

    private static func content(_ answer: Answer) -> String {
        answer.text ?? "I do not know. \(answer.explanation)"
    }

    private func usage(_ content: String) -> OpenAIUsage {
        let words = Words.all(in: content).count
        return OpenAIUsage(
            promptTokens: promptWords, completionTokens: words, totalTokens: promptWords + words)
    }

    func complete(from memory: Memory) async throws -> ChatCompletionResponse {
        let answer = try await memory.answer(question)
        let content = Self.content(answer)
        return ChatCompletionResponse(
            id: id, created: created, model: HybridService.chatModel,
            choices: [ChatChoice(message: .init(role: "assistant", content: content))],
            usage: usage(content),
            sutra: try AssociationReading(memory, question.scope)
                .response(to: answer, timestamp: ServerState.now()))
    }

    /// The role at once; the words when they are sure, for a stream cannot take them back.
    func stream(from memory: Memory) -> Response {
        ServerSentEvents.response { events in
            events.yield(try event(ChatDelta(role: "assistant", content: "")))
            let content = Self.content(try await memory.answer(question))
            events.yield(try event(ChatDelta(content: content)))
            events.yield(try event(ChatDelta(), finishReason: "stop"))
            if includesUsage {
                events.yield(
                    try ServerSentEvents.event(nil, chunk(choices: [], usage: usage(content))))
            }
            events.yield(ServerSentEvents.event(nil, text: "[DONE]"))
        } failure: { refusal in
            HybridService.failure(refusal)
        }
    }

    private func chunk(choices: [ChatChunkChoice], usage: OpenAIUsage?) -> ChatCompletionChunk {
        ChatCompletionChunk(
            id: id, created: created, model: HybridService.chatModel, choices: choices,
            usage: usage)
    }

    private func event(_ delta: ChatDelta, finishReason: String? = nil) throws -> String {
        let choice = ChatChunkChoice(delta: delta, finishReason: finishReason)
        return try ServerSentEvents.event(nil, chunk(choices: [choice], usage: nil))
    }
}
