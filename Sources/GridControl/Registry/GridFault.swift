/// Why the master refuses.
package enum GridFault: Error, Sendable, Hashable {
    case unknownAgent(String)
    case unknownNode(String, agent: String)
    case agentExists(String, endpoint: String)
    case agentAlive(String)
    case agentOffline(String)
    case nodeExists(String, agent: String)
    case placeTaken(node: String)
    case agentFull(String, count: Int)
}
