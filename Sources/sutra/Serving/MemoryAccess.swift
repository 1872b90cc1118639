import APIClient
import Engine
import HTTPServices
import WireAPI

/// The memory of a directory: opened here, or, when a server holds it, through that server.
enum MemoryAccess {
    case here(Memory, Model)
    case server(SutraClient)

    /// Runs `work` on the memory of the directory and closes it again.
    static func use<Value>(
        _ settings: Settings, _ work: (MemoryAccess) async throws -> Value
    ) async throws -> Value {
        if let client = try await runningServer(settings) {
            return try await work(.server(client))
        }
        let model = try await Model.load(settings)
        let memory = try await Memory.open(MemoryConfiguration(settings), embedder: model.embedder)
        do {
            let value = try await work(.here(memory, model))
            try await memory.close()
            await model.shutDown()
            return value
        } catch {
            // The first error is the one to tell.
            do { try await memory.close() } catch {}
            await model.shutDown()
            throw error
        }
    }

    /// The server that serves the directory, if one answers.
    static func runningServer(_ settings: Settings) async throws -> SutraClient? {
        guard let file = ServeFile.read(in: settings.directory), let api = file.url(of: .api),
            let hybrid = file.url(of: .hybrid)
        else { return nil }
        let client = try settings.client(api: api, hybrid: hybrid)
        // Nobody answers: the file was left behind by a server that was killed.
        guard let health = try? await client.health(at: api), health.service == "sutra-api" else {
            return nil
        }
        return client
    }
}
