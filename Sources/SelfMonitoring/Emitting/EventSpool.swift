import ConceptModel
package import Platform

/// Events on disk that the store has not got yet, oldest first, up to a bound.
///
/// A directory of files "0000000001.spool" and so on, each made by one run of an emitter. A file
/// is a row of records:
///
///     record  = length (4 bytes) CRC-32C of the payload (4 bytes) payload
///     payload = the source's name, UTF-8, in the first record; then
///               the event's number (8 bytes) and its JSON
///
/// Numbers are little-endian. What follows the first record that is incomplete or whose checksum
/// differs is what a crash left behind, and is not read. When the files outgrow the bound, the
/// oldest one is removed. Appended events are durable on return.
///
/// Thread rule: one thread at a time.
package final class EventSpool {
    private struct Piece {
        let number: Int
        var byteCount: Int
        var eventCount: Int
    }

    private let directory: String
    private let files: any FileSystem
    private let byteLimit: Int
    private let fileByteLimit: Int
    private var pieces: [Piece] = []
    /// The last piece, while it is written.
    private var file: (any File)?
    /// The first piece, once read, without what was delivered.
    private var reading: (number: Int, source: String, events: ArraySlice<NumberedEvent>)?
    private var unreadableCount = 0

    /// Opens the spool and counts what an earlier run left.
    /// - Parameters:
    ///   - byteLimit: bytes of all files together.
    ///   - fileByteLimit: a file that reaches it is followed by another.
    package init(
        directory: String, files: any FileSystem, byteLimit: Int, fileByteLimit: Int = 1 << 20
    ) throws(FileError) {
        precondition(fileByteLimit > 0 && byteLimit >= fileByteLimit, "a spool holds a file")
        self.directory = directory
        self.files = files
        self.byteLimit = byteLimit
        self.fileByteLimit = fileByteLimit
        try files.makeDirectory(directory)
        for name in try files.names(in: directory) {
            guard name.hasSuffix(".spool"), let number = Int(name.dropLast(6)) else { continue }
            let bytes = try files.contents(of: path(number)) ?? []
            let count = max(0, SpoolRecords.payloads(in: bytes).count - 1)
            pieces.append(Piece(number: number, byteCount: bytes.count, eventCount: count))
        }
        pieces.sort { $0.number < $1.number }
    }

    package var eventCount: Int { pieces.reduce(0) { $0 + $1.eventCount } }

    /// Adds events, durably.
    /// - Returns: how many older events were removed to make room.
    package func append(_ events: [NumberedEvent], source: String) throws(FileError) -> Int {
        guard !events.isEmpty else { return 0 }
        var bytes: [UInt8] = []
        for event in events {
            SpoolRecords.append(event, to: &bytes)
        }
        if let last = pieces.last, file != nil, last.byteCount >= fileByteLimit { try close() }
        if file == nil { try start(source) }
        guard let file else { preconditionFailure("a started spool has a file") }
        let place = pieces.count - 1
        do throws(FileError) {
            try file.write(bytes.span.bytes, at: pieces[place].byteCount)
            try file.synchronise()
        } catch {
            // Whatever was written lies past the records that count; go on in another file.
            file.closeAfterFailure()
            self.file = nil
            throw error
        }
        pieces[place].byteCount += bytes.count
        pieces[place].eventCount += events.count
        return try makeRoom()
    }

    /// The oldest events, at most `limit`; `nil` when there are none that can be read.
    package func next(_ limit: Int) throws(FileError) -> EventBatch? {
        while let first = pieces.first {
            if reading?.number != first.number {
                if pieces.count == 1 { try close() }
                let (source, events) = SpoolRecords.events(
                    in: try files.contents(of: path(first.number)) ?? [])
                unreadableCount += max(0, first.eventCount - events.count)
                pieces[0].eventCount = events.count
                reading = (first.number, source, events[...])
            }
            if let reading, !reading.events.isEmpty {
                return EventBatch(
                    source: reading.source, events: Array(reading.events.prefix(limit)))
            }
            try removeFirst()
        }
        return nil
    }

    /// Forgets the first events of what ``next(_:)`` gave.
    package func removeNext(_ count: Int) throws(FileError) {
        reading?.events.removeFirst(count)
        pieces[0].eventCount -= count
        if reading?.events.isEmpty == true { try removeFirst() }
    }

    /// Events that were found damaged since the last call.
    package func takeUnreadableCount() -> Int {
        defer { unreadableCount = 0 }
        return unreadableCount
    }

    func close() throws(FileError) {
        guard let file else { return }
        self.file = nil
        try file.close()
    }

    private func start(_ source: String) throws(FileError) {
        let number = (pieces.last?.number ?? 0) + 1
        var bytes: [UInt8] = []
        SpoolRecords.append(payload: Array(source.utf8), to: &bytes)
        let file = try files.open(path(number), .creating)
        do throws(FileError) {
            try file.write(bytes.span.bytes, at: 0)
            try file.synchronise()
            try files.synchroniseDirectory(directory)
        } catch {
            file.closeAfterFailure()
            throw error
        }
        self.file = file
        pieces.append(Piece(number: number, byteCount: bytes.count, eventCount: 0))
    }

    private func makeRoom() throws(FileError) -> Int {
        var removed = 0
        while pieces.count > 1, pieces.reduce(0, { $0 + $1.byteCount }) > byteLimit {
            removed += pieces[0].eventCount
            try removeFirst()
        }
        return removed
    }

    private func removeFirst() throws(FileError) {
        if pieces.count == 1 { try close() }
        let number = pieces.removeFirst().number
        if reading?.number == number { reading = nil }
        try files.remove(path(number))
        try files.synchroniseDirectory(directory)
    }

    private func path(_ number: Int) -> String {
        let digits = String(number)
        return directory + "/" + String(repeating: "0", count: max(0, 10 - digits.count)) + digits
            + ".spool"
    }
}

/// The records of a spool's file.
enum SpoolRecords {
    static func append(_ event: NumberedEvent, to bytes: inout [UInt8]) {
        var payload = littleEndian(event.number)
        payload += event.event.json.utf8
        append(payload: payload, to: &bytes)
    }

    static func append(payload: [UInt8], to bytes: inout [UInt8]) {
        bytes += littleEndian(UInt32(payload.count))
        bytes += littleEndian(CRC32C.checksum(of: payload.span.bytes))
        bytes += payload
    }

    /// The payloads up to the first record that is not whole.
    static func payloads(in bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var payloads: [ArraySlice<UInt8>] = []
        var place = 0
        while bytes.count - place >= 8 {
            let length = Int(number(bytes[place..<place + 4]))
            let checksum = UInt32(number(bytes[place + 4..<place + 8]))
            guard bytes.count - place - 8 >= length else { break }
            let payload = bytes[place + 8..<place + 8 + length]
            guard CRC32C.checksum(of: Array(payload).span.bytes) == checksum else { break }
            payloads.append(payload)
            place += 8 + length
        }
        return payloads
    }

    /// The source, and the events that can be read.
    static func events(in bytes: [UInt8]) -> (source: String, events: [NumberedEvent]) {
        let payloads = payloads(in: bytes)
        guard let name = payloads.first else { return ("", []) }
        let events = payloads.dropFirst().compactMap { payload -> NumberedEvent? in
            guard payload.count > 8,
                let event = try? StampedEvent(json: Array(payload.dropFirst(8)))
            else { return nil }
            return NumberedEvent(number: number(payload.prefix(8)), event: event)
        }
        return (String(decoding: name, as: UTF8.self), events)
    }

    private static func littleEndian(_ value: some FixedWidthInteger) -> [UInt8] {
        (0..<value.bitWidth / 8).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
}
