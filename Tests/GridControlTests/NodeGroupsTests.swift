import GridControl
import Platform
import Testing

/// Limits of memory by control groups, on a simulation of them.
struct NodeGroupsTests {
    private static let base = "/sys/fs/cgroup/system.slice/sutra-grid.service"
    private static let own = "0::/system.slice/sutra-grid.service\n"

    private static func groups(_ choice: NodeGroups.Choice) throws -> NodeGroups {
        guard case .groups(let groups) = choice else {
            Issue.record("\(choice)")
            throw FileError.endOfFile(path: "", offset: 0)
        }
        return groups
    }

    private static func reason(_ choice: NodeGroups.Choice) -> String? {
        guard case .watching(let reason) = choice else { return nil }
        return reason
    }

    @Test func aNodeGetsAGroupOfItsOwn() throws {
        let files = SimulatedControlGroups(base: Self.base, processes: [10, 11], own: Self.own)
        let groups = try Self.groups(.init(files, ours: [10, 11]))
        #expect(groups.base == Self.base)
        #expect(files[Self.base]?.processes == [])
        #expect(files[Self.base + "/sutra-processes"]?.processes == [10, 11])
        let path = try groups.make(for: "node-1", byteCount: 64 << 20)
        #expect(path == Self.base + "/sutra:agent-1:node-1")
        #expect(
            files[path]?.switches
                == ["memory.max": "67108864", "memory.oom.group": "1", "memory.swap.max": "0"])
        #expect(try groups.remove("node-1") == false)
        #expect(files[path] == nil)
        // Once more: nothing is there.
        #expect(try groups.remove("node-1") == false)
    }

    @Test func whatWasStartedMeanwhileIsMovedToo() throws {
        let files = SimulatedControlGroups(base: Self.base, processes: [10], own: Self.own)
        files.startLate(12, in: Self.base)
        _ = try Self.groups(.init(files, ours: [10, 12]))
        #expect(files[Self.base + "/sutra-processes"]?.processes == [10, 12])
    }

    @Test func theNextAgentFindsTheBaseAndWhatIsLeft() throws {
        let files = SimulatedControlGroups(base: Self.base, processes: [10], own: Self.own)
        let first = try Self.groups(.init(files, ours: [10]))
        let running = try first.make(for: "node-1", byteCount: 1)
        let ended = try first.make(for: "node-2", byteCount: 1)
        files[running]?.processes = [20]
        files.tell(own: "0::/system.slice/sutra-grid.service/sutra-processes\n")
        let second = try Self.groups(.init(files, ours: [10]))
        #expect(second.base == Self.base)
        #expect(files[running]?.processes == [20])
        #expect(files[running]?.switches["memory.max"] == "1")
        #expect(files[ended] == nil)
        // Another agent's groups are not its own.
        _ = try Self.groups(.init(files, ours: [10], agent: "agent-2"))
        #expect(files[running] != nil)
    }

    @Test func anEndForWantOfMemoryIsTold() throws {
        let files = SimulatedControlGroups(base: Self.base, processes: [10], own: Self.own)
        let groups = try Self.groups(.init(files, ours: [10]))
        let path = try groups.make(for: "node-1", byteCount: 1)
        files[path]?.kills = 1
        // Something that the node had started.
        files[path]?.processes = [21]
        #expect(try groups.remove("node-1") == true)
        #expect(files[path] == nil)
    }

    @Test func withoutADelegatedControllerMemoryIsWatched() {
        let files = SimulatedControlGroups(
            base: Self.base, controllers: ["pids"], processes: [10], own: Self.own)
        #expect(Self.reason(.init(files, ours: [10]))?.contains("not delegated") == true)
        #expect(files.paths == [Self.base])
    }

    @Test func othersProcessesAreNotMoved() {
        let files = SimulatedControlGroups(base: Self.base, processes: [9, 10], own: Self.own)
        #expect(Self.reason(.init(files, ours: [10]))?.contains("process 9") == true)
        #expect(files[Self.base]?.processes == [9, 10])
        #expect(files.paths == [Self.base])
    }

    @Test func theRootOfTheMachineIsLeftAlone() {
        let files = SimulatedControlGroups(
            base: "/sys/fs/cgroup", processes: [1, 10], own: "0::/\n", isRoot: true)
        #expect(Self.reason(.init(files, ours: [1, 10]))?.contains("root") == true)
        #expect(files.paths == ["/sys/fs/cgroup"])
    }

    @Test func theRootOfAContainerMayBeDivided() throws {
        let files = SimulatedControlGroups(
            base: "/sys/fs/cgroup", processes: [1], own: "0::/\n")
        #expect(try Self.groups(.init(files, ours: [1])).base == "/sys/fs/cgroup")
    }

    @Test(arguments: [
        ("5:memory:/x\n0::/a/b\n", "1 1 0:1 / /mnt rw - cgroup2 c rw\n", "/mnt/a/b"),
        ("0::/\n", "1 1 0:1 / /sys/fs/cgroup rw shared:9 - cgroup2 c rw", "/sys/fs/cgroup"),
        ("0::/a/b/c\n", "1 1 0:1 /a/b /mnt rw - cgroup2 c rw\n", "/mnt/c"),
        ("0::/a/b\n", "1 1 0:1 /a/b /mnt rw - cgroup2 c rw\n", "/mnt"),
    ])
    func thePlaceOfAGroupIsFound(groups: String, mounts: String, path: String) {
        #expect(ControlGroupPlace.path(groups: groups, mounts: mounts) == path)
    }

    @Test(arguments: [
        ("", "1 1 0:1 / /sys/fs/cgroup rw - cgroup2 c rw\n"),
        ("4:memory:/a\n", "1 1 0:1 / /sys/fs/cgroup rw - cgroup2 c rw\n"),
        ("0::/a\n", "1 1 0:1 / /sys/fs/cgroup/memory rw - cgroup c rw,memory\n"),
        ("0::/a/bc\n", "1 1 0:1 /a/b /mnt rw - cgroup2 c rw\n"),
        ("0::/../a\n", "1 1 0:1 / /sys/fs/cgroup rw - cgroup2 c rw\n"),
        ("0::/a\n", "- cgroup2\n"),
    ])
    func thereIsNoPlaceWithoutControlGroups(groups: String, mounts: String) {
        #expect(ControlGroupPlace.path(groups: groups, mounts: mounts) == nil)
    }
}

extension NodeGroups.Choice {
    fileprivate init(
        _ files: SimulatedControlGroups, ours: Set<Int32>, agent: String = "agent-1"
    ) {
        self = NodeGroups.choose(agent: agent, files: files, isOurs: ours.contains)
    }
}
