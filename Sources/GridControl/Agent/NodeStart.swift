package import Platform

/// How an agent starts storage nodes.
package struct NodeStart: Sendable {
    /// The name of the agent.
    package let agent: String
    /// Of the nodes' outputs, one file each.
    package let logFolder: String
    /// The most nodes that there may be.
    package let nodeLimit: Int
    /// What a node is started with.
    package let command: @Sendable (NodePlan) -> ChildCommand
    /// Where a node says how it is.
    package let healthURL: @Sendable (NodePlan) -> String
    /// The process that holds a node's directory, if one does. May block.
    package let holder: @Sendable (NodePlan) -> Int32?
    /// Restarts, back-off and patience; the memory limit comes from the node's plan.
    package var limits = NodeStart.usualLimits
    /// Where the system limits the memory of nodes as well; without groups it is only watched.
    package var groups: NodeGroups?

    package init(
        agent: String, logFolder: String, nodeLimit: Int,
        command: @escaping @Sendable (NodePlan) -> ChildCommand,
        healthURL: @escaping @Sendable (NodePlan) -> String,
        holder: @escaping @Sendable (NodePlan) -> Int32?
    ) {
        self.agent = agent
        self.logFolder = logFolder
        self.nodeLimit = nodeLimit
        self.command = command
        self.healthURL = healthURL
        self.holder = holder
    }

    /// Three restarts within ten minutes. A node that opens a large store has its time.
    package static let usualLimits: ServiceLimits = {
        var limits = ServiceLimits()
        limits.restartWindow = .seconds(600)
        limits.startTime = .seconds(300)
        limits.unhealthyTime = .seconds(30)
        limits.stopTime = .seconds(30)
        limits.countsMappedFiles = false
        return limits
    }()

    func servicePlan(_ plan: NodePlan) -> ServicePlan {
        var service = ServicePlan(
            name: plan.node, command: command(plan), healthURL: healthURL(plan))
        service.limits = limits
        service.limits.memoryByteCount = plan.memoryLimitMegabytes << 20
        return service
    }

    /// A process that runs already with exactly the node's command on its directory: started
    /// by an agent that ended before it could write the process down.
    func running(_ plan: NodePlan) -> ProcessIdentity? {
        guard let process = holder(plan), let identity = ProcessIdentity(of: process) else {
            return nil
        }
        let command = command(plan)
        let isOurs = CurrentProcess.command(of: process) == [command.executable] + command.arguments
        return isOurs ? identity : nil
    }
}
