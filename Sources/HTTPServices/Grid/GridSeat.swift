package import APIClient
package import GridControl
import WireAPI

/// What a process has to do with a grid.
package enum GridSeat: Sendable {
    case none
    case master(GridMaster)
    case agent(GridAgentSeat)
    /// A control center that asks the master.
    case guest(GridClient)

    /// Where the master answers that a control center asks.
    var master: String? {
        if case .guest(let client) = self { client.url } else { nil }
    }
}

/// An agent as its HTTP service sees it.
package struct GridAgentSeat: Sendable {
    package let name: String
    package let agent: StorageAgent
    /// Where relative storage paths lie.
    package let nodeFolder: String
    /// Why the master does not know of this agent; `nil` when it does.
    package let trouble: @Sendable () -> String?

    package init(
        name: String, agent: StorageAgent, nodeFolder: String,
        trouble: @escaping @Sendable () -> String?
    ) {
        self.name = name
        self.agent = agent
        self.nodeFolder = nodeFolder
        self.trouble = trouble
    }
}
