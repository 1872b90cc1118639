import ConceptModel
import ConceptStore
import Embedding
import Engine
import Foundation
import HTTPServices
import HTTPTypes
import TestSupport
import Testing
import WireAPI

/// A text that is damaged on the disk, asked for over HTTP.
struct DamageTests {
    @Test func whatIsDamagedIsRefusedAndTheRestIsServed() async throws {
        let folder = try ScratchDirectory()
        let embedder = WordEmbedder()
        let memory = try await Memory.open(
            MemoryConfiguration(directory: folder.path), embedder: embedder)
        do {
            _ = try await memory.learn([
                TextToLearn("Ada Lovelace worked in London."), TextToLearn("Oslo is cold."),
            ])
            try flip("Ada Lovelace worked", in: folder.path)
            let state = ServerState(version: "test")
            state.modelLoaded(embedder) { EmbedderCounters() }
            state.memoryOpened(memory)
            try await TestServer.run(.api, state) { client in
                let id = ConceptID(ofText: "Ada Lovelace worked in London.")
                for path in ["/concepts/\(id)", "/concepts/\(id)/neighbors", "/concepts"] {
                    try expectDamage(await client.send(.get, path), path)
                }
                let other = ConceptID(ofText: "Oslo is cold.")
                let sound = try await client.send(.get, "/concepts/\(other)")
                #expect(sound.status == 200 && sound.string("content") == "Oslo is cold.")
            }
            try await TestServer.run(.hybrid, state) { client in
                let question = #"{"query":"Where did Ada Lovelace work?"}"#
                for path in ["/sutra/query", "/sutra/multi-strategy"] {
                    try expectDamage(await client.send(.post, path, question), path)
                }
                let stream = try await client.send(.post, "/sutra/stream/query", question)
                #expect(stream.text.contains("event: error"))
                #expect(!stream.text.contains("event: chunk"))
                // Nothing of it was kept from the first time.
                try expectDamage(await client.send(.post, "/sutra/query", question), "again")
            }
        } catch {
            try await memory.close()
            throw error
        }
        try await memory.close()
    }

    private func expectDamage(_ answer: Answer, _ path: String) throws {
        #expect(answer.status == 500, "\(path)")
        #expect(answer.string("error") == "damaged", "\(path): \(answer.text)")
        let message = try #require(answer.string("message"))
        #expect(message.contains(".log is damaged at byte "), "\(path)")
        #expect(message.contains("sutra verify") && message.contains("backup"), "\(path)")
    }

    /// Flips a bit where a text begins in a log.
    private func flip(_ text: String, in folder: String) throws {
        var flipped = 0
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder + "/epoch-1")
        where path.hasSuffix(".log") {
            let path = folder + "/epoch-1/" + path
            let bytes = try Data(contentsOf: URL(filePath: path))
            guard let place = bytes.range(of: Data(text.utf8)) else { continue }
            let file = try #require(FileHandle(forUpdatingAtPath: path))
            try file.seek(toOffset: UInt64(place.lowerBound))
            try file.write(contentsOf: [bytes[place.lowerBound] ^ 0x20])
            try file.close()
            flipped += 1
        }
        #expect(flipped == 1)
    }
}
