package import Platform

/// A checkpoint cannot be used. The log holds everything, so the store opens without it.
package enum CheckpointError: Error, Sendable, Hashable {
    case file(FileError)
    /// Bytes are not what was written.
    case damaged(file: String, reason: String)
    /// Written by another version of this program, or on a machine that lays out memory otherwise.
    case foreign(file: String)

    /// Whether it is whole and of no use all the same.
    package var isForeign: Bool {
        if case .foreign = self { true } else { false }
    }
}

extension CheckpointError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .file(let error): "\(error)"
        case .damaged(let file, let reason): "\(file) is damaged: \(reason)"
        case .foreign(let file):
            "\(file) is of another version or another kind of machine"
        }
    }
}
