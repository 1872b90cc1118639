import CVectorKernels
import Platform

/// The first page of a segment's file: see docs/data-files.md.
struct GraphSegmentHeader {
    let range: Range<Int>
    let vectorChecksum: UInt32
    let settings: GraphSettings
    let layers: [Layer]
    /// Words of a vector's sketch. The sketches are the first section.
    let sketchWords: Int
    /// Where the checksums of the blocks lie, and the checksum of those.
    let tableOffset: Int
    let tableSum: UInt32

    struct Layer {
        let nodeCount: Int
        let neighbours: Int
        /// 0 for none.
        let members: Int
    }

    private static let layerPlace = 88
    private static let layerSize = 24
    private static let sumPlace = GraphSegmentFile.pageSize - 4

    var blockCount: Int {
        let size = GraphSegmentFile.blockSize
        return (tableOffset - GraphSegmentFile.pageSize + size - 1) / size
    }

    var fileSize: Int { tableOffset + Self.roundedUp(blockCount * 4) }

    static func roundedUp(_ byteCount: Int) -> Int {
        let page = GraphSegmentFile.pageSize
        return (byteCount + page - 1) / page * page
    }

    init(of segment: GraphSegment, tableSum: UInt32 = 0) {
        range = segment.range
        vectorChecksum = segment.vectorChecksum
        settings = segment.settings
        sketchWords = segment.sketches?.wordsPerVector ?? 0
        var offset =
            GraphSegmentFile.pageSize + Self.roundedUp(segment.sketches?.byteCount ?? 0)
        var places: [Layer] = []
        for layer in segment.layers {
            let neighbours = offset
            offset += Self.roundedUp(layer.nodeCount * layer.connectivity * 4)
            let members = layer.hasMembers ? offset : 0
            if layer.hasMembers { offset += Self.roundedUp(layer.nodeCount * 4) }
            places.append(
                Layer(nodeCount: layer.nodeCount, neighbours: neighbours, members: members))
        }
        layers = places
        tableOffset = offset
        self.tableSum = tableSum
    }

    func encoded() -> [UInt8] {
        var page = GraphSegmentFile.magic
        page.append(GraphSegmentFile.version)
        page.append(UInt32(layers.count))
        page.append(UInt64(range.lowerBound))
        page.append(UInt64(range.upperBound))
        page.append(vectorChecksum)
        page.append(UInt32(settings.connectivity))
        page.append(UInt32(settings.chosenNeighbours))
        page.append(UInt32(settings.leafSize))
        page.append(UInt32(settings.overlap))
        page.append(UInt32(settings.neighboursPerLeaf))
        page.append(settings.alpha.bitPattern)
        page.append(UInt32(settings.layerRatio))
        page.append(settings.seed)
        page.append(UInt64(tableOffset))
        page.append(tableSum)
        page.append(UInt32(sketchWords))
        precondition(page.count == Self.layerPlace, "the fields have their places")
        for layer in layers {
            page.append(UInt64(layer.nodeCount))
            page.append(UInt64(layer.neighbours))
            page.append(UInt64(layer.members))
        }
        page += [UInt8](repeating: 0, count: Self.sumPlace - page.count)
        // SAFETY: the raw view of initialised bytes.
        page.append(unsafe CRC32C.checksum(of: page.span.bytes))
        return page
    }

    /// Reads the page. Every place it names lies in the file.
    init(_ page: RawSpan, path: String, fileSize: Int) throws(GraphFileError) {
        for (index, byte) in GraphSegmentFile.magic.enumerated()
        where page.number(at: index, as: UInt8.self) != byte {
            throw .unknownFormat(path: path, version: 0)
        }
        let sum = CRC32C.checksum(of: page.extracting(0..<Self.sumPlace))
        guard page.number(at: Self.sumPlace, as: UInt32.self) == sum else {
            throw .damaged(path: path, offset: 0)
        }
        let version = page.number(at: 8, as: UInt32.self)
        guard version == GraphSegmentFile.version else {
            throw .unknownFormat(path: path, version: version)
        }
        // The checksum is right: what follows is as it was written, unless somebody made it up.
        let layerCount = Int(page.number(at: 12, as: UInt32.self))
        let lower = page.number(at: 16, as: UInt64.self),
            upper = page.number(at: 24, as: UInt64.self)
        let end = page.number(at: 72, as: UInt64.self)
        sketchWords = Int(page.number(at: 84, as: UInt32.self))
        var settings = GraphSettings()
        settings.connectivity = Int(page.number(at: 36, as: UInt32.self))
        settings.chosenNeighbours = Int(page.number(at: 40, as: UInt32.self))
        settings.leafSize = Int(page.number(at: 44, as: UInt32.self))
        settings.overlap = Int(page.number(at: 48, as: UInt32.self))
        settings.neighboursPerLeaf = Int(page.number(at: 52, as: UInt32.self))
        settings.alpha = Float(bitPattern: page.number(at: 56, as: UInt32.self))
        settings.layerRatio = Int(page.number(at: 60, as: UInt32.self))
        settings.seed = page.number(at: 64, as: UInt64.self)
        guard lower < upper, upper <= UInt64(UInt32.max), end <= UInt64(fileSize),
            (1...GraphSegmentFile.largestLayerCount).contains(layerCount),
            (1...GraphSettings.maximumConnectivity).contains(settings.connectivity),
            sketchWords <= SUTRA_SKETCH_MAXIMUM_WORDS
        else { throw .damaged(path: path, offset: 0) }
        range = Int(lower)..<Int(upper)
        vectorChecksum = page.number(at: 32, as: UInt32.self)
        self.settings = settings
        tableOffset = Int(end)
        tableSum = page.number(at: 80, as: UInt32.self)
        layers = try (0..<layerCount).map { number throws(GraphFileError) in
            let place = Self.layerPlace + number * Self.layerSize
            let layer = Layer(
                nodeCount: Int(clamping: page.number(at: place, as: UInt64.self)),
                neighbours: Int(clamping: page.number(at: place + 8, as: UInt64.self)),
                members: Int(clamping: page.number(at: place + 16, as: UInt64.self)))
            let size = settings.connectivity * 4
            guard layer.nodeCount <= Int(upper - lower),
                Self.fits(layer.neighbours, layer.nodeCount * size, below: Int(end)),
                layer.members == 0 || Self.fits(layer.members, layer.nodeCount * 4, below: Int(end))
            else { throw .damaged(path: path, offset: place) }
            return layer
        }
        guard self.fileSize == fileSize,
            Self.fits(
                GraphSegmentFile.pageSize, layers[0].nodeCount * sketchWords * 8, below: Int(end))
        else { throw .damaged(path: path, offset: fileSize) }
    }

    private static func fits(_ offset: Int, _ byteCount: Int, below end: Int) -> Bool {
        offset >= GraphSegmentFile.pageSize && offset % GraphSegmentFile.pageSize == 0
            && offset <= end && byteCount <= end - offset
    }
}

extension RawSpan {
    /// A little-endian number. The place need not be aligned.
    func number<Number: FixedWidthInteger & BitwiseCopyable>(
        at offset: Int, as type: Number.Type
    ) -> Number {
        // SAFETY: any bytes are a number; the place is checked by the load.
        unsafe Number(littleEndian: unsafeLoadUnaligned(fromByteOffset: offset, as: type))
    }
}

extension [UInt8] {
    /// Adds a number, little-endian.
    fileprivate mutating func append(_ number: some FixedWidthInteger) {
        var rest = number
        for _ in 0..<number.bitWidth / 8 {
            append(UInt8(truncatingIfNeeded: rest))
            rest >>= 8
        }
    }
}
