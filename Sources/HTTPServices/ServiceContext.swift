package import Hummingbird
import Logging
import NIOCore

/// What every handler knows of its request beside the request itself.
package struct ServiceContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// The address of the peer, without port; "local" when there is no socket.
    let client: String

    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        client = source.channel.remoteAddress?.ipAddress ?? "local"
    }
}
