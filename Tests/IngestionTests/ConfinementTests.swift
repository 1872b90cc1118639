import ConceptModel
import Foundation
import Ingestion
import Platform
import Testing

/// No name leads out of the allowed directories.
struct ConfinementTests {
    private func folders() throws -> JobFolders {
        let folders = try JobFolders()
        try folders.write("in/a.txt", "Inside.")
        try Data("Secret.".utf8).write(to: URL(fileURLWithPath: folders.root + "/secret.txt"))
        let manager = FileManager.default
        for (name, target) in [
            ("link.txt", "../secret.txt"), ("up", ".."), ("root", "/"), ("own.txt", "in/a.txt"),
            ("own", "in"),
        ] {
            try manager.createSymbolicLink(
                atPath: folders.documents + "/" + name, withDestinationPath: target)
        }
        return folders
    }

    @Test func pathsOutsideAreRefusedAtOnce() async throws {
        let folders = try folders()
        defer { folders.remove() }
        try await Ingester.with(try folders.configuration(), SetLearner()) { ingester in
            for path in [
                "/etc/passwd", folders.root + "/secret.txt", folders.documents + "/../secret.txt",
                folders.documents + "/in/../../secret.txt", folders.documents + "x/a.txt",
                "in/a.txt", "", "/", folders.documents + "/in/a.txt\0.txt", "file:///etc/passwd",
            ] {
                var wish = JobWish(namespace: .default, client: "test")
                wish.paths = [path]
                let fault = await #expect(throws: JobFault.self, "\(path)") {
                    try await ingester.submit(wish)
                }
                if case .invalid("paths[0]", _) = fault {
                } else {
                    Issue.record("\(path): \(String(describing: fault))")
                }
            }
        }
    }

    @Test func linksAreNeverFollowed() async throws {
        let folders = try folders()
        defer { folders.remove() }
        let learner = SetLearner()
        try await Ingester.with(try folders.configuration(), learner) { ingester in
            let names = [
                "/link.txt", "/up/secret.txt", "/root/etc/passwd", "/own.txt", "/own/a.txt",
            ]
            var wish = JobWish(namespace: .default, client: "test")
            wish.paths = names.map { folders.documents + $0 }
            wish.adapter = .text
            let job = try await ingester.submit(wish)
            try await ingester.wait(for: job, .completed)
            #expect(job.record.itemsFailed == names.count)
            let whole = try await ingester.submit(folders.wish("/"))
            try await ingester.wait(for: whole, .completed)
            #expect(whole.record.itemsSkipped == 5)
        }
        #expect(learner.texts == ["Inside."])
    }

    /// Between the listing and the reading somebody puts a link in the file's place.
    @Test func aFileThatBecomesALinkIsNotRead() async throws {
        let folders = try folders()
        defer { folders.remove() }
        try folders.write("a.txt", "First.")
        try folders.write("b/c.txt", "Second.")
        let manager = FileManager.default
        let learner = SetLearner(after: { call in
            guard call == 1 else { return }
            do {
                try manager.removeItem(atPath: folders.documents + "/b")
                try manager.createDirectory(
                    atPath: folders.root + "/other", withIntermediateDirectories: true)
                try Data("Secret.".utf8).write(
                    to: URL(fileURLWithPath: folders.root + "/other/c.txt"))
                try manager.createSymbolicLink(
                    atPath: folders.documents + "/b", withDestinationPath: "../other")
            } catch {
                Issue.record("\(error)")
            }
        })
        try await Ingester.with(try folders.configuration(), learner) { ingester in
            let job = try await ingester.submit(folders.wish("/a.txt", "/b/c.txt"))
            try await ingester.wait(for: job, .completed)
            #expect(job.record.itemsFailed == 1)
        }
        #expect(learner.texts == ["First."])
    }

    @Test func withoutDirectoriesNothingIsRead() async throws {
        let folders = try folders()
        defer { folders.remove() }
        let configuration = Ingester.Configuration(directory: folders.jobs)
        try await Ingester.with(configuration, SetLearner()) { ingester in
            let fault = await #expect(throws: JobFault.self) {
                try await ingester.submit(folders.wish("/in/a.txt"))
            }
            guard case .invalid(_, let reason) = fault else {
                Issue.record("not refused")
                return
            }
            #expect(reason.contains("SUTRA_INGEST_DIRECTORIES"))
        }
    }
}
