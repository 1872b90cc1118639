package import AccessControl
package import Hummingbird
import Logging
import NIOCore

/// What every handler knows of its request beside the request itself.
package struct ServiceContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// Who asks: the address of the peer, without port, or "local" when there is no socket; with
    /// a key or a token, its holder.
    package var client: String
    /// What the key or token allows that let the request in; `nil` when none was asked for.
    package var grant: Grant?

    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        client = source.channel.remoteAddress?.ipAddress ?? "local"
    }
}
