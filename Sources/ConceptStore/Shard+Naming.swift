import ConceptModel
import Platform

/// How an entity is written by a text that comes before the one that made its row: the name of an
/// entity is the one in the text that was learned first, of several at one moment in the one of the
/// smallest identity, in whatever order they reached the shard.
struct NameRow: BitwiseCopyable, Sendable {
    let content: StoredText
    let learnedAt: Int64
    /// The text.
    let text: UInt32
    /// The next later text that did so.
    let next: OptionalSlot
}

/// Which of two texts names an entity.
struct NamingOrder: Comparable {
    let learnedAt: Int64
    let text: ConceptID

    static func < (left: Self, right: Self) -> Bool {
        (left.learnedAt, left.text) < (right.learnedAt, right.text)
    }
}

extension Shard {
    /// Notes the name that a text gives to a known entity, should it come first. On the lane's
    /// thread only.
    func noteName(_ content: @autoclosure () -> StoredText, of entity: UInt32, in text: UInt32) {
        let learnedAt = concepts[Int(text)].learnedAt
        let head = OptionalSlot(raw: nameHeads.load(Int(entity)))
        // Nearly always the entity was named at an earlier moment.
        let named = head.slot.map { nameRows[Int($0)].learnedAt }
        guard learnedAt <= named ?? concepts[Int(entity)].learnedAt else { return }
        let current = namingOrder(of: entity, head)
        guard NamingOrder(learnedAt: learnedAt, text: concepts[Int(text)].id) < current else {
            return
        }
        let number = UInt32(
            nameRows.append(
                NameRow(content: content(), learnedAt: learnedAt, text: text, next: head)))
        counts.nameRows = number + 1
        counts.renamedBound = max(counts.renamedBound, entity + 1)
        nameHeads.store(OptionalSlot(number).raw, at: Int(entity))
    }

    /// - Parameter head: of the entity's name rows. From any thread.
    func namingOrder(of entity: UInt32, _ head: OptionalSlot) -> NamingOrder {
        if let number = head.slot {
            let row = nameRows[Int(number)]
            return NamingOrder(learnedAt: row.learnedAt, text: concepts[Int(row.text)].id)
        }
        // The text that made the row stands before it, with its passages and names between.
        var text = entity
        while text > 0, !concepts[Int(text)].isText { text -= 1 }
        return NamingOrder(
            learnedAt: concepts[Int(entity)].learnedAt, text: concepts[Int(text)].id)
    }
}

extension ShardRoot {
    /// The text that names an entity, and the name if it is not that of the entity's own row.
    func naming(of entity: UInt32) -> (order: NamingOrder, content: StoredText?) {
        var head = OptionalSlot.none
        if counts.nameRows > 0 {
            head = OptionalSlot(raw: shard.nameHeads.load(Int(entity)))
            while let number = head.slot,
                number >= counts.nameRows || isDeleted(shard.nameRows[Int(number)].text)
            {
                head = shard.nameRows[Int(number)].next
            }
        }
        return (
            shard.namingOrder(of: entity, head), head.slot.map { shard.nameRows[Int($0)].content }
        )
    }
}
