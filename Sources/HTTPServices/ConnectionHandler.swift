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

    /// A request's head has to be there so long after the connection or the answer before it,
    /// however slowly it comes. (The idle timeout begins again with every byte.)
    private static let headDeadline = TimeAmount.seconds(60)

    private let register: ConnectionRegister
    private var closing: Scheduled<Void>?
    /// Requests that are not answered yet: several, when a client does not wait for answers.
    private var openRequestCount = 0
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
        guard ticket == nil else { return }
        ticket = register.opened(context.channel)
        awaitHead(context)
    }

    private func awaitHead(_ context: ChannelHandlerContext) {
        let channel = context.channel
        closing = context.eventLoop.scheduleTask(in: Self.headDeadline) {
            channel.close(promise: nil)
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        if let ticket { register.closed(ticket) }
        ticket = nil
        closing?.cancel()
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if case .head = unwrapInboundIn(data), let ticket {
            openRequestCount += 1
            register.becameBusy(ticket)
            closing?.cancel()
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(let head):
            closesAfterAnswer = head.headerFields[.connection] == "close"
        case .end:
            openRequestCount -= 1
            if closesAfterAnswer {
                let channel = context.channel
                context.eventLoop.scheduleTask(in: Self.lingering) { channel.close(promise: nil) }
            } else if ticket != nil, openRequestCount == 0 {
                ticket = register.becameIdle(context.channel)
                awaitHead(context)
            }
        case .body: break
        }
        context.write(data, promise: promise)
    }
}
