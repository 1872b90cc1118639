import ConceptModel
import ConceptStore
import Foundation
import Platform
import Synchronization

/// Point reads through a running `sutra storage` on this machine, each over one of a few lasting
/// connections whose next request waits for the answer to the last.
struct HTTPReads: Sendable {
    private static let readsPerConnection = 20_000

    private let directory: String
    private let settings: BenchmarkSettings
    private let marks: Marks
    private let generated: GeneratedConcepts
    private let port = 52_051

    init(directory: String, settings: BenchmarkSettings, marks: Marks) {
        self.directory = directory
        self.settings = settings
        self.marks = marks
        generated = GeneratedConcepts(settings: settings)
    }

    func run() async throws {
        let program =
            settings.program
            ?? URL(filePath: Bundle.main.executablePath ?? CommandLine.arguments[0])
            .deletingLastPathComponent().appending(path: "sutra").path
        guard FileManager.default.isExecutableFile(atPath: program) else {
            print("no reads over HTTP: there is no \(program); build it, or name it in SUTRA")
            return
        }
        let server = ChildProcess(
            ChildCommand(
                executable: program,
                arguments: ["storage", "--data", directory, "--port", "\(port)"],
                environment: [
                    "SUTRA_NUM_SHARDS": "\(settings.shardCount)", "HOME": NSHomeDirectory(),
                ]))
        async let ending = server.run(onStart: { _ in }) { line in
            if line.contains("error") { print("  server: \(line)") }
        }
        let client = try WorkerThread(name: "reads") {
            do {
                try waitUntilHealthy()
                for count in [1, 16] { try measure(connectionCount: count) }
            } catch {
                print("reads over HTTP failed: \(error)")
            }
            server.send(.terminate)
        }
        client.join()
        _ = await ending
    }

    private func waitUntilHealthy() throws {
        for _ in 0..<600 {
            if let connection = try? HTTPConnection(port: port),
                let status = try? connection.get("/health"), status == 200
            {
                return
            }
            WorkerThread.sleep(.milliseconds(100))
        }
        throw HTTPFault(reason: "the server was not healthy within a minute")
    }

    private func measure(connectionCount: Int) throws {
        let gathered = Mutex<[Double]>([])
        let faults = Mutex<[String]>([])
        let clock = SystemMonotonicClock()
        let start = clock.now()
        let threads = try (0..<connectionCount).map { number in
            try WorkerThread(name: "reader-\(number)") {
                do {
                    let times = try read(seed: UInt64(number + 1), clock)
                    gathered.withLock { $0 += times }
                } catch {
                    faults.withLock { $0.append("\(error)") }
                }
            }
        }
        for thread in threads { thread.join() }
        if let fault = faults.withLock({ $0.first }) { throw HTTPFault(reason: fault) }
        let seconds = (clock.now() - start) / .seconds(1)
        let times = gathered.withLock { $0 }.sorted()
        func at(_ share: Double) -> Double { times[Int(Double(times.count - 1) * share)] }
        let name = "point read over HTTP, connections: \(connectionCount)"
        print(
            "\(name): P50 \(rounded(at(0.5))) µs, P95 \(rounded(at(0.95))),",
            "P99 \(rounded(at(0.99))); \(Int(Double(times.count) / seconds)) reads/s")
        marks.note("\(name), P50", at(0.5), "µs")
        marks.note("\(name), P99", at(0.99), "µs")
    }

    /// The microseconds of each read of one connection, but for the first ones.
    private func read(seed: UInt64, _ clock: SystemMonotonicClock) throws -> [Double] {
        var random = SeededGenerator(seed: seed)
        let paths = (0..<Self.readsPerConnection).map { _ in
            let number = Int(random.next() % UInt64(settings.conceptCount))
            return "/store/concepts/\(ConceptID(ofText: generated.text(number)))"
        }
        let connection = try HTTPConnection(port: port)
        var times: [Double] = []
        times.reserveCapacity(paths.count)
        for path in paths {
            let start = clock.now()
            let status = try connection.get(path)
            times.append((clock.now() - start) / .microseconds(1))
            guard status == 200 else { throw HTTPFault(reason: "\(path) answered \(status)") }
        }
        return Array(times.dropFirst(times.count / 10))
    }
}

struct HTTPFault: Error {
    let reason: String
}

/// One blocking connection: so little of a client that the server's own time is what is measured.
private final class HTTPConnection {
    private let descriptor: Int32
    private var buffer = [UInt8](repeating: 0, count: 64 << 10)

    init(port: Int) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        // SAFETY: the address is read during the call only.
        let result = withUnsafeBytes(of: &address) { bytes in
            connect(
                descriptor, bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self),
                socklen_t(bytes.count))
        }
        guard result == 0 else { throw HTTPFault(reason: "no connection: error \(errno)") }
        var one: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &one, 4)
    }

    deinit { close(descriptor) }

    /// Asks for a path and takes the whole answer; returns its status.
    func get(_ path: String) throws -> Int {
        let request = "GET \(path) HTTP/1.1\r\nHost: localhost\r\n\r\n"
        let sent = request.utf8.withContiguousStorageIfAvailable {
            send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        guard sent == request.utf8.count else { throw HTTPFault(reason: "a request not sent") }
        var held = 0
        while true {
            // SAFETY: the buffer has room for as many bytes as are asked for.
            let received = buffer.withUnsafeMutableBytes { room in
                recv(descriptor, room.baseAddress.map { $0 + held }, room.count - held, 0)
            }
            guard received > 0 else { throw HTTPFault(reason: "an answer that ends early") }
            held += received
            if let status = Self.status(ofWhole: buffer[..<held]) { return status }
        }
    }

    /// The status of an answer; `nil` while some of it is missing.
    private static func status(ofWhole answer: ArraySlice<UInt8>) -> Int? {
        let end: [UInt8] = [13, 10, 13, 10]
        var place = answer.startIndex
        while place + 4 <= answer.endIndex,
            answer[place] != 13 || !answer[place...].starts(with: end)
        {
            place += 1
        }
        guard place + 4 <= answer.endIndex else { return nil }
        let head = String(decoding: answer[..<place], as: UTF8.self).split(separator: "\r\n")
        let length = head.dropFirst().compactMap { line -> Int? in
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, parts[0].lowercased() == "content-length" else { return nil }
            return Int(parts[1].trimmingCharacters(in: .whitespaces))
        }.first
        guard let length, answer.endIndex - place - 4 >= length else { return nil }
        return head.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) }
    }
}
