import ConceptModel
import HTTPTypes
import Hummingbird
import Ingestion
import Platform
import WireAPI

/// sutra-bulk-ingester: learns documents in jobs.
///
/// A job belongs to the namespace it learns into; requests for another one do not see it.
struct IngestService: Sendable {
    let state: ServerState

    func add(to routes: inout Routes) {
        addGiving(to: &routes)
        addReading(to: &routes)
        addChanging(to: &routes)
    }

    private func addGiving(to routes: inout Routes) {
        routes.on(.post, "/jobs") { request, context in
            let (body, given): (JobRequestBody, Parameters) = try await Self.body(request, context)
            var wish = JobWish(namespace: try given.namespace(), client: context.client)
            wish.paths = body.paths
            wish.adapter = try body.adapter.map(Self.adapter)
            wish.contents = try Self.contents(body.contents, wish.adapter)
            wish.options = ReadingOptions(
                unit: TextUnit(rawValue: body.by) ?? .paragraph, column: body.column)
            wish.source = body.source
            wish.ttlSeconds = body.ttlSeconds
            return try await submit(wish)
        }
        routes.on(.post, "/bulk/ingest") { request, context in
            let (body, given): (BulkIngestRequest, Parameters) = try await Self.body(
                request, context)
            var wish = JobWish(namespace: try given.namespace(), client: context.client)
            wish.contents = try Self.contents(body.contents, nil)
            return try await submit(wish)
        }
    }

    private func submit(_ wish: JobWish) async throws -> Response {
        let job = try await Self.refusing {
            try await state.ingester().submit(wish)
        }
        return Response.json(JobResponse(job), status: .accepted)
    }

    private func addReading(to routes: inout Routes) {
        routes.get("/adapters") { _ in
            let ingester = try state.ingester()
            return AdaptersResponse(
                adapters: Adapter.allCases.map {
                    AdaptersResponse.Adapter(
                        name: $0.rawValue, suffixes: $0.suffixes, explanation: $0.explanation,
                        available: ingester.reads($0))
                }, directories: ingester.configuration.roots.map(\.root))
        }
        routes.get("/jobs") { given in
            JobListResponse(
                jobs: try state.ingester().jobs(in: given.namespace()).map(JobResponse.init))
        }
        routes.get("/jobs/{id}") { given in JobResponse(try job(given)) }
        routes.get("/jobs/{id}/failures") { given in
            let job = try job(given)
            let failures = try await Self.refusing {
                try await state.ingester().failures(of: job)
            }
            let record = job.record
            return JobFailuresResponse(
                failures: failures.map {
                    JobFailuresResponse.Failure(
                        item: $0.item, position: $0.position, line: $0.line, reason: $0.reason)
                },
                leftOut: record.textsFailed + record.itemsFailed - record.failuresKept)
        }
    }

    private func addChanging(to routes: inout Routes) {
        for change in Change.allCases {
            routes.on(.post, "/jobs/{id}/\(change.rawValue)") { request, context in
                let job = try job(try Parameters(request, context, known: []))
                let ingester = try state.ingester()
                try await Self.refusing {
                    switch change {
                    case .pause: try await ingester.pause(job)
                    case .resume: try await ingester.resume(job)
                    case .cancel: try await ingester.cancel(job)
                    }
                }
                return Response.json(JobResponse(job))
            }
        }
        routes.delete("/jobs/{id}") { given in
            let job = try job(given)
            try await Self.refusing {
                try await state.ingester().remove(job)
            }
            return JobDeletionResponse(
                message: "The job is forgotten; what it learned stays learned.")
        }
    }

    private enum Change: String, CaseIterable {
        case pause, resume, cancel
    }

    private func job(_ given: Parameters) throws -> Job {
        let namespace = try given.namespace()
        let ingester = try state.ingester()
        do throws(JobFault) {
            return try ingester.job(given.name("id"), in: namespace)
        } catch {
            throw Refusal(error)
        }
    }

    // MARK: Reading requests

    private static func body<Body: Decodable & Sendable>(
        _ request: Request, _ context: ServiceContext
    ) async throws -> (Body, Parameters) {
        let given = try Parameters(request, context, known: [])
        let bytes = try await BodyReading.bytes(of: request, upTo: BodyLimit.batch)
        guard !bytes.isEmpty else {
            throw Refusal(.malformedJSON, "The body is empty; this route takes JSON.")
        }
        return (try WireAPI.Body.decode(Body.self, from: bytes), given)
    }

    private static func adapter(_ name: String) throws(Refusal) -> Adapter {
        guard let adapter = Adapter(rawValue: name) else {
            let names = Adapter.allCases.map(\.rawValue).joined(separator: ", ")
            throw Refusal(
                .invalidField, "\"adapter\" must be one of \(names)", field: "adapter")
        }
        return adapter
    }

    private static func contents(
        _ contents: [BulkContent], _ adapter: Adapter?
    ) throws -> [JobWish.Content] {
        if adapter == .pdf, !contents.isEmpty {
            throw Refusal(
                .invalidField, "PDF files cannot come as text; name their paths", field: "adapter")
        }
        return try contents.enumerated().map { place, content in
            switch (content, adapter) {
            case (.text(let text), _?): return .document(Array(text.utf8))
            case (.text(let text), nil):
                return .text(Array(try Body.encode(LearnRequest(content: text))))
            case (.request(let request), nil): return .text(Array(try Body.encode(request)))
            case (.request, _?):
                throw Refusal(
                    .invalidField,
                    "\"contents[\(place)]\" must be a text: with an adapter it is a document",
                    field: "contents[\(place)]")
            }
        }
    }

    private static func refusing<Value: Sendable>(
        _ work: () async throws -> Value
    ) async throws -> Value {
        do {
            return try await work()
        } catch let fault as JobFault {
            throw Refusal(fault)
        }
    }
}

extension Refusal {
    init(_ fault: JobFault) {
        switch fault {
        case .notFound(let reason): self.init(.notFound, reason)
        case .conflict(let reason), .full(let reason): self.init(.conflict, reason)
        case .invalid(let field, let reason):
            self.init(.invalidField, "\"\(field)\": \(reason)", field: field)
        case .storage(let reason): self.init(.storageFailed, reason)
        case .stopping: self.init(.notReady, "The server is stopping; nothing was done.")
        }
    }
}

extension JobResponse {
    init(_ job: Job) {
        let record = job.record
        let moment = { (time: Int64?) in time.map { Moment(microseconds: $0) } }
        self.init(
            jobID: job.request.id, namespace: job.request.namespaceName,
            status: record.state.rawValue, reason: record.reason,
            createdAt: Moment(microseconds: job.request.createdAt),
            startedAt: moment(record.startedAt), endedAt: moment(record.endedAt),
            paths: job.request.paths,
            items: Items(
                total: record.itemsTotal, done: record.itemsDone, failed: record.itemsFailed,
                skipped: record.itemsSkipped),
            texts: Texts(
                learned: record.textsLearned, duplicates: record.textsKnown,
                failed: record.textsFailed),
            bytes: Bytes(total: record.bytesTotal, done: record.bytesDone),
            conceptsCreated: record.conceptsCreated,
            associationsCreated: record.associationsCreated, failuresKept: record.failuresKept)
    }
}
