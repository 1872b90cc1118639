import Platform

extension SimulatedDisk {
    struct State {
        var generator: SeededGenerator
        var callCount = 0
        var failure: (call: Int, code: Int32)?
        var powerLoss: Int?
        /// Bytes by which files may grow; `nil` for no bound.
        var room: Int?
        var hasFailed = false
        var nodes: [Node] = []
        var names: [String: Int] = [:]
        var durableNames: [String: Int] = [:]
        var unsynchronisedNames: [NameChange] = []
        var directories: Set<String> = []
        var durableDirectories: Set<String> = []
        var locked: Set<String> = []
        /// By node, for each of its first bytes whether it was read; `nil`: not noted.
        var readBytes: [Int: [Bool]]?

        init(seed: UInt64) {
            generator = SeededGenerator(seed: seed)
        }
    }

    /// A file, whatever its name.
    struct Node {
        var live: [UInt8] = []
        var durable: [UInt8] = []
        var unsynchronised: [ContentChange] = []
    }

    enum ContentChange {
        case write(offset: Int, bytes: [UInt8])
        case resize(Int)

        func apply(to content: inout [UInt8]) {
            switch self {
            case .write(let offset, let bytes):
                if content.count < offset + bytes.count {
                    content += [UInt8](repeating: 0, count: offset + bytes.count - content.count)
                }
                content.replaceSubrange(offset..<offset + bytes.count, with: bytes)
            case .resize(let byteCount):
                if byteCount < content.count {
                    content.removeLast(content.count - byteCount)
                } else {
                    content += [UInt8](repeating: 0, count: byteCount - content.count)
                }
            }
        }
    }

    enum NameChange {
        case create(String, Int)
        /// Of the file that bears the first name at that moment.
        case rename(String, String, Int)
        case remove(String)
        case removeDirectory(String)

        /// The directory that has to be synchronised for it to last.
        var directory: String {
            switch self {
            case .create(let path, _), .rename(_, let path, _), .remove(let path),
                .removeDirectory(let path):
                SimulatedDisk.parent(of: path)
            }
        }

        func apply(to names: inout [String: Int], _ directories: inout Set<String>) {
            switch self {
            case .create(let path, let node): names[path] = node
            case .remove(let path): names[path] = nil
            case .rename(let path, let other, let node):
                if names[path] == node { names[path] = nil }
                names[other] = node
            case .removeDirectory(let path):
                // Whatever became of the names in it.
                names = names.filter { !$0.key.hasPrefix(path + "/") }
                directories = directories.filter { $0 != path && !$0.hasPrefix(path + "/") }
            }
        }
    }

    static func parent(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }
}

extension SimulatedDisk.State {
    /// Counts a call, and fails it when its turn has come. A call that the power loss strikes may
    /// or may not have had its effect: `effect` is left in place by chance.
    mutating func strike(
        _ operation: FileOperation, _ path: String, effect: (inout Self) -> Void = { _ in }
    ) throws(FileError) {
        callCount += 1
        if let powerLoss, callCount >= powerLoss {
            hasFailed = true
            if callCount == powerLoss, Bool.random(using: &generator) { effect(&self) }
            throw .system(operation, path: path, code: SystemErrorCode.inputOutput)
        }
        if let failure, callCount == failure.call {
            hasFailed = true
            throw .system(operation, path: path, code: failure.code)
        }
    }

    /// A call that has an effect, unless it fails.
    mutating func perform(
        _ operation: FileOperation, _ path: String, _ effect: (inout Self) -> Void
    ) throws(FileError) {
        try strike(operation, path, effect: effect)
        effect(&self)
    }

    func node(at path: String, _ operation: FileOperation) throws(FileError) -> Int {
        guard let node = names[path] else {
            throw .system(operation, path: path, code: SystemErrorCode.absence)
        }
        return node
    }

    mutating func create(_ path: String) -> Int {
        nodes.append(SimulatedDisk.Node())
        change(.create(path, nodes.count - 1))
        return nodes.count - 1
    }

    mutating func change(_ change: SimulatedDisk.NameChange) {
        change.apply(to: &names, &directories)
        unsynchronisedNames.append(change)
    }

    /// Makes a directory, durably. It is a new one: what is not synchronised of an earlier one of
    /// that name has nothing to do with it.
    mutating func makeDirectory(_ path: String) {
        let prefix = path + "/"
        durableNames = durableNames.filter { !$0.key.hasPrefix(prefix) }
        durableDirectories = durableDirectories.filter { !$0.hasPrefix(prefix) }
        unsynchronisedNames.removeAll { change in
            if case .removeDirectory(path) = change { return true }
            return (change.directory + "/").hasPrefix(prefix)
        }
        directories.insert(path)
        durableDirectories.insert(path)
    }

    mutating func synchroniseDirectory(_ path: String) {
        for change in unsynchronisedNames where change.directory == path {
            change.apply(to: &durableNames, &durableDirectories)
        }
        unsynchronisedNames.removeAll { $0.directory == path }
    }

    /// The names in a directory, sorted.
    func names(in directory: String) -> [String] {
        (Array(names.keys) + directories).filter { SimulatedDisk.parent(of: $0) == directory }
            .map { String($0.dropFirst(directory.utf8.count + 1)) }.sorted()
    }

    /// Takes room for a file that is to have so many bytes, or gives back what it needs no more.
    /// - Returns: as many bytes as there is room for
    mutating func takeRoom(_ node: Int, for byteCount: Int) -> Int {
        guard let room else { return byteCount }
        let growth = min(byteCount - nodes[node].live.count, room)
        self.room = room - growth
        return nodes[node].live.count + growth
    }

    mutating func change(_ node: Int, _ change: SimulatedDisk.ContentChange) {
        change.apply(to: &nodes[node].live)
        nodes[node].unsynchronised.append(change)
    }

    mutating func place(_ content: [UInt8], at path: String) {
        nodes.append(SimulatedDisk.Node(live: content, durable: content))
        names[path] = nodes.count - 1
        durableNames[path] = nodes.count - 1
        var directory = SimulatedDisk.parent(of: path)
        while !directory.isEmpty {
            directories.insert(directory)
            durableDirectories.insert(directory)
            directory = SimulatedDisk.parent(of: directory)
        }
    }

    mutating func synchronise(_ node: Int) {
        for change in nodes[node].unsynchronised { change.apply(to: &nodes[node].durable) }
        nodes[node].unsynchronised = []
    }

    /// A failed sync: each change reaches the platter or is forgotten, though readers still see it.
    mutating func failToSynchronise(_ node: Int) {
        for change in nodes[node].unsynchronised where Bool.random(using: &generator) {
            change.apply(to: &nodes[node].durable)
        }
        nodes[node].unsynchronised = []
    }

    mutating func noteReading(_ node: Int, _ range: Range<Int>) {
        guard let known = readBytes?[node]?.count else { return }
        for offset in range.clamped(to: 0..<known) { readBytes?[node]?[offset] = true }
    }

    func afterProcessCrash() -> Self {
        var next = self
        next.failure = nil
        next.powerLoss = nil
        next.hasFailed = false
        next.callCount = 0
        next.locked = []
        next.readBytes = nil
        return next
    }

    func afterPowerLoss(seed: UInt64) -> Self {
        var next = afterProcessCrash()
        next.generator = SeededGenerator(seed: seed)
        for change in unsynchronisedNames where Bool.random(using: &next.generator) {
            change.apply(to: &next.durableNames, &next.durableDirectories)
        }
        next.unsynchronisedNames = []
        next.names = next.durableNames
        next.directories = next.durableDirectories
        for index in next.nodes.indices {
            for change in next.nodes[index].unsynchronised {
                let parts = Self.remains(of: change, using: &next.generator)
                for part in parts { part.apply(to: &next.nodes[index].durable) }
            }
            next.nodes[index].unsynchronised = []
            next.nodes[index].live = next.nodes[index].durable
        }
        return next
    }

    /// What a loss of power leaves of a change: nothing, all of it, or some sectors.
    private static func remains(
        of change: SimulatedDisk.ContentChange, using generator: inout SeededGenerator
    ) -> [SimulatedDisk.ContentChange] {
        let fate = Int.random(in: 0..<4, using: &generator)
        if fate == 0 { return [] }
        guard fate > 1, case .write(let offset, let bytes) = change else { return [change] }
        var parts: [SimulatedDisk.ContentChange] = []
        var start = 0
        while start < bytes.count {
            // Up to the next border of a sector of the disk.
            let end = min(bytes.count, start + 512 - (offset + start) % 512)
            let isKept = Bool.random(using: &generator)
            let isCut = fate == 3 && Int.random(in: 0..<8, using: &generator) == 0
            if isKept {
                let kept = isCut ? Int.random(in: start...end, using: &generator) : end
                parts.append(.write(offset: offset + start, bytes: Array(bytes[start..<kept])))
            }
            start = end
        }
        return parts
    }
}
