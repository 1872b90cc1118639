import ConceptModel
import Embedding
import Foundation
import HTTPServices
import HTTPTypes
import HummingbirdTesting
import SelfMonitoring
import TestSupport
import Testing
import WireAPI

/// The pages' files and the routes that only they use. `make pages` uses the pages themselves.
struct PageTests {
    @Test(arguments: [ServiceKind.client, .control])
    func thePageIsServedAndNothingForeignMayRun(_ kind: ServiceKind) async throws {
        try await TestServer.run(kind, ServerState(version: "test")) { client in
            let page = try await client.send(.get, "/")
            #expect(page.status == 200)
            #expect(page.headers[.contentType] == "text/html; charset=utf-8")
            let policy = page.headers[.contentSecurityPolicy] ?? ""
            #expect(policy.contains("default-src 'none'"))
            #expect(!policy.contains("unsafe"))
            #expect(!page.text.contains("style="))
            let paths = page.text.matches(of: /(?:src|href)="(\/[a-z0-9.]+)"/).map(\.1)
            #expect(paths.count == 3)
            for path in paths {
                let file = try await client.send(.get, String(path))
                #expect(file.status == 200, "\(path)")
                #expect(!file.text.isEmpty)
                let tag = try #require(file.headers[.eTag])
                let again = try await client.executeRequest(
                    uri: String(path), method: .get, headers: [.ifNoneMatch: tag], body: nil)
                #expect(again.status == .notModified)
                #expect(again.body.readableBytes == 0)
                let other = try await client.executeRequest(
                    uri: String(path), method: .get, headers: [.ifNoneMatch: "\"other\""],
                    body: nil)
                #expect(other.status == .ok)
            }
        }
    }

    @Test func theClientServesWhatItsPageAsks() async throws {
        try await TestServer.with(.client) { client in
            let body = #"{"items":[{"content":"Ada works at Acme."}]}"#
            let learned = try await client.send(.post, "/learn/batch", body)
            #expect(learned.status == 201, "\(learned.text)")
            let question = #"{"query":"Where does Ada work?"}"#
            let stream = try await client.send(.post, "/sutra/stream/query", question)
            #expect(stream.text.contains("event: done"))
            for path in ["/stats", "/concepts", "/health"] {
                let status = try await client.send(.get, path).status
                #expect(status == 200, "\(path)")
            }
        }
    }

    @Test func alertsAreShown() async throws {
        let rules = try AlertRule.parse("quiet: count query_performance last 5m < 1")
        let state = ServerState(version: "test", alerts: AlertWatch(rules))
        let changes = state.alerts.evaluate(
            state.events.snapshot(), at: Timestamp(microseconds: 1_700_000_000_000_000))
        #expect(changes.map(\.phase) == [.firing])
        try await TestServer.run(.control, state) { client in
            let answer = try await client.send(.get, "/api/alerts")
            let alerts = try Body.decode(AlertsResponse.self, from: Array(answer.text.utf8))
            #expect(alerts.rules.map(\.name) == ["quiet"])
            #expect(alerts.rules.map(\.threshold) == [1])
            #expect(alerts.alerts.map(\.phase) == ["firing"])
        }
    }

    /// A panel or alert whose metric is not there would stay empty without a word.
    @Test(arguments: ["dashboard.json", "alerts.yml"])
    func everyMetricOfGrafanaIsThere(_ name: String) async throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
        let text = try String(
            contentsOf: root.appending(path: "deploy/grafana/\(name)"), encoding: .utf8)
        let wanted = Set(text.matches(of: /(?:sutra|process)_[a-z_]+/).map { String($0.0) })
        #expect(wanted.count >= 3)
        let wantedOfCache = wanted.filter { $0.hasPrefix("sutra_embedding_cache") }
        try await TestServer.with(.api) { client in
            _ = try await client.send(.get, "/stats")
            let missing = try await wanted.subtracting(wantedOfCache)
                .subtracting(Self.metrics(of: client))
            #expect(missing.isEmpty, "\(missing.sorted())")
        }
        let cached = ServerState(version: "test")
        cached.modelLoaded(WordEmbedder()) {
            var counters = EmbedderCounters()
            counters.cache = CacheCounters()
            return counters
        }
        try await TestServer.run(.embedding, cached) { client in
            let missing = try await wantedOfCache.subtracting(Self.metrics(of: client))
            #expect(missing.isEmpty, "\(missing.sorted())")
        }
    }

    private static func metrics(of client: any TestClientProtocol) async throws -> Set<String> {
        let lines = try await client.send(.get, "/metrics").text.split(separator: "\n")
        return Set(
            lines.filter { !$0.hasPrefix("#") }.map { line in
                String(line.prefix { $0 != "{" && $0 != " " })
            })
    }
}
