import AccessControl
import HTTPTypes
import Hummingbird
import SelfMonitoring
import WireAPI

/// grid-event-storage: takes the events of all processes, and answers questions about them.
struct EventStorageService: Sendable {
    let state: ServerState
    let limiters: Limiters

    func add(to routes: inout Routes) {
        routes.on(
            .post, "/store/events", access: .needing(.init(.writer, .wholeProcess))
        ) { request, context in
            _ = try Parameters(request, context, known: [])
            let bytes = try await BodyReading.bytes(of: request, upTo: BodyLimit.text)
            let batch = try Self.batch(bytes, isBinary: Self.isBinary(request))
            let fresh = try await append(batch)
            return Response.json(
                StoreEventsResponse(accepted: fresh, known: batch.events.count - fresh),
                status: .created)
        }
        routes.get("/store/events", access: .observer) { _ in
            let statistics = try state.heldEvents().statistics
            return EventStorageResponse(
                kept: statistics.kept, accepted: statistics.accepted,
                repeated: statistics.repeated, removed: statistics.removed,
                unreadable: statistics.unreadable,
                oldest: statistics.oldest.map(CivilTime.text),
                newest: statistics.newest.map(CivilTime.text))
        }
        EventQuestions(state: state, limiters: limiters).add(to: &routes)
        routes.get("/api/alerts", access: .observer) { _ in AlertsResponse(state.alerts) }
    }

    private static func isBinary(_ request: Request) -> Bool {
        request.headers[.contentType]?.hasPrefix(EventBatch.mediaType) == true
    }

    private static func batch(_ bytes: [UInt8], isBinary: Bool) throws -> EventBatch {
        do throws(EventFault) {
            return isBinary ? try EventBatch(binary: bytes) : try EventBatch(json: bytes)
        } catch {
            let code: ErrorCode =
                switch error {
                case .notJSON: .malformedJSON
                case .truncated, .version: .malformedBinary
                case .tooMany: .tooLarge
                case .unknownType, .field: .invalidField
                }
            throw Refusal(code, "Nothing was stored: \(error).")
        }
    }

    private func append(_ batch: EventBatch) async throws -> Int {
        let store = try state.heldEvents()
        do throws(EventStoreError) {
            return try await store.append(batch)
        } catch .overloaded {
            throw Refusal(.overloaded, "\(EventStoreError.overloaded)")
        } catch .closed {
            throw Refusal(.notReady, "The event storage is stopping; nothing was stored.")
        } catch {
            throw Refusal(
                .storageFailed,
                "The events cannot be written: \(error). Look at the disk, then start again.")
        }
    }
}
