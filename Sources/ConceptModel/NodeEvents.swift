/// Where a node's events go, with the name that they bear.
package struct NodeEvents: Sendable {
    /// As ``SystemEvent`` has it: "storage-1".
    package let nodeID: String
    private let sink: any EventSink

    package init(nodeID: String, sink: any EventSink) {
        self.nodeID = nodeID
        self.sink = sink
    }

    package func emit(_ event: SystemEvent) { sink.emit(event) }
}
