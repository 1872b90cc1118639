import NIOCore
import Synchronization

/// Bounds the open connections of a process, so that idle ones cannot keep others out: when there
/// are too many, the connection that has been idle longest is closed.
package final class ConnectionRegister: Sendable {
    package let limit: Int

    struct Ticket: Sendable {
        fileprivate let stamp: UInt64
    }

    private struct State {
        var openCount = 0
        var nextStamp: UInt64 = 0
        var idle: [UInt64: any Channel] = [:]
        /// Stamps in order; those that are no longer in `idle` are skipped.
        var order: [UInt64] = []
        var head = 0

        mutating func add(_ channel: any Channel) -> Ticket {
            defer { nextStamp += 1 }
            if order.count > 2 * idle.count + 1_024 {
                order = order[head...].filter { idle[$0] != nil }
                head = 0
            }
            idle[nextStamp] = channel
            order.append(nextStamp)
            return Ticket(stamp: nextStamp)
        }

        mutating func takeOldest() -> (any Channel)? {
            while head < order.count {
                defer { head += 1 }
                if let channel = idle.removeValue(forKey: order[head]) { return channel }
            }
            return nil
        }
    }

    private let state = Mutex(State())

    package init(limit: Int) { self.limit = limit }

    package var openCount: Int { state.withLock(\.openCount) }

    func opened(_ channel: any Channel) -> Ticket {
        let (ticket, surplus) = state.withLock { state in
            state.openCount += 1
            let ticket = state.add(channel)
            return (ticket, state.openCount > limit ? state.takeOldest() : nil)
        }
        surplus?.close(promise: nil)
        return ticket
    }

    func becameBusy(_ ticket: Ticket) {
        state.withLock { _ = $0.idle.removeValue(forKey: ticket.stamp) }
    }

    func becameIdle(_ channel: any Channel) -> Ticket { state.withLock { $0.add(channel) } }

    func closed(_ ticket: Ticket) {
        state.withLock { state in
            state.openCount -= 1
            state.idle[ticket.stamp] = nil
        }
    }
}
