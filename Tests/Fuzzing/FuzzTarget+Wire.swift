import AccessControl
import ConceptModel
import Crypto
import Foundation
import Platform
import TestSupport
import WireAPI

/// What comes over the network.
extension FuzzTarget {
    private static let bodyExamples: [String] = [
        #"{"content":"Ada works at Acme.","source":"a","metadata":{"n":[1,2.5,null]}}"#,
        #"{"items":[{"content":"a","ttl_seconds":5},{"content":"b","metadata":"x"}]}"#,
        #"{"text":"Ada","context":{"a":true},"expires_at":"2030-01-01T00:00:00Z"}"#,
        #"{"query":"Where?","semantic_boost":false,"max_depth":2,"max_paths":7}"#,
        #"{"query":"Where?","as_of":"2026-11-24","held_at":"2026-11-24T09:05:03+01:00"}"#,
        #"{"query":"a","top_k":3,"threshold":-0.5}"#, #"{"from":"a","to":"b","max_paths":2}"#,
        #"{"query":"a","max_steps":3,"num_paths":3,"threshold":0.3}"#,
        #"{"source":"a","association":"b","target":"c","at":"2026-01-01"}"#,
        #"{"source":"a","association":"b","target":"c","evidence":"0011223344556677"}"#,
        #"{"texts":["a","b"],"normalize":true,"input_type":"query"}"#,
        #"{"model":"sutra","messages":[{"role":"user","content":"a"}],"stream":true}"#,
        #"{"input":["a"],"model":"m","encoding_format":"base64","dimensions":64}"#,
        #"{"query":"p95 latency","time_zone":"Europe/Berlin"}"#, #"{"confirm":true}"#,
        #"{"items":[{"content":"a","vector":[0.5,-1],"associations":[]}]}"#,
        #"{"agent_id":"a","port":50061,"storage_path":"n","memory_limit_mb":512,"node_id":"n-1"}"#,
        #"{"agent_id":"a","node_id":"n-1"}"#, #"{"count":16}"#, #"{"shard":3,"node_id":"n-1"}"#,
        #"{"entity":"Mark Twain","other":"Samuel Clemens"}"#,
        #"{"dry_run":true,"threshold":0.75}"#,
        #"{"paths":["/srv/a"],"adapter":"csv","by":"line","column":"c","ttl_seconds":9}"#,
        #"{"contents":["a",{"content":"b","source":"s"}]}"#,
        #"{"agent_id":"a","hostname":"h","platform":"linux","agent_endpoint":"http://h:8003","#
            + #""max_storage_nodes":8,"nodes":[{"node_id":"n-1","port":50061,"storage_path":"/n","#
            + #""memory_limit_mb":512,"state":"running","pid":7,"crash_count":1,"#
            + #""restart_count":1,"exit_code":-9}]}"#,
        #"{"directory":"/n","ends":[{"segment":1,"salt":2,"offset":3}],"counts":{"passages":1,"#
            + #""documents":1,"entities":2,"associations":1,"vectors":1,"texts":1,"learnings":1}}"#,
    ]

    /// JSON bodies of every route.
    static let bodies = FuzzTarget(
        "bodies", examples: bodyExamples.map { Array($0.utf8) },
        dictionary: [
            "\"content\":", "\"query\":", "\"items\":", "\"metadata\":", "\"at\":", "\"as_of\":",
            "\"ttl_seconds\":", "\"expires_at\":\"", "\"top_k\":", "9999-12-31T23:59:60Z",
            "0000-01-01", "+24:00", "\\uD83D\\uDE00", "1E400", "{\"a\":",
        ]
    ) { bytes in
        try bodyTypes.forEach { try $0(bytes) }
    }

    private static let bodyTypes: [@Sendable ([UInt8]) throws -> Void] = [
        check(JSONValue.self), check(LearnRequest.self), check(LearnBatchRequest.self),
        check(HybridLearnRequest.self), check(QueryRequest.self), check(ReasonRequest.self),
        check(MultiStrategyRequest.self), check(SemanticSearchRequest.self),
        check(PathsRequest.self), check(AmendmentRequest.self), check(ResetRequest.self),
        check(EmbedRequest.self), check(OpenAIEmbeddingsRequest.self),
        check(ChatCompletionRequest.self), check(SystemQueryRequest.self),
        check(TextSearchRequest.self), check(StoreRequest.self), check([Float].self),
        check(GridSpawnRequest.self), check(GridStopRequest.self), check(GridAgentReport.self),
        check(GridShardsRequest.self), check(GridMoveRequest.self),
        check(ShardPositionMessage.self), check(EntityPairRequest.self),
        check(LinkEntitiesRequest.self), check(JobRequestBody.self),
        check(BulkIngestRequest.self),
    ]

    /// What was read can be written, and reads the same again.
    private static func check<Value: Codable & Equatable & Sendable>(
        _ type: Value.Type
    ) -> @Sendable ([UInt8]) throws -> Void {
        { bytes in
            let value: Value
            do throws(RefusedField) {
                value = try Body.decode(type, from: bytes)
            } catch {
                guard error.message.utf8.count <= 4 * bytes.count + 1_000 else {
                    throw FuzzFinding("a message of \(error.message.utf8.count) bytes")
                }
                return
            }
            do {
                let written = Array(try Body.encode(value))
                guard try Body.decode(type, from: written) == value else {
                    throw FuzzFinding("\(type) reads otherwise when it was written")
                }
            } catch let finding as FuzzFinding {
                throw finding
            } catch {
                throw FuzzFinding("\(type) cannot be written and read again: \(error)")
            }
        }
    }

    /// Binary bodies of the storage server.
    static let frames = FuzzTarget(
        "frames",
        examples: [
            StoreRequest(items: [
                StoreItem(
                    content: "Ada works at Acme.", source: "s", vector: [0.5, -1, 2],
                    associations: [
                        StoreAssociation(
                            source: "Ada", association: "works at", target: "Acme",
                            confidence: 0.5)
                    ]), StoreItem(content: "b", source: nil, vector: nil, associations: []),
            ]).binary, BinaryVector.bytes(of: [1, -2, 0.25]),
        ]
    ) { bytes in
        try refusing { _ = try BinaryVector.vector(from: bytes) }
        try refusing {
            let request = try StoreRequest(binary: bytes)
            guard try StoreRequest(binary: request.binary).binary == request.binary else {
                throw FuzzFinding("a frame reads otherwise when it was written")
            }
        }
    }

    /// Tokens as they come, and claims that were signed.
    static let tokens: FuzzTarget = {
        let secret = Array("0123456789abcdef0123456789abcdef".utf8)
        let now = Timestamp(microseconds: 1_800_000_000_000_000)
        let claims =
            #"{"iss":"i","aud":["a"],"sub":"ada","exp":1800000600,"nbf":1.8e9,"iat":1800000000,"#
            + #""sutra_role":"writer","sutra_namespaces":["notes"],"sutra_rate":60}"#
        let token = signed(Array(claims.utf8), secret)
        let disk = SimulatedDisk(seed: 1)
        disk.place(secret, at: "/secret")
        let gate: TokenGate
        do {
            gate = try TokenGate(
                .init(secret: "/secret", keySet: nil),
                rules: TokenRules(issuer: "i", audience: "a", skew: 30), files: disk)
        } catch {
            preconditionFailure("the secret is there: \(error)")
        }
        return FuzzTarget(
            "tokens", examples: [Array(claims.utf8), Array(token.utf8)],
            dictionary: [
                "\"alg\":\"none\"", "eyJhbGciOiJub25lIn0", "\"exp\":", "\"aud\":", "\"*\"",
                "\"sutra_namespaces\":", "admin", "1e308", "..",
            ]
        ) { bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            try refusing {
                _ = try gate.admit(text, at: now)
                guard text == token else { throw FuzzFinding("a changed token is let in") }
            }
            try refusing {
                let grant = try gate.admit(signed(bytes, secret), at: now)
                guard !grant.holder.contains("\n") else { throw FuzzFinding("a holder of lines") }
            }
        }
    }()

    /// Public keys that tokens are checked with, from RFC 7517.
    static let keySets = FuzzTarget(
        "key-sets",
        examples: [
            #"{"keys":[{"kty":"EC","crv":"P-256","use":"sig","kid":"1","alg":"ES256","#
                + #""x":"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4","#
                + #""y":"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM"}]}"#,
            #"{"keys":[{"kty":"RSA","n":"0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbf"#
                + "AAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9y"
                + "BXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZH"
                + "zu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G"
                + #"_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw","e":"AQAB","alg":"RS256"}]}"#,
        ].map { Array($0.utf8) },
        dictionary: ["\"kty\":", "\"oct\"", "\"use\":\"enc\"", "\"e\":\"\"", "P-384", "AAAA"]
    ) { bytes in
        let disk = SimulatedDisk(seed: 1)
        disk.place(bytes, at: "/keys")
        try refusing {
            let gate = try TokenGate(
                .init(secret: nil, keySet: "/keys"),
                rules: TokenRules(issuer: "i", audience: "a", skew: 30), files: disk)
            for algorithm in ["RS256", "ES256"] {
                let head = base64(Data("{\"alg\":\"\(algorithm)\"}".utf8))
                let text = head + ".e30." + String(repeating: "A", count: 86)
                try refusing {
                    _ = try gate.admit(text, at: Timestamp(microseconds: 1))
                    throw FuzzFinding("a token that nobody signed is let in")
                }
            }
        }
    }

    private static func signed(_ claims: [UInt8], _ secret: [UInt8]) -> String {
        let text = base64(Data(#"{"alg":"HS256"}"#.utf8)) + "." + base64(Data(claims))
        let code = HMAC<SHA256>.authenticationCode(
            for: Data(text.utf8), using: SymmetricKey(data: secret))
        return text + "." + base64(Data(code))
    }

    private static func base64(_ data: Data) -> String {
        data.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
            .replacing("=", with: "")
    }
}
