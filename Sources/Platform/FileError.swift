#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What was being done to a file when it failed.
package enum FileOperation: String, Sendable, Hashable {
    case open, read, write, truncate, preallocate, synchronise, close, map
    case inspect, list, rename, remove, makeDirectory, lock
}

/// A file operation failed.
package enum FileError: Error, Sendable, Hashable {
    /// The system refused, with its error number (`ENOSPC`, `EIO`, ...).
    case system(FileOperation, path: String, code: Int32)
    /// The file ended before the bytes that were asked for.
    case endOfFile(path: String, offset: Int)
    /// Another process holds the lock; its process id, when the file tells it.
    case locked(path: String, holder: Int32?)

    /// The disk or the quota is full.
    package var isLackOfSpace: Bool {
        guard case .system(_, _, let code) = self else { return false }
        return code == ENOSPC || code == EDQUOT
    }

    /// The file or directory does not exist.
    package var isAbsence: Bool {
        guard case .system(_, _, let code) = self else { return false }
        return code == ENOENT
    }

    /// Something is still using it.
    package var isBusy: Bool {
        guard case .system(_, _, let code) = self else { return false }
        return code == EBUSY
    }

    /// The process that was spoken of has ended.
    package var isProcessGone: Bool {
        guard case .system(_, _, let code) = self else { return false }
        return code == ESRCH
    }
}

extension FileError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .system(let operation, let path, let code):
            "cannot \(operation.rawValue) \(path): \(SystemErrorCode.text(code))"
        case .endOfFile(let path, let offset):
            "\(path) ends before byte \(offset)"
        case .locked(let path, let holder?):
            "\(path) is held by process \(holder)"
        case .locked(let path, nil):
            "\(path) is held by another process"
        }
    }
}

/// The system's error numbers that callers and simulated disks speak of.
package enum SystemErrorCode {
    package static let lackOfSpace = ENOSPC
    package static let inputOutput = EIO
    package static let absence = ENOENT
    package static let presence = EEXIST
    package static let busy = EBUSY
    package static let processGone = ESRCH

    /// The system's words for an error number, with the number.
    package static func text(_ code: Int32) -> String {
        unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
            unsafe buffer.initialize(repeating: 0)
            // SAFETY: the buffer is zeroed and one byte longer than what the call may fill, so a
            // zero ends the text whatever the call does.
            guard let text = buffer.baseAddress, unsafe strerror_r(code, text, 255) == 0 else {
                return "error \(code)"
            }
            return unsafe "\(String(cString: text)) (\(code))"
        }
    }
}
