import APIClient
import HTTPServices
import WireAPI

/// Questions about events, answered by the event storage that EVENT_STORAGE names.
struct RemoteEvents: EventAnswering {
    private let client: EventStorageClient
    private let url: String

    init(_ address: ServerAddress, _ settings: Settings) throws {
        url = address.url
        client = EventStorageClient(
            url: url, key: settings.text("SUTRA_API_KEY"), trust: try settings.trust())
    }

    func answer(_ question: SystemQueryRequest) async throws -> SystemQueryResponse {
        try await refusing { try await client.ask(question) }
    }

    func events(
        _ type: String?, about entity: String?, hours: Int
    ) async throws -> SystemEventsResponse {
        try await refusing { try await client.events(type, about: entity, hours: hours) }
    }

    /// What the event storage refuses is refused here in its words.
    private func refusing<Answer>(_ ask: () async throws -> Answer) async throws -> Answer {
        do {
            return try await ask()
        } catch let error as ClientError {
            switch error.status {
            case nil, 401?, 403?:
                throw Refusal(
                    .notReady,
                    "The event storage (EVENT_STORAGE) gives no answer: \(error.message)")
            default:
                throw Refusal(ErrorCode(rawValue: error.code) ?? .notReady, error.message)
            }
        }
    }
}
