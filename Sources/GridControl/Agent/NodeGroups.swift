package import Platform

/// A control group for each storage node of an agent, by which the system limits the node's memory.
///
/// They lie in the group that the agent was started in (the base). The system lets only groups
/// without processes divide what they have, so the base's processes move to one beside the nodes'.
/// Source: https://docs.kernel.org/admin-guide/cgroup-v2.html, "No Internal Process Constraint".
package struct NodeGroups: Sendable {
    /// How the memory of storage nodes is limited.
    package enum Choice: Sendable {
        case groups(NodeGroups)
        /// By looking at it, and why not by groups.
        case watching(String)
    }

    /// Of the processes of the base.
    private static let processGroup = "sutra-processes"

    /// Path of the base.
    package let base: String
    private let agent: String
    private let files: any ControlGroupFiles

    /// Finds out whether there may be groups, prepares the base, and removes groups of nodes that
    /// ended while the agent was away. Blocks.
    /// - Parameter isOurs: whether a process is one of Sutra's, and may be moved
    package static func choose(
        agent: String, files: any ControlGroupFiles = SystemControlGroups(),
        isOurs: (_ process: Int32) -> Bool = CurrentProcess.descendsFromProgram
    ) -> Choice {
        do throws(FileError) {
            let own = ControlGroupPlace.path(
                groups: try files.text(of: "/proc/self/cgroup") ?? "",
                mounts: try files.text(of: "/proc/self/mountinfo") ?? "")
            guard let own else { return .watching("this system has no control groups (v2)") }
            let isMoved = own.hasSuffix("/" + processGroup)
            let groups = NodeGroups(
                base: isMoved ? String(own.dropLast(processGroup.count + 1)) : own, agent: agent,
                files: files)
            if let reason = try groups.prepare(isOurs) { return .watching(reason) }
            return .groups(groups)
        } catch {
            return .watching("\(error)")
        }
    }

    private init(base: String, agent: String, files: any ControlGroupFiles) {
        self.base = base
        self.agent = agent
        self.files = files
    }

    /// - Returns: why there can be no groups
    private func prepare(_ isOurs: (Int32) -> Bool) throws(FileError) -> String? {
        guard try words(of: "cgroup.controllers").contains("memory") else {
            return "the memory controller is not delegated to the control group \(base)"
        }
        // Only the root has no such file.
        guard try files.text(of: base + "/cgroup.events") != nil else {
            return "this is the machine's root control group, whose processes are not to be moved"
        }
        if let stranger = try processes.first(where: { !isOurs($0) }) {
            return "the control group \(base) holds process \(stranger), which is not Sutra's"
        }
        try files.makeGroup(base + "/" + Self.processGroup)
        if try !words(of: "cgroup.subtree_control").contains("memory") { try divideMemory() }
        for name in try files.groups(in: base) where name.hasPrefix(prefix) {
            do throws(FileError) { try files.removeGroup(base + "/" + name) } catch {
                guard error.isBusy else { throw error }
            }
        }
        return nil
    }

    private func divideMemory() throws(FileError) {
        var attempts = 0
        while true {
            try moveProcesses()
            do throws(FileError) {
                return try files.write("+memory", to: base + "/cgroup.subtree_control")
            } catch {
                // A process may have been started meanwhile.
                attempts += 1
                guard error.isBusy, attempts < 10 else { throw error }
            }
        }
    }

    private func moveProcesses() throws(FileError) {
        for process in try processes {
            do throws(FileError) {
                try files.write("\(process)", to: base + "/\(Self.processGroup)/cgroup.procs")
            } catch {
                guard error.isProcessGone else { throw error }
            }
        }
    }

    private var processes: [Int32] {
        get throws(FileError) { try words(of: "cgroup.procs").compactMap { Int32($0) } }
    }

    private func words(of file: String) throws(FileError) -> [Substring] {
        (try files.text(of: base + "/" + file) ?? "").split(whereSeparator: \.isWhitespace)
    }

    // MARK: Nodes

    /// Names hold no colon, so no two nodes have the same group.
    private var prefix: String { "sutra:\(agent):" }

    private func path(_ node: String) -> String { base + "/" + prefix + node }

    /// Makes the group in which a node's process may begin. Blocks.
    /// - Returns: the group's path
    package func make(for node: String, byteCount: Int) throws(FileError) -> String {
        let group = path(node)
        try files.makeGroup(group)
        try files.write("\(byteCount)", to: group + "/memory.max")
        // With the node goes whatever it started.
        try files.write("1", to: group + "/memory.oom.group")
        // Missing where the system does not count what is swapped out.
        if try files.text(of: group + "/memory.swap.max") != nil {
            try files.write("0", to: group + "/memory.swap.max")
        }
        return group
    }

    /// Removes the group of a node whose process has ended, and ends what that left behind.
    /// Blocks, at most a second.
    /// - Returns: whether the system ended the process for its want of memory
    package func remove(_ node: String) throws(FileError) -> Bool {
        let group = path(node)
        guard try files.text(of: group + "/cgroup.events") != nil else { return false }
        let events = try files.text(of: group + "/memory.events") ?? ""
        if try files.text(of: group + "/cgroup.kill") != nil {
            try files.write("1", to: group + "/cgroup.kill")
        }
        var attempts = 0
        while true {
            do throws(FileError) {
                try files.removeGroup(group)
                break
            } catch {
                attempts += 1
                guard error.isBusy, attempts < 100 else { throw error }
                WorkerThread.sleep(.milliseconds(10))
            }
        }
        return ControlGroupPlace.count("oom_kill", in: events) > 0
    }
}

/// What the system tells of control groups.
package enum ControlGroupPlace {
    /// The directory of the group that a process is in, from its `/proc/…/cgroup` and
    /// `/proc/…/mountinfo`; `nil` where there is no cgroup v2, or it is not mounted.
    package static func path(groups: String, mounts: String) -> String? {
        let lines = groups.split(separator: "\n")
        guard let group = lines.first(where: { $0.hasPrefix("0::/") })?.dropFirst(3) else {
            return nil
        }
        for line in mounts.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard let dash = words.firstIndex(of: "-"), dash >= 5, dash + 1 < words.count,
                words[dash + 1] == "cgroup2"
            else { continue }
            // A mount may show only a part of all groups.
            let root = words[3] == "/" ? "" : words[3]
            guard group == root || group.hasPrefix(root + "/"), !group.hasPrefix("/..") else {
                continue
            }
            let rest = group.dropFirst(root.count)
            return String(words[4] + (rest == "/" ? "" : rest))
        }
        return nil
    }

    /// A number of a file of names and numbers, such as `memory.events`.
    static func count(_ name: String, in text: String) -> Int {
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ")
            if words.count == 2, words[0] == name { return Int(words[1]) ?? 0 }
        }
        return 0
    }
}
