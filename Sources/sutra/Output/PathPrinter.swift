import WireAPI

/// Shows paths to people.
enum PathPrinter {
    static func show(_ paths: [ReasoningPathResponse]) {
        for (position, path) in paths.enumerated() {
            Output.line("\nPath \(position + 1), confidence \(Output.percent(path.confidence)):")
            for step in path.path {
                let arrow =
                    step.direction == "outgoing"
                    ? "--\(step.association)-->" : "<--\(step.association)--"
                Output.line("  \(step.concept) \(arrow) \(step.target)")
                Output.line(
                    "      \u{201C}\(step.source)\u{201D}  [\(step.sourceID) bytes "
                        + "\(step.span.start)-\(step.span.end)]")
            }
        }
    }
}
