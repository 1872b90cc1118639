import Platform

/// The bytes of roll-ups: "SutraRol", version (4 bytes, 1), CRC-32C of the rest (4 bytes), then for
/// each sum: seconds of its grain (4) start (8) type (name) entity count (1) entity (name)* count
/// (8), and for each field total, lowest and highest (8 each). Numbers are little-endian.
extension RollupTable {
    private static let magic = Array("SutraRol".utf8)

    var binary: [UInt8] {
        var rows: [UInt8] = []
        for grain in Grain.allCases {
            for (key, sums) in sums[grain] ?? [:] {
                rows.append(word: UInt32(grain.rawValue))
                rows.append(word: key.start)
                rows.append(name: key.type.rawValue)
                rows.append(UInt8(key.entities.count))
                for entity in key.entities { rows.append(name: entity) }
                rows.append(word: UInt64(sums.count))
                for column in key.type.fields.indices {
                    rows.append(word: sums.totals[column].bitPattern)
                    rows.append(word: sums.lowest[column].bitPattern)
                    rows.append(word: sums.highest[column].bitPattern)
                }
            }
        }
        var bytes = Self.magic
        bytes.append(word: UInt32(1))
        bytes.append(word: CRC32C.checksum(of: rows.span.bytes))
        return bytes + rows
    }

    /// Reads what ``binary`` writes; `nil` when it is not that.
    init?(binary bytes: [UInt8]) {
        guard bytes.count >= 16, Array(bytes.prefix(8)) == Self.magic else { return nil }
        let rows = Array(bytes[16...])
        do throws(EventFault) {
            var head = EventBytes(bytes[8..<16])
            guard try head.word(UInt32.self) == 1,
                try head.word(UInt32.self) == CRC32C.checksum(of: rows.span.bytes)
            else { return nil }
            var sums: [Grain: [Key: Sums]] = [:]
            var reader = EventBytes(rows)
            while !reader.isAtEnd {
                guard let grain = Grain(rawValue: Int(try reader.word(UInt32.self))) else {
                    return nil
                }
                let start = try reader.word(Int64.self).boundedTime
                guard let type = EventType(name: try reader.name()) else { return nil }
                var entities: [String] = []
                for _ in 0..<(try reader.byte()) { entities.append(try reader.name()) }
                var row = Sums(fieldCount: type.fields.count)
                row.count = Int(min(try reader.word(UInt64.self), 1 << 53))
                for column in type.fields.indices {
                    row.totals[column] = try reader.double()
                    row.lowest[column] = try reader.double()
                    row.highest[column] = try reader.double()
                }
                sums[grain, default: [:]][Key(start: start, type: type, entities: entities)] = row
            }
            self.init(sums: sums)
        } catch {
            return nil
        }
    }
}
