import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Tells the register what its connection does, and closes it after an answer that says
/// `Connection: close`.
final class ConnectionHandler: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    /// What a client still sends is read and dropped for so long, so that it gets to see the answer
    /// instead of a reset.
    private static let lingering = TimeAmount.seconds(2)

    private let register: ConnectionRegister
    private var ticket: ConnectionRegister.Ticket?
    private var closesAfterAnswer = false

    init(register: ConnectionRegister) { self.register = register }

    func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { open(context) }
    }

    func channelActive(context: ChannelHandlerContext) {
        open(context)
        context.fireChannelActive()
    }

    private func open(_ context: ChannelHandlerContext) {
        if ticket == nil { ticket = register.opened(context.channel) }
    }

    func channelInactive(context: ChannelHandlerContext) {
        if let ticket { register.closed(ticket) }
        ticket = nil
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if case .head = unwrapInboundIn(data), let ticket { register.becameBusy(ticket) }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(let head):
            closesAfterAnswer = head.headerFields[.connection] == "close"
        case .end:
            if closesAfterAnswer {
                let channel = context.channel
                context.eventLoop.scheduleTask(in: Self.lingering) { channel.close(promise: nil) }
            } else if ticket != nil {
                ticket = register.becameIdle(context.channel)
            }
        case .body: break
        }
        context.write(data, promise: promise)
    }
}
