import Platform
import Synchronization

/// Control groups with the rules of the system that matter here.
///
/// Source: https://docs.kernel.org/admin-guide/cgroup-v2.html
final class SimulatedControlGroups: ControlGroupFiles {
    struct Group {
        var processes: [Int32] = []
        var controllers: [String]
        var switches: [String: String] = [:]
        var isRoot = false
        /// Of its memory.events.
        var kills = 0
    }

    private struct State {
        var groups: [String: Group] = [:]
        var files: [String: String] = [:]
        /// Started in a group as soon as something else is moved out of it.
        var late: (group: String, process: Int32)?
    }

    private let state: Mutex<State>

    /// - Parameters:
    ///   - base: the path of one group, of which `processes` are members
    ///   - own: what `/proc/self/cgroup` says
    init(
        base: String, controllers: [String] = ["cpu", "memory"], processes: [Int32],
        own: String, isRoot: Bool = false
    ) {
        var state = State()
        state.groups[base] = Group(
            processes: processes, controllers: controllers, isRoot: isRoot)
        state.files["/proc/self/cgroup"] = own
        state.files["/proc/self/mountinfo"] =
            "30 1 0:27 / /sys/fs/cgroup rw,nosuid - cgroup2 cgroup2 rw,nsdelegate\n"
        self.state = Mutex(state)
    }

    subscript(path: String) -> Group? {
        get { state.withLock { $0.groups[path] } }
        set { state.withLock { $0.groups[path] = newValue } }
    }

    var paths: [String] { state.withLock { $0.groups.keys.sorted() } }

    /// From now on `/proc/self/cgroup` says this.
    func tell(own: String) { state.withLock { $0.files["/proc/self/cgroup"] = own } }

    func startLate(_ process: Int32, in group: String) {
        state.withLock { $0.late = (group, process) }
    }

    private static func split(_ path: String) -> (group: String, name: String) {
        let slash = path.lastIndex(of: "/") ?? path.startIndex
        return (String(path[..<slash]), String(path[path.index(after: slash)...]))
    }

    private static func failure(_ path: String, _ code: Int32) -> FileError {
        .system(.write, path: path, code: code)
    }

    func text(of path: String) throws(FileError) -> String? {
        state.withLock { state in
            if let text = state.files[path] { return text }
            let (place, name) = Self.split(path)
            guard let group = state.groups[place] else { return nil }
            let limitsMemory = !group.isRoot && group.controllers.contains("memory")
            return switch name {
            case "cgroup.controllers": group.controllers.joined(separator: " ") + "\n"
            case "cgroup.procs": group.processes.map { "\($0)\n" }.joined()
            case "cgroup.subtree_control": (group.switches[name] ?? "") + "\n"
            case "cgroup.events" where !group.isRoot: "populated 1\nfrozen 0\n"
            case "cgroup.kill" where !group.isRoot: ""
            case "memory.events" where limitsMemory:
                "low 0\nmax 3\noom 1\noom_kill \(group.kills)\noom_group_kill 0\n"
            case "memory.max" where limitsMemory, "memory.swap.max" where limitsMemory:
                group.switches[name] ?? "max\n"
            default: nil
            }
        }
    }

    func write(_ text: String, to path: String) throws(FileError) {
        try state.withLock { state throws(FileError) in
            let (place, name) = Self.split(path)
            guard let group = state.groups[place] else {
                throw Self.failure(path, SystemErrorCode.absence)
            }
            switch name {
            case "cgroup.procs":
                guard let process = Int32(text),
                    let source = state.groups.first(where: { $0.value.processes.contains(process) })
                else { throw Self.failure(path, SystemErrorCode.processGone) }
                state.groups[source.key]?.processes.removeAll { $0 == process }
                state.groups[place]?.processes.append(process)
                if let late = state.late, late.group == source.key {
                    state.groups[late.group]?.processes.append(late.process)
                    state.late = nil
                }
            case "cgroup.subtree_control":
                guard group.processes.isEmpty else {
                    throw Self.failure(path, SystemErrorCode.busy)
                }
                state.groups[place]?.switches[name] = String(text.dropFirst())
                for path in state.groups.keys where Self.split(path).group == place {
                    state.groups[path]?.controllers = [String(text.dropFirst())]
                }
            case "cgroup.kill": state.groups[place]?.processes = []
            default:
                guard group.controllers.contains("memory") else {
                    throw Self.failure(path, SystemErrorCode.absence)
                }
                state.groups[place]?.switches[name] = text
            }
        }
    }

    func makeGroup(_ path: String) throws(FileError) {
        state.withLock { state in
            guard state.groups[path] == nil else { return }
            let parent = state.groups[Self.split(path).group]
            let controllers = parent?.switches["cgroup.subtree_control"].map { [$0] } ?? []
            state.groups[path] = Group(controllers: controllers)
        }
    }

    func removeGroup(_ path: String) throws(FileError) {
        try state.withLock { state throws(FileError) in
            guard let group = state.groups[path] else { return }
            guard group.processes.isEmpty,
                !state.groups.keys.contains(where: {
                    Self.split($0).group == path
                })
            else { throw Self.failure(path, SystemErrorCode.busy) }
            state.groups[path] = nil
        }
    }

    func groups(in path: String) throws(FileError) -> [String] {
        state.withLock { state in
            state.groups.keys.map { Self.split($0) }.filter { $0.group == path }.map(\.name)
                .sorted()
        }
    }
}
