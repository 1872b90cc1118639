package import ConceptModel
package import Platform
import Synchronization

/// Tells who may come in, by the keys in a file, or by signed tokens. As long as there is no file
/// and no tokens are taken, everybody may.
///
/// A file that is damaged or gone lets nobody in, and neither does one without a key: losing keys
/// must not open the door.
package final class AccessGate: Sendable {
    private enum State {
        /// There never was a file.
        case open
        case closed(KeyRing, KeyFile.Stamp)
        case broken
    }

    private let file: KeyFile?
    private let tokens: TokenGate?
    private let clock: any WallClock
    private let state: Mutex<State>

    /// A gate without keys, which is open.
    package static let open = AccessGate()

    private init() {
        file = nil
        tokens = nil
        clock = SystemWallClock()
        state = Mutex(.open)
    }

    /// Reads the keys. Blocks.
    /// - Parameter tokens: who checks signed tokens; `nil` when none are taken
    package init(
        _ file: KeyFile, tokens: TokenGate? = nil, clock: any WallClock = SystemWallClock()
    ) throws(KeyFileError) {
        self.file = file
        self.tokens = tokens
        self.clock = clock
        let stamp = try file.stamp()
        state = Mutex(
            try stamp.map { stamp throws(KeyFileError) in
                .closed(try file.read(), stamp)
            } ?? .open)
    }

    /// Whether a key or a token is asked for.
    package var isClosed: Bool {
        tokens != nil
            || state.withLock {
                if case .open = $0 { false } else { true }
            }
    }

    /// Reads the keys again if the file has changed. Blocks.
    /// - Returns: what is wrong with the file, told once.
    package func refresh() -> KeyFileError? {
        guard let file else { return nil }
        let before = state.withLock { $0 }
        do throws(KeyFileError) {
            guard let stamp = try file.stamp() else {
                if case .open = before { return nil }
                throw .missing(file.path)
            }
            if case .closed(_, stamp) = before { return nil }
            let ring = try file.read()
            state.withLock { $0 = .closed(ring, stamp) }
            return nil
        } catch {
            state.withLock { $0 = .broken }
            if case .broken = before { return nil }
            return error
        }
    }

    /// Reads the files that tokens are checked with again if they have changed. Blocks.
    /// - Returns: what is wrong with them, told once.
    package func refreshTokens() -> TokenFileError? { tokens?.refresh() }

    /// What a key or a signed token allows; `nil` when none is asked for.
    /// - Throws: ``AccessRefusal`` for a text that opens nothing, and for none where one is needed
    package func admit(_ text: String?) throws(AccessRefusal) -> Grant? {
        if let text, let tokens, SignedToken.isLike(text) {
            do throws(TokenFault) {
                return try tokens.admit(text, at: clock.now())
            } catch {
                throw .tokenRefused(error)
            }
        }
        switch state.withLock({ $0 }) {
        case .open where tokens == nil: return nil
        case .open: throw text == nil ? .keyMissing : .keyUnknown
        case .broken: throw .keysUnreadable
        case .closed(let ring, _):
            guard let text else { throw .keyMissing }
            guard let key = ring.key(for: text, at: clock.now()) else { throw .keyUnknown }
            return key.grant
        }
    }
}

/// Why somebody may not come in.
package enum AccessRefusal: Error, Sendable, Hashable {
    case keyMissing
    /// No key, a revoked one, or one whose time is over. Which of these is not told.
    case keyUnknown
    case keysUnreadable
    case tokenRefused(TokenFault)
    case roleTooLow(needed: Role, held: Role)
    case namespaceClosed(Namespace)
    /// The route concerns all namespaces, and what you came with opens only some.
    case wholeProcess

    package var message: String {
        switch self {
        case .keyMissing: "This needs a key: Authorization: Bearer KEY."
        case .keyUnknown: "The key opens nothing here: it is unknown, was revoked or has expired."
        case .keysUnreadable: "The server's keys cannot be read, so nobody is let in."
        case .tokenRefused(let fault): fault.message
        case .roleTooLow(let needed, let held):
            "This needs the role \(needed.rawValue); what you came with has the role \(held.rawValue)."
        case .namespaceClosed(let namespace):
            "What you came with does not open the namespace \(namespace.name)."
        case .wholeProcess: "This concerns all namespaces, and what you came with opens only some."
        }
    }
}
