import Foundation
import Testing

/// The Dockerfile, the script that builds its images and what runs them speak of the same ones.
@Suite struct ImageTests {
    private let checkout = Checkout()

    private func words(
        of paths: [String], _ pattern: Regex<(Substring, Substring)>
    ) throws -> Set<String> {
        var found: Set<String> = []
        for path in paths {
            for match in try checkout.text(of: path).matches(of: pattern) {
                found.insert(String(match.1))
            }
        }
        return found
    }

    @Test func everyImageIsBuiltAndRun() throws {
        let targets = try words(of: ["Dockerfile"], /FROM \S+ AS (sutra-[a-z-]+)/)
        #expect(targets.count == 9)
        let script = try checkout.text(of: "build-all.sh")
        let list = try #require(script.firstMatch(of: /set -- ((?:sutra-[a-z-]+[\s\\]+)+)/)).1
        #expect(Set(list.split { !$0.isLetter && $0 != "-" }.map(String.init)) == targets)
        let composed = try words(
            of: ["docker-compose-grid.yml"], /image: (sutra-[a-z-]+):latest/)
        #expect(composed == targets)
        // A cluster has Services instead of HAProxy, and keys from a Secret.
        let charted = try words(
            of: checkout.files(in: "deploy/helm", endings: ["yaml"]), /"image" "(sutra-[a-z-]+)"/)
        #expect(charted == targets.subtracting(["sutra-embedding-ha", "sutra-cli"]))
        let rendered = try words(
            of: ["deploy/kubernetes/sutra.yaml"], /image: (sutra-[a-z-]+):/)
        #expect(rendered == charted)
    }

    /// Kubernetes would name a variable after each Service, and Sutra refuses unknown ones.
    @Test func podsHaveNoVariablesOfServices() throws {
        let text = try checkout.text(of: "deploy/kubernetes/sutra.yaml")
        let pods = text.matches(of: /automountServiceAccountToken: false/).count
        #expect(pods > 0)
        #expect(text.matches(of: /enableServiceLinks: false/).count == pods)
    }

    @Test func theChartIsOfThisVersion() throws {
        let source = try checkout.text(of: "Sources/sutra/SutraCommand.swift")
        let version = try #require(source.firstMatch(of: /static let text = "(.+)"/)).1
        let chart = try checkout.text(of: "deploy/helm/sutra/Chart.yaml")
        #expect(chart.contains("\nversion: \(version)\n"))
        #expect(chart.contains("\nappVersion: \"\(version)\"\n"))
        #expect(
            try words(
                of: ["deploy/kubernetes/sutra.yaml"], /image: sutra-[a-z-]+:(\S+)/) == [
                    String(version)
                ])
    }
}
