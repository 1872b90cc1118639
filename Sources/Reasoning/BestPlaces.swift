/// The best of places, each by its best score so far.
struct BestPlaces {
    private let count: Int
    /// In no order.
    private var entries: [(place: Int, score: Float)] = []
    /// Of these, where the least one is.
    private var worst = 0

    init(count: Int) { self.count = count }

    /// Whether as many others are known that are each better than this score.
    func surpass(_ score: Float) -> Bool {
        guard entries.count == count else { return false }
        return count == 0 || score < entries[worst].score
    }

    mutating func offer(_ place: Int, _ score: Float) {
        guard count > 0 else { return }
        if let known = entries.firstIndex(where: { $0.place == place }) {
            guard score > entries[known].score else { return }
            entries[known].score = score
        } else if entries.count < count {
            entries.append((place, score))
        } else if score > entries[worst].score {
            entries[worst] = (place, score)
        } else {
            return
        }
        worst = 0
        for entry in entries.indices where entries[entry].score < entries[worst].score {
            worst = entry
        }
    }
}
