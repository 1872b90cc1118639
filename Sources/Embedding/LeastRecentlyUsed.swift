/// Values by key, of which the least recently used go when there are too many or too large ones.
///
/// Entries form a list from the newest to the oldest, by their places in an array.
/// Complexity: O(1) for every operation, expected.
struct LeastRecentlyUsed<Key: Hashable, Value> {
    private struct Entry {
        let key: Key
        var value: Value
        var byteCount: Int
        var newer: Int?
        var older: Int?
    }

    let maximumCount: Int
    let maximumByteCount: Int
    private(set) var byteCount = 0
    private(set) var evictionCount = 0
    private var places: [Key: Int] = [:]
    /// Nil where an entry has gone.
    private var entries: [Entry?] = []
    private var free: [Int] = []
    private var newest: Int?
    private var oldest: Int?

    init(maximumCount: Int, maximumByteCount: Int) {
        self.maximumCount = maximumCount
        self.maximumByteCount = maximumByteCount
    }

    var count: Int { places.count }

    /// The value, which is then the most recently used.
    mutating func value(for key: Key) -> Value? {
        guard let place = places[key] else { return nil }
        let entry = unlink(place)
        link(entry, at: place)
        return entry.value
    }

    /// Sets a value, which is then the most recently used; evicts what no longer fits. A value
    /// that is larger than the whole is not kept.
    mutating func insert(_ value: Value, for key: Key, byteCount size: Int) {
        if let place = places[key] { remove(place) }
        guard maximumCount > 0, size <= maximumByteCount else { return }
        while let oldest, count >= maximumCount || byteCount + size > maximumByteCount {
            remove(oldest)
            evictionCount += 1
        }
        let place = free.popLast() ?? entries.count
        if place == entries.count { entries.append(nil) }
        places[key] = place
        byteCount += size
        link(Entry(key: key, value: value, byteCount: size), at: place)
    }

    private mutating func remove(_ place: Int) {
        let entry = unlink(place)
        entries[place] = nil
        free.append(place)
        places[entry.key] = nil
        byteCount -= entry.byteCount
    }

    private mutating func link(_ entry: Entry, at place: Int) {
        var entry = entry
        entry.newer = nil
        entry.older = newest
        if let newest { entries[newest]?.newer = place } else { oldest = place }
        newest = place
        entries[place] = entry
    }

    /// Takes an entry out of the list; its place stays its own.
    private mutating func unlink(_ place: Int) -> Entry {
        guard let entry = entries[place] else { preconditionFailure("a listed entry is there") }
        if let newer = entry.newer {
            entries[newer]?.older = entry.older
        } else {
            newest = entry.older
        }
        if let older = entry.older {
            entries[older]?.newer = entry.newer
        } else {
            oldest = entry.newer
        }
        return entry
    }
}
