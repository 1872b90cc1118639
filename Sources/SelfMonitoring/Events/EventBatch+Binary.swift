import ConceptModel

/// The bytes of a batch, as it travels and as it lies in the log. Numbers are little-endian:
///
///     batch  = version (1 byte, 1) source (name)
///              type count (1 byte) type (name)* event count (4 bytes) event*
///     name   = length (2 bytes) UTF-8
///     event  = number (8 bytes) microseconds since 1970 (8 bytes)
///              place of its type in the list (1 byte) values
///     value  = length (4 bytes) UTF-8 for a text, 1 byte for a flag, 8 bytes for a whole number, a
///              moment and the bits of a double
///
/// The values are those of the type's fields, in their order (``EventType/fields``).
extension EventBatch {
    package static let mediaType = "application/vnd.sutra.events"
    private static let version: UInt8 = 1
    /// Events of a batch at most.
    package static let countLimit = 10_000

    package var binary: [UInt8] {
        var types: [EventType] = []
        for event in events where !types.contains(event.event.event.type) {
            types.append(event.event.event.type)
        }
        var bytes: [UInt8] = [Self.version]
        bytes.reserveCapacity(64 + events.count * 80)
        bytes.append(name: source)
        bytes.append(UInt8(types.count))
        for type in types { bytes.append(name: type.rawValue) }
        bytes.append(word: UInt32(events.count))
        for event in events {
            bytes.append(word: event.number)
            bytes.append(word: UInt64(bitPattern: event.event.timestamp.microseconds))
            let place = types.firstIndex(of: event.event.event.type) ?? 0
            bytes.append(UInt8(place))
            for value in event.event.event.values { bytes.append(value) }
        }
        return bytes
    }

    /// Reads what ``binary`` writes.
    package init(binary bytes: [UInt8]) throws(EventFault) {
        var reader = EventBytes(bytes)
        guard try reader.byte() == Self.version else { throw .version }
        let source = try reader.name()
        var types: [EventType] = []
        for _ in 0..<(try reader.byte()) {
            let name = try reader.name()
            guard let type = EventType(name: name) else { throw .unknownType(name) }
            types.append(type)
        }
        let count = Int(try reader.word(UInt32.self))
        guard count <= Self.countLimit else { throw .tooMany }
        var events: [NumberedEvent] = []
        events.reserveCapacity(count)
        for _ in 0..<count {
            let number = try reader.word(UInt64.self)
            let time = Int64(bitPattern: try reader.word(UInt64.self))
            let place = Int(try reader.byte())
            guard place < types.count else { throw .truncated }
            var values: [EventValue] = []
            values.reserveCapacity(types[place].fields.count)
            for field in types[place].fields { values.append(try reader.value(field)) }
            events.append(
                NumberedEvent(
                    number: number,
                    event: StampedEvent(
                        try SystemEvent(types[place], values), at: Timestamp(microseconds: time))))
        }
        guard reader.isAtEnd else { throw .truncated }
        self.init(source: source, events: events)
    }
}

extension [UInt8] {
    mutating func append(word: some FixedWidthInteger) {
        for shift in stride(from: 0, to: word.bitWidth, by: 8) {
            append(UInt8(truncatingIfNeeded: word >> shift))
        }
    }

    mutating func append(name: String) {
        let utf8 = name.utf8.prefix(Int(UInt16.max))
        append(word: UInt16(utf8.count))
        append(contentsOf: utf8)
    }

    mutating func append(text: String) {
        append(word: UInt32(text.utf8.count))
        append(contentsOf: text.utf8)
    }

    fileprivate mutating func append(_ value: EventValue) {
        switch value {
        case .text(let text): append(text: text)
        case .integer(let integer): append(word: Int64(integer))
        case .number(let number): append(word: number.bitPattern)
        case .flag(let flag): append(flag ? 1 : 0)
        case .moment(let moment): append(word: moment.microseconds)
        }
    }
}

/// Reads the bytes of events from the start to the end.
struct EventBytes {
    private let bytes: ArraySlice<UInt8>
    private var place: Int

    init(_ bytes: [UInt8]) { self.init(bytes[...]) }

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        place = bytes.startIndex
    }

    var isAtEnd: Bool { place == bytes.endIndex }

    private mutating func take(_ count: Int) throws(EventFault) -> ArraySlice<UInt8> {
        guard count <= bytes.endIndex - place else { throw .truncated }
        defer { place += count }
        return bytes[place..<place + count]
    }

    mutating func byte() throws(EventFault) -> UInt8 {
        guard place < bytes.endIndex else { throw .truncated }
        defer { place += 1 }
        return bytes[place]
    }

    mutating func word<Word: FixedWidthInteger>(_: Word.Type) throws(EventFault) -> Word {
        let count = MemoryLayout<Word>.size
        guard count <= bytes.endIndex - place else { throw .truncated }
        var word: Word = 0
        for index in 0..<count {
            word |= Word(truncatingIfNeeded: bytes[place + index]) << Word(8 * index)
        }
        place += count
        return word
    }

    mutating func name() throws(EventFault) -> String {
        String(decoding: try take(Int(try word(UInt16.self))), as: UTF8.self)
    }

    mutating func text() throws(EventFault) -> String {
        String(decoding: try take(Int(try word(UInt32.self))), as: UTF8.self)
    }

    mutating func double() throws(EventFault) -> Double {
        Double(bitPattern: try word(UInt64.self))
    }

    fileprivate mutating func value(_ field: EventField) throws(EventFault) -> EventValue {
        switch field.kind {
        case .text: .text(try text())
        case .integer: .integer(Int(try word(Int64.self)))
        case .number: .number(try double())
        case .flag: .flag(try byte() != 0)
        case .moment: .moment(Timestamp(microseconds: try word(Int64.self)))
        }
    }
}
