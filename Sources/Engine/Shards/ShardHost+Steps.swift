package import ConceptStore
import Platform
import Synchronization

/// The steps of making and moving a shard.
extension ShardHost {
    /// Bytes that one step copies at most.
    private static let passByteCount = 64 << 20

    /// Makes an empty shard, unless it is there.
    package func create(_ number: Int) async throws(EngineError) {
        try await alone(number, 0) { () async throws(EngineError) in
            if let shard = shards.withLock({ $0[number] }) {
                guard try await mark(of: shard) != .arriving else {
                    throw EngineError(.conflict, "Shard \(number) is being moved here.")
                }
                return
            }
            try await openShard(number, nil)
        }
    }

    /// What the shard holds, and how far its logs reach, at this moment.
    package func position(_ number: Int) async throws(EngineError) -> ShardPosition {
        try await shard(number).position()
    }

    /// Holds the shard's writers back, also after a restart. Returns once none is at work.
    package func freeze(_ number: Int, order: Int) async throws(EngineError) -> ShardPosition {
        try await alone(number, order) { () async throws(EngineError) in
            let shard = try shard(number)
            guard try await mark(of: shard) != .arriving else {
                throw EngineError(.conflict, "Shard \(number) is a copy that is not in use yet.")
            }
            try await setMark(.leaving, in: shard.directory)
            await shard.gate.freeze()
            try await shard.node.audit.settle()
            return try await shard.position()
        }
    }

    /// Lets writers in: the move was given up, or the copy is the shard now.
    package func thaw(_ number: Int, order: Int) async throws(EngineError) {
        try await alone(number, order) { () async throws(EngineError) in
            let shard = try shard(number)
            try await setMark(nil, in: shard.directory)
            shard.gate.thaw()
        }
    }

    /// Removes a shard that has moved elsewhere, unless it is gone.
    package func retire(_ number: Int, order: Int) async throws(EngineError) {
        try await alone(number, order) { () async throws(EngineError) in
            guard let shard = shards.withLock({ $0[number] }) else { return }
            guard try await mark(of: shard) == .leaving else {
                throw EngineError(
                    .conflict, "Shard \(number) is in use here; freeze it before it is removed.")
            }
            try await drop(shard)
        }
    }

    /// Removes what a move that was given up has copied here.
    package func discard(_ number: Int, order: Int) async throws(EngineError) {
        try await alone(number, order) { () async throws(EngineError) in try await forget(number) }
    }

    private func forget(_ number: Int) async throws(EngineError) {
        copies.withLock { $0[number] = nil }
        if let shard = shards.withLock({ $0[number] }) {
            guard try await mark(of: shard) == .arriving else { return }
            try await drop(shard)
        }
        let path = arrivingDirectory(number)
        try await blocking { [files] () throws(StoreError) in
            try ShardedStore.remove(path, fileSystem: files)
        }
    }

    /// Copies what is new of a shard that another process of this machine holds, of at most
    /// 64 MiB.
    package func receive(
        _ number: Int, _ position: ShardPosition, order: Int
    ) async throws(EngineError) -> StoreCopy.Pass {
        try await alone(number, order) { () async throws(EngineError) in
            if shards.withLock({ $0[number] }) != nil {
                try await forget(number)
                guard shards.withLock({ $0[number] }) == nil else {
                    throw EngineError(.conflict, "Shard \(number) is on this node already.")
                }
            }
            return try await pass(number, position)
        }
    }

    private func pass(
        _ number: Int, _ position: ShardPosition
    ) async throws(EngineError) -> StoreCopy.Pass {
        // A copy that fails is begun anew.
        let known = copies.withLock { $0.removeValue(forKey: number) }
        let target = arrivingDirectory(number)
        let isSame = known?.source == position.directory
        let (copy, pass) = try await blocking {
            [files] () throws(StoreError) -> (StoreCopy, StoreCopy.Pass) in
            var copy: StoreCopy
            if let known, isSame {
                copy = known
            } else {
                copy = StoreCopy(from: position.directory, to: target, files: files)
            }
            let pass = try copy.pass(upTo: position.ends, limit: Self.passByteCount)
            return (copy, pass)
        }
        copies.withLock { $0[number] = copy }
        return pass
    }

    /// Checks the records that were copied, and copies checkpoints.
    package func prepare(_ number: Int, order: Int) async throws(EngineError) {
        try await alone(number, order) { () async throws(EngineError) in
            let copy = try begunCopy(of: number)
            try await blocking { () throws(StoreError) in try copy.prepare() }
        }
    }

    private func begunCopy(of number: Int) throws(EngineError) -> StoreCopy {
        guard let copy = copies.withLock({ $0[number] }) else {
            throw EngineError(
                .conflict, "Nothing of shard \(number) was copied here; begin the move again.")
        }
        return copy
    }

    /// Copies the last records of a frozen shard and opens the copy, which takes no writes yet.
    /// - Throws: `conflict` when there is too much to copy while writers wait; `damaged` when the
    ///   copy does not hold what the shard does
    package func adopt(
        _ number: Int, _ position: ShardPosition, order: Int
    ) async throws(EngineError) {
        try await alone(number, order) { () async throws(EngineError) in
            if let shard = shards.withLock({ $0[number] }) {
                guard try await mark(of: shard) == .arriving else {
                    throw EngineError(.conflict, "Shard \(number) is on this node already.")
                }
                return try check(shard, position)
            }
            _ = try begunCopy(of: number)
            guard try await pass(number, position).isComplete else {
                throw EngineError(
                    .conflict, "Too much of shard \(number) is left to copy while writers wait.")
            }
            let copy = try begunCopy(of: number)
            try await setMark(.arriving, in: copy.target)
            let path = shardDirectory(number)
            let directory = directory
            try await blocking { [files] () throws(StoreError) in
                try copy.finish()
                do throws(FileError) {
                    try files.rename(copy.target, to: path)
                    try files.synchroniseDirectory(directory)
                } catch {
                    throw .file(error)
                }
            }
            copies.withLock { $0[number] = nil }
            try await openShard(number, .arriving)
            try check(try shard(number), position)
        }
    }

    private func check(_ shard: HostedShard, _ position: ShardPosition) throws(EngineError) {
        let counts = shard.node.store.snapshot().totalCounts
        guard counts == position.counts else {
            throw EngineError(
                .damaged,
                "The copy of shard \(shard.number) holds \(counts), and the shard "
                    + "\(position.counts).")
        }
    }
}
