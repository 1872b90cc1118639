import Foundation

/// What the system says this process keeps in memory, from `/proc/self/smaps_rollup`; all zero
/// where there is no such file.
struct ResidentMemory {
    /// Bytes by the file's own names.
    private let fields: [String: Int]

    static var ofProcess: Self {
        var fields: [String: Int] = [:]
        let text =
            (try? String(contentsOfFile: "/proc/self/smaps_rollup", encoding: .utf8)) ?? ""
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard words.count == 3, words[2] == "kB", let count = Int(words[1]) else { continue }
            fields[String(words[0].dropLast()), default: 0] += count << 10
        }
        return Self(fields: fields)
    }

    var byteCount: Int { fields["Rss", default: 0] }

    /// What the system cannot take back without a swap.
    var anonymousByteCount: Int { fields["Anonymous", default: 0] }

    /// Pages of files, mostly of the log: the system's cache, which it takes back when it needs to.
    var fileByteCount: Int { byteCount - anonymousByteCount }

    var largePageByteCount: Int { fields["AnonHugePages", default: 0] }
}
