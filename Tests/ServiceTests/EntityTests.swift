import HTTPServices
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing
import WireAPI

/// Names of one thing, over HTTP.
@Suite struct EntityTests {
    @Test func namesAreMergedAndSplit() async throws {
        try await TestServer.with(.api) { client in
            for text in ["Sam Clemens lives in Hartford.", "Mark Twain works at Acme Labs."] {
                _ = try await client.send(.post, "/learn", #"{"content":"\#(text)"}"#)
            }
            let pair = #"{"entity":"Sam Clemens","other":"Mark Twain"}"#
            let merged = try await client.send(.post, "/entities/merge", pair)
                .decoded(EntityLinkResponse.self)
            #expect(merged.change == "merge" && merged.basis == "person")
            let entity = try await client.send(.get, "/entities?name=Mark%20Twain")
                .decoded(EntityResponse.self)
            #expect(entity.name == "Sam Clemens" && entity.names.count == 2)
            #expect(entity.merges.map(\.keptID) == [merged.keptID])
            let neighbors = try await client.send(
                .get, "/concepts/\(entity.conceptID)/neighbors"
            ).decoded(NeighborsResponse.self).neighbors.map(\.association)
            #expect(neighbors.contains("lives in") && neighbors.contains("works at"))
            #expect(try await client.send(.post, "/entities/merge", pair).status == 409)
            _ = try await client.send(.post, "/entities/split", pair)
            #expect(try await client.send(.post, "/entities/split", pair).status == 409)
            let alone = try await client.send(.get, "/entities?name=Mark%20Twain")
                .decoded(EntityResponse.self)
            #expect(alone.name == "Mark Twain" && alone.merges.isEmpty)
        }
    }

    @Test func badRequestsAreRefused() async throws {
        try await TestServer.with(.api) { client in
            _ = try await client.send(.post, "/learn", #"{"content":"Ada lives in Rome."}"#)
            #expect(try await client.send(.get, "/entities").status == 422)
            #expect(try await client.send(.get, "/entities?name=Nobody").status == 404)
            #expect(try await client.send(.get, "/entities?name=Ada&x=1").status == 422)
            for (body, status) in [
                (#"{"entity":"Ada"}"#, 422), (#"{"entity":"Ada","other":"Eve"}"#, 404),
                (#"{"entity":"Ada","other":"ada"}"#, 422),
            ] {
                #expect(
                    try await client.send(.post, "/entities/merge", body).status == status,
                    "\(body)")
            }
            #expect(
                try await client.send(.post, "/entities/link", #"{"threshold":2}"#).status == 422)
            let trial = try await client.send(.post, "/entities/link", #"{"dry_run":true}"#)
                .decoded(LinkEntitiesResponse.self)
            #expect(trial.dryRun && trial.merged.isEmpty && trial.entities >= 2)
        }
    }
}
