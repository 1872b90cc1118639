import Foundation
import Platform

/// A folder that looks like control groups, for real processes. A process that put itself down in a
/// group stays there until somebody ends all that is in it.
struct FolderControlGroups: ControlGroupFiles {
    private static let switches = [
        "cgroup.procs", "cgroup.kill", "cgroup.subtree_control", "memory.max", "memory.oom.group",
        "memory.swap.max",
    ]

    let root: String
    private let system = SystemControlGroups()

    init(in folder: String) throws {
        root = folder + "/cgroup"
        try makeGroup(root)
    }

    func text(of path: String) throws(FileError) -> String? {
        switch path {
        case "/proc/self/cgroup": "0::/\n"
        case "/proc/self/mountinfo": "1 1 0:1 / \(root) rw - cgroup2 cgroup2 rw\n"
        default: try system.text(of: path)
        }
    }

    func write(_ text: String, to path: String) throws(FileError) {
        try system.write(text, to: path)
        guard let group = path.range(of: "/cgroup.kill") else { return }
        make("", "\(path[..<group.lowerBound])/cgroup.procs")
    }

    func makeGroup(_ path: String) throws(FileError) {
        guard try system.text(of: path + "/cgroup.events") == nil else { return }
        try system.makeGroup(path)
        for name in Self.switches { make("", path + "/" + name) }
        make("memory\n", path + "/cgroup.controllers")
        make("populated 0\n", path + "/cgroup.events")
        make("oom_kill 0\n", path + "/memory.events")
    }

    private func make(_ text: String, _ path: String) {
        _ = FileManager.default.createFile(atPath: path, contents: Data(text.utf8))
    }

    func removeGroup(_ path: String) throws(FileError) {
        guard let processes = try system.text(of: path + "/cgroup.procs") else { return }
        guard processes.isEmpty else {
            throw .system(.remove, path: path, code: SystemErrorCode.busy)
        }
        let files = PosixFileSystem()
        for name in try files.names(in: path) { try files.remove(path + "/" + name) }
        try files.remove(path)
    }

    func groups(in path: String) throws(FileError) -> [String] { try system.groups(in: path) }
}
