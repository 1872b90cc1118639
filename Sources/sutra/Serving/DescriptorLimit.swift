import Foundation

/// How many files and connections the process may have open.
enum DescriptorLimit {
    /// Kept for data files.
    private static let reserve = 512
    private static let mostConnections = 4_096

    /// Raises the limit as far as the system lets us. Returns the connections that fit.
    static func raise() -> Int {
        var limit = rlimit()
        guard getrlimit(descriptors, &limit) == 0 else { return 256 }
        if limit.rlim_cur < limit.rlim_max {
            let soft = limit.rlim_cur
            limit.rlim_cur = min(limit.rlim_max, 1 << 20)
            if setrlimit(descriptors, &limit) != 0 { limit.rlim_cur = soft }
        }
        let descriptorCount = Int(min(limit.rlim_cur, 1 << 20))
        return min(mostConnections, max(64, descriptorCount - reserve))
    }

    #if canImport(Glibc)
        private static let descriptors = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #else
        private static let descriptors = RLIMIT_NOFILE
    #endif
}
