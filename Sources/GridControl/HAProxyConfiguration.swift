/// What the template of HAProxy's configuration leaves open.
package struct HAProxyConfiguration: Sendable, Hashable {
    package struct Replica: Sendable, Hashable {
        package let name: String
        package let port: Int

        package init(name: String, port: Int) {
            self.name = name
            self.port = port
        }
    }

    /// The template leaves something open that there is no value for.
    package struct UnknownName: Error, Sendable, Hashable {
        package let name: String
    }

    /// The address to listen on; replicas are on this machine.
    package let address: String
    package let port: Int
    package let statisticsPort: Int
    /// Path of the socket at which HAProxy takes commands.
    package let socket: String
    /// Of the user `admin` on the statistics page; letters and digits.
    package let password: String
    package let replicas: [Replica]
    /// More requests than this wait in HAProxy for whichever replica is free first.
    package let requestsPerReplica: Int

    package init(
        address: String, port: Int, statisticsPort: Int, socket: String, password: String,
        replicas: [Replica], requestsPerReplica: Int
    ) {
        self.address = address
        self.port = port
        self.statisticsPort = statisticsPort
        self.socket = socket
        self.password = password
        self.replicas = replicas
        self.requestsPerReplica = requestsPerReplica
    }

    /// The configuration: the template with every `{{NAME}}` replaced.
    package func text(template: String) throws(UnknownName) -> String {
        var text = ""
        var rest = template[...]
        while let open = rest.firstRange(of: "{{"),
            let close = rest[open.upperBound...].firstRange(of: "}}")
        {
            let name = String(rest[open.upperBound..<close.lowerBound])
            guard let value = value(of: name) else { throw UnknownName(name: name) }
            text += rest[..<open.lowerBound] + value
            rest = rest[close.upperBound...]
        }
        return text + rest
    }

    private func value(of name: String) -> String? {
        switch name {
        case "ADDRESS": address.contains(":") ? "[\(address)]" : address
        case "PORT": "\(port)"
        case "STATISTICS_PORT": "\(statisticsPort)"
        // Quoted, as HAProxy reads its configuration: a path may hold spaces.
        case "SOCKET":
            "\""
                + socket.reduce(into: "") { text, character in
                    if "\\\"$".contains(character) { text.append("\\") }
                    text.append(character)
                } + "\""
        case "PASSWORD": password
        case "REQUESTS_PER_REPLICA": "\(requestsPerReplica)"
        case "REPLICAS":
            replicas.map { "    server \($0.name) 127.0.0.1:\($0.port)" }
                .joined(separator: "\n")
        default: nil
        }
    }
}
