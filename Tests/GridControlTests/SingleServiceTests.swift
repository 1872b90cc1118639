import GridControl
import Platform
import Testing

/// Wishes that concern one service of several, on a clock of the test's own.
struct SingleServiceTests {
    private func plan(_ name: String) -> ServicePlan {
        ServicePlan(
            name: name,
            command: ChildCommand(executable: "/bin/true", arguments: [], environment: [:]),
            healthURL: "http://127.0.0.1:1/health")
    }

    @Test func oneServiceIsRestartedEndedAndStartedAgain() {
        var supervision = Supervision([plan("a"), plan("b")], ended: ["b"])
        var time = Duration.zero
        func tell(_ event: SupervisionEvent) -> [SupervisionAction] {
            time += .seconds(1)
            return supervision.handle(event, at: time)
        }
        #expect(tell(.tick).contains(.launch(service: "a", launch: 1)))
        #expect(supervision.services[1].state == "stopped")
        _ = tell(.started(service: "a", launch: 1, process: 7))
        _ = tell(.observed(service: "a", launch: 1, .init(isHealthy: true, residentByteCount: 1)))
        #expect(
            tell(.restart(service: "a")).contains(
                .signal(service: "a", launch: 1, .terminate)))
        #expect(
            tell(.ended(service: "a", launch: 1, .exited(0))).contains(
                .launch(service: "a", launch: 2)))
        #expect(supervision.services[0].restartCount == 0)
        // A service that was not wanted is started, too.
        #expect(tell(.restart(service: "b")).contains(.launch(service: "b", launch: 1)))
        _ = tell(.end(service: "b"))
        _ = tell(.ended(service: "b", launch: 1, .exited(0)))
        #expect(supervision.services[1].state == "stopped")
        #expect(!tell(.tick).contains(.launch(service: "b", launch: 2)))
    }

    @Test func aServiceThatNobodyWantsHoldsUpNobody() {
        var second = plan("b")
        second.startsAfter = ["a"]
        var supervision = Supervision([plan("a"), second], ended: ["a"])
        let actions = supervision.handle(.tick, at: .zero)
        #expect(actions.contains(.launch(service: "b", launch: 1)))
    }
}
