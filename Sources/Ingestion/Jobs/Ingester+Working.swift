import Platform
import WireAPI

/// Working on one job.
extension Ingester {
    /// Bytes of the texts that are learned in one go.
    private static let batchByteCount = 1 << 20
    /// Texts of a document that is taken up again are skipped so many at a time.
    private static let skipCount = 10_000
    /// Failures of one job that are kept; further ones are only counted.
    static let failureLimit = 10_000
    private static let longestPause = Duration.seconds(60)

    /// Nobody wants the job done now: it was paused or cancelled, or the process stops.
    private struct Interrupted: Error {}
    /// The job cannot go on before somebody has done something.
    private struct Stopped: Error { let reason: String }

    func work(on job: Job) async {
        do {
            try await start(job)
            let items = try await items(of: job)
            var before = items.prefix(job.record.item).reduce(0) { $0 + $1.byteCount }
            while job.record.item < items.count {
                try checkWanted(job)
                let item = items[job.record.item]
                try await read(item, of: job, bytesBefore: before)
                before += item.byteCount
            }
            try await worker.run { [now = self.now] in
                try job.change { record in
                    guard record.state == .running else { throw Interrupted() }
                    record.state = .completed
                    record.reason = nil
                    record.endedAt = now
                }
                try job.directory.removeContents()
            }
        } catch is Interrupted {
            // What it is now was said by whoever interrupted it.
        } catch is SerialWorker.Ended {
        } catch {
            await fail(job, (error as? Stopped)?.reason ?? Self.reason(error))
        }
    }

    private func fail(_ job: Job, _ reason: String) async {
        do {
            try await worker.run { [now = self.now] in
                try job.change { record in
                    guard record.state == .running else { return }
                    record.state = .failed
                    record.reason = reason
                    record.endedAt = now
                }
            }
        } catch {
            // The disk takes nothing: it is shown, and the next start begins where it stopped.
            job.show { record in
                record.state = .failed
                record.reason = reason
            }
        }
    }

    private func start(_ job: Job) async throws {
        try await worker.run { [now = self.now] in
            try job.change { record in
                guard record.state == .queued else { throw Interrupted() }
                record.state = .running
                record.startedAt = record.startedAt ?? now
                record.endedAt = nil
                record.reason = nil
            }
            try job.directory.removeDocument()
        }
    }

    private func checkWanted(_ job: Job) throws {
        guard !Task.isCancelled, job.isWanted else { throw Interrupted() }
    }

    /// The job's documents: found and written down when it is worked on for the first time, so that
    /// it goes on with the same ones.
    private func items(of job: Job) async throws -> [JobItem] {
        try await worker.run { [roots = configuration.roots] in
            if job.record.itemsTotal != nil, let items = try job.directory.items() {
                return items
            }
            var listing = ItemListing(roots: roots, adapter: job.request.adapter)
            if job.request.paths.isEmpty, let items = try job.directory.items() {
                try job.change { record in
                    record.itemsTotal = items.count
                    record.bytesTotal = items.reduce(0) { $0 + $1.byteCount }
                }
                return items
            }
            do {
                for path in job.request.paths { try listing.add(path) }
            } catch {
                throw Stopped(reason: "\(error)")
            }
            try job.directory.write(listing.items)
            try job.change { record in
                record.itemsTotal = listing.items.count + listing.failures.count
                record.itemsFailed = listing.failures.count
                record.itemsSkipped = listing.skippedCount
                record.bytesTotal = listing.items.reduce(0) { $0 + $1.byteCount }
                try Self.keep(listing.failures, of: job, in: &record)
            }
            return listing.items
        }
    }

    /// Adds to the dead letters.
    private static func keep(
        _ failures: [JobFailure], of job: Job, in record: inout JobRecord
    ) throws {
        let kept = failures.prefix(max(0, failureLimit - record.failuresKept))
        guard !kept.isEmpty else { return }
        record.failureByteCount = try job.directory.append(
            Array(kept), at: record.failureByteCount)
        record.failuresKept += kept.count
    }

    /// Reads one document and learns its texts. Fails only when the whole job has to stop.
    private func read(_ item: JobItem, of job: Job, bytesBefore: Int) async throws {
        var opened: OpenedItem?
        var fault: ReadingFault?
        do {
            let document = try await open(item, of: job)
            opened = document
            try await learn(document, item, of: job, bytesBefore: bytesBefore)
        } catch let error as ReadingFault {
            fault = error
        } catch {
            try await finish(opened, job)
            throw error
        }
        try await finish(opened, job)
        // A conversion that was ended because nobody wants it is no fault of the document.
        if fault != nil { try checkWanted(job) }
        let failure = fault.map { [line = opened?.lineNumber] in
            JobFailure(item: item.path, position: nil, line: line, reason: $0.description)
        }
        try await worker.run {
            try job.change { record in
                record.item += 1
                record.position = 0
                record.itemByteCount = nil
                record.bytesDone = bytesBefore + item.byteCount
                guard let failure else {
                    record.itemsDone += 1
                    return
                }
                record.itemsFailed += 1
                try Self.keep([failure], of: job, in: &record)
            }
        }
    }

    private func finish(_ opened: OpenedItem?, _ job: Job) async throws {
        try await worker.run {
            opened?.file?.closeAfterFailure()
            try job.directory.removeDocument()
        }
    }

    private func learn(
        _ opened: OpenedItem, _ item: JobItem, of job: Job, bytesBefore: Int
    ) async throws {
        var reader = opened.reader
        // Another file in the place of the one that was begun is read from its start; what it has
        // in common with that one is recognised.
        var toSkip = job.record.itemByteCount == opened.byteCount ? job.record.position : 0
        if toSkip == 0 {
            try await worker.run {
                try job.change { record in
                    record.position = 0
                    record.itemByteCount = opened.byteCount
                }
            }
        }
        while toSkip > 0 {
            try checkWanted(job)
            let count = min(toSkip, Self.skipCount)
            reader = try await worker.run { [reader] in
                var reader = reader
                for _ in 0..<count { _ = try reader.next() }
                return reader
            }
            toSkip -= count
        }
        while true {
            try checkWanted(job)
            let count = configuration.batchCount
            let (batch, next) = try await worker.run { [reader] in
                var reader = reader
                let batch = Batch(&reader, item, job, count, Self.batchByteCount)
                return (batch, reader)
            }
            reader = next
            opened.note(lineNumber: reader.lineNumber)
            if batch.isEmpty {
                if let fault = batch.fault { throw fault }
                return
            }
            let outcome = try await learn(batch, of: job)
            let bytes = reader.byteCount
            try await worker.run {
                try job.change { record in
                    record.position = batch.end
                    record.textsLearned += outcome.learned.count - outcome.learned.known
                    record.textsKnown += outcome.learned.known
                    record.conceptsCreated += outcome.learned.concepts
                    record.associationsCreated += outcome.learned.associations
                    record.textsFailed += outcome.failures.count
                    record.bytesDone = bytesBefore + min(bytes, item.byteCount)
                    record.reason = nil
                    try Self.keep(outcome.failures, of: job, in: &record)
                }
            }
            if let fault = batch.fault { throw fault }
        }
    }

    // MARK: Learning

    /// Texts of a document, one behind the other.
    private struct Batch: Sendable {
        var texts: [(request: LearnRequest, position: Int, line: Int)] = []
        var failures: [JobFailure] = []
        /// Why nothing behind can be read.
        var fault: ReadingFault?
        let item: JobItem
        /// Texts of the document up to and with this batch.
        var end: Int

        var isEmpty: Bool { texts.isEmpty && failures.isEmpty }

        init(
            _ reader: inout any TextReader, _ item: JobItem, _ job: Job, _ countLimit: Int,
            _ byteLimit: Int
        ) {
            end = job.record.position
            self.item = item
            var byteCount = 0
            while texts.count + failures.count < countLimit, byteCount < byteLimit {
                let found: FoundText?
                do throws(ReadingFault) {
                    found = try reader.next()
                } catch {
                    fault = error
                    return
                }
                guard let found else { return }
                end += 1
                switch found {
                case .text(let request):
                    texts.append((request.living(job.request.ttlSeconds), end, reader.lineNumber))
                    byteCount += request.content.utf8.count
                case .refused(let reason):
                    failures.append(
                        JobFailure(
                            item: item.path, position: end, line: reader.lineNumber,
                            reason: reason))
                }
            }
        }
    }

    private struct Outcome: Sendable {
        var learned = LearnedTexts(count: 0, known: 0, concepts: 0, associations: 0)
        var failures: [JobFailure]
    }

    private func learn(_ batch: Batch, of job: Job) async throws -> Outcome {
        var outcome = Outcome(failures: batch.failures)
        guard !batch.texts.isEmpty else { return outcome }
        do throws(LearningFault) {
            outcome.learned = try await learn(batch.texts.map { $0.request }, of: job)
            return outcome
        } catch {
            if case .failed(let reason) = error { throw Stopped(reason: reason) }
            try checkWanted(job)
        }
        // One of them breaks a rule: which one shows when each comes by itself.
        for (request, position, line) in batch.texts {
            do throws(LearningFault) {
                outcome.learned += try await learn([request], of: job)
            } catch {
                guard case .refused(let reason) = error else {
                    if case .failed(let reason) = error { throw Stopped(reason: reason) }
                    throw Interrupted()
                }
                outcome.failures.append(
                    JobFailure(
                        item: batch.item.path, position: position, line: line == 0 ? nil : line,
                        reason: reason))
            }
        }
        outcome.failures.sort { ($0.position ?? 0) < ($1.position ?? 0) }
        return outcome
    }

    /// Waits as long as the learner is busy, and the job is wanted.
    private func learn(
        _ texts: [LearnRequest], of job: Job
    ) async throws(LearningFault) -> LearnedTexts {
        var pause = Duration.seconds(1)
        while true {
            let (reason, wait): (String, Duration?)
            do throws(LearningFault) {
                return try await learner.learn(
                    texts, in: job.request.namespace, for: job.request.client)
            } catch {
                guard case .busy(let given, let named) = error else { throw error }
                (reason, wait) = (given, named)
            }
            job.show { if $0.state == .running { $0.reason = "waiting: \(reason)" } }
            let end = ContinuousClock.now + min(wait ?? pause, Self.longestPause)
            pause = min(pause * 2, Self.longestPause)
            while ContinuousClock.now < end {
                guard job.isWanted else { throw .busy(reason: reason, wait: nil) }
                do {
                    try await Task.sleep(for: .milliseconds(200))
                } catch {
                    throw .busy(reason: reason, wait: nil)
                }
            }
        }
    }
}

extension LearnedTexts {
    static func += (left: inout Self, right: Self) {
        left = LearnedTexts(
            count: left.count + right.count, known: left.known + right.known,
            concepts: left.concepts + right.concepts,
            associations: left.associations + right.associations)
    }
}
