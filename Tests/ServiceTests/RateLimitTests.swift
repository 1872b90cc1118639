import HTTPServices
import HTTPTypes
import Testing
import WireAPI

/// So many requests a minute and client.
struct RateLimitTests {
    @Test func theAllowanceFillsUpEvenly() throws {
        let limiter = RateLimiter("learning requests", perMinute: 6)
        let start = ContinuousClock.now
        for _ in 0..<6 { try limiter.admit("a", at: start) }
        let refusal = #expect(throws: Refusal.self) { try limiter.admit("a", at: start) }
        #expect(refusal?.code == .rateLimited)
        #expect(refusal?.headers[.retryAfter] == "10")
        try limiter.admit("b", at: start)
        try limiter.admit("a", at: start + .seconds(10))
        #expect(throws: Refusal.self) { try limiter.admit("a", at: start + .seconds(10)) }
    }

    @Test func manyClientsDoNotFillTheMemoryAndForgetNobodyRecent() throws {
        let limiter = RateLimiter("learning requests", perMinute: 1)
        let start = ContinuousClock.now
        for number in 0..<25_000 {
            try limiter.admit("client \(number)", at: start + .milliseconds(number))
        }
        #expect(throws: Refusal.self) {
            try limiter.admit("client 24999", at: start + .milliseconds(25_000))
        }
    }

    @Test func tooManyRequestsSayWhenToComeBack() async throws {
        let limiters = Limiters(learnPerMinute: 2, reasonPerMinute: 1)
        try await TestServer.with(.api, limiters: limiters) { client in
            let body = #"{"content":"a"}"#
            #expect(try await client.send(.post, "/learn", body).status == 201)
            #expect(try await client.send(.post, "/learn", body).status == 201)
            let refused = try await client.send(.post, "/learn", body)
            #expect(refused.status == 429)
            let wait = refused.headers[.retryAfter].flatMap { Int($0) }
            #expect((1...60).contains(wait ?? 0))
            #expect(try await client.send(.post, "/reason", #"{"query":"a"}"#).status == 200)
            #expect(try await client.send(.post, "/reason", #"{"query":"a"}"#).status == 429)
            #expect(try await client.send(.get, "/stats").status == 200)
        }
    }
}
