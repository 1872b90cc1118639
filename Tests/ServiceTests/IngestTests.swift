import Foundation
import HTTPServices
import HTTPTypes
import HummingbirdTesting
import Testing
import WireAPI

/// sutra-bulk-ingester: what is accepted, and what comes back.
struct IngestTests {
    private func finished(
        _ client: any TestClientProtocol, _ answer: Answer, namespace: String? = nil
    ) async throws -> JobResponse {
        #expect(answer.status == 202, "\(answer.text)")
        let id = try answer.decoded(JobResponse.self).jobID
        for _ in 0..<6_000 {
            let job = try await client.send(.get, "/jobs/\(id)", namespace: namespace)
                .decoded(JobResponse.self)
            if ["completed", "failed", "cancelled"].contains(job.status) { return job }
            try await Task.sleep(for: .milliseconds(10))
        }
        throw CancellationError()
    }

    @Test func contentsAreLearnedOnce() async throws {
        try await TestServer.with(.ingester) { client in
            let body = """
                {"contents": ["Ada works at Acme.", {"content": "Oslo is cold.", "source": "atlas"},
                "Ada works at Acme."]}
                """
            let job = try await finished(client, try await client.send(.post, "/bulk/ingest", body))
            #expect(job.status == "completed")
            #expect(job.texts == .init(learned: 2, duplicates: 1, failed: 0))
            #expect(job.conceptsCreated > 2)
            let again = try await finished(
                client, try await client.send(.post, "/bulk/ingest", body))
            #expect(again.texts == .init(learned: 0, duplicates: 3, failed: 0))
            let list = try await client.send(.get, "/jobs").decoded(JobListResponse.self)
            #expect(list.jobs.map(\.jobID) == [job.jobID, again.jobID])
            let metrics = try await client.send(.get, "/metrics").text
            #expect(metrics.contains("sutra_ingest_jobs{state=\"completed\"} 2"))
            #expect(metrics.contains("sutra_concepts "))
            #expect(try await client.send(.delete, "/jobs/\(job.jobID)").status == 200)
            #expect(try await client.send(.get, "/jobs/\(job.jobID)").status == 404)
        }
    }

    @Test func textsThatBreakARuleAreDeadLetters() async throws {
        try await TestServer.with(.ingester) { client in
            let word = String(repeating: "x", count: 70_000)
            let job = try await finished(
                client,
                try await client.send(
                    .post, "/jobs", "{\"contents\": [\"Good text.\", \"\(word)\", \"Also good.\"]}")
            )
            #expect(job.texts == .init(learned: 2, duplicates: 0, failed: 1))
            let failures = try await client.send(.get, "/jobs/\(job.jobID)/failures")
                .decoded(JobFailuresResponse.self)
            #expect(failures.failures.map(\.position) == [2])
            #expect(failures.leftOut == 0)
        }
    }

    @Test func documentsComeWithAnAdapter() async throws {
        try await TestServer.with(.ingester) { client in
            let job = try await finished(
                client,
                try await client.send(
                    .post, "/jobs",
                    #"{"contents":["<p>One.<p>Two.","<p>Three."],"adapter":"html","source":"web"}"#)
            )
            #expect(job.items == .init(total: 2, done: 2, failed: 0, skipped: 0))
            #expect(job.texts.learned == 3)
        }
    }

    @Test(
        .serialized,
        arguments: [
            (#"{}"#, 422), (#"{"contents":[]}"#, 422), (#"{"contents":[1]}"#, 422),
            (#"{"contents":["a"],"paths":["/a"]}"#, 422), (#"{"paths":["/etc/passwd"]}"#, 422),
            (#"{"contents":["a"],"adapter":"doc"}"#, 422),
            (#"{"contents":["a"],"by":"word"}"#, 422),
            (#"{"contents":["a"],"adapter":"pdf"}"#, 422),
            (#"{"contents":["a"],"ttl_seconds":0}"#, 422),
            (#"{"contents":[{"content":"a"}],"adapter":"html"}"#, 422),
            (#"{"contents":[{"content":""}]}"#, 422), (#"{"colour":"red"}"#, 422), ("{", 400),
            ("", 400),
        ])
    func whatMakesNoSenseIsRefused(_ body: String, _ status: Int) async throws {
        try await TestServer.with(.ingester) { client in
            let answer = try await client.send(.post, "/jobs", body)
            #expect(answer.status == status, "\(answer.text)")
            #expect(answer.string("message")?.isEmpty == false)
            let list = try await client.send(.get, "/jobs").decoded(JobListResponse.self)
            #expect(list.jobs.isEmpty)
        }
    }

    @Test func otherNamespacesDoNotSeeAJob() async throws {
        try await TestServer.with(.ingester) { client in
            let answer = try await client.send(
                .post, "/bulk/ingest", #"{"contents":["Ada works at Acme."]}"#, namespace: "a")
            let job = try await finished(client, answer, namespace: "a")
            #expect(job.namespace == "a")
            for namespace in ["b", "default"] {
                let list = try await client.send(.get, "/jobs", namespace: namespace)
                #expect(try list.decoded(JobListResponse.self).jobs.isEmpty)
                for (method, path) in [
                    (HTTPRequest.Method.get, ""), (.get, "/failures"), (.post, "/pause"),
                    (.post, "/resume"), (.post, "/cancel"), (.delete, ""),
                ] {
                    let answer = try await client.send(
                        method, "/jobs/\(job.jobID)\(path)", namespace: namespace)
                    #expect(answer.status == 404, "\(method) \(path)")
                }
            }
            let over = try await client.send(
                .post, "/jobs/\(job.jobID)/pause", namespace: "a")
            #expect(over.status == 409)
        }
    }

    @Test func adaptersAreListed() async throws {
        try await TestServer.with(.ingester) { client in
            let answer = try await client.send(.get, "/adapters").decoded(AdaptersResponse.self)
            #expect(
                answer.adapters.map(\.name) == ["text", "markdown", "jsonl", "csv", "html", "pdf"])
            #expect(answer.directories.isEmpty)
        }
    }
}
