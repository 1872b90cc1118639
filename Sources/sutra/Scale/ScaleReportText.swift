import Foundation
import Platform

/// The report for people, as text.
enum ScaleReportText {
    static func describe(_ report: ScaleReport) -> String {
        var lines = [
            "Scale validation: \(report.settings.conceptCount) concepts of 768 dimensions, "
                + "\(report.settings.shardCount) shards, batches of \(report.settings.batchCount), "
                + (report.settings.vectorFile.map { "vectors of \($0)" }
                    ?? "seed \(report.settings.seed)")
                + ", \(report.settings.searchThreadCount) threads a search",
            "Machine:     \(report.machine); sutra \(report.version)"
                + (report.settings.commit.map { ", commit \($0)" } ?? ""),
            "Disk:        \(Int(report.diskMegabytesPerSecond)) MB/s in synced writes of 8 MiB",
            "Durable:     \(Int(report.durablePerSecond)) concepts/s, all of them readable and "
                + "searchable when acknowledged",
            "Indexed:     \(Int(report.indexedSeconds)) s after the first write graphs held every "
                + "vector; \(Int(report.settledSeconds)) s until merged",
            "Processor:   \(Int(report.processorSecondsWriting)) s while writing, "
                + "\(Int(report.processorSecondsInAll)) s in all, making the vectors included",
        ]
        if let read = report.read {
            lines.append("Point read:  P50 \(read.p50) µs, P95 \(read.p95), P99 \(read.p99)")
        }
        for search in report.searches {
            let latency = search.latency
            lines.append(
                "Search ef \(search.expansion): recall@10 "
                    + "\(Output.number(search.recallAt10, digits: 4)), P50 \(Int(latency.p50)) µs, "
                    + "P95 \(Int(latency.p95)), P99 \(Int(latency.p99)); "
                    + "\(Int(search.processorMicroseconds)) µs of one core")
        }
        lines.append(
            "int8 codes:  recall@10 \(Output.number(report.codeRecallAt10, digits: 4)) against f32, "
                + "both searched exactly, in a sample of 20,000")
        lines.append(
            "Memory:      \(Int(report.residentBytesPerConcept)) bytes resident a concept ("
                + parts(report.memoryByPart) + "), "
                + "\(Int(report.residentFileBytesPerConcept)) more in mapped files, peak "
                + "\(Output.number(report.peakResidentGigabytes, digits: 2)) GB")
        lines.append("Disk space:  \(parts(report.diskBytesPerConcept)) bytes a concept")
        lines.append(
            "Closing:     \(Output.number(report.closeSeconds, digits: 2)) s; opening to the first "
                + "answer \(Output.number(report.openSeconds, digits: 2)) s")
        for claim in report.claims {
            lines.append("\(claim.holds ? "PASS" : "FAIL")  \(claim.text): \(claim.measured)")
        }
        return lines.joined(separator: "\n")
    }

    private static func parts(_ parts: [String: Double]) -> String {
        parts.sorted { $0.key < $1.key }.map { "\($0.key) \(Int($0.value))" }
            .joined(separator: ", ")
    }
}

/// What the figures were measured on.
enum Machine {
    static var description: String {
        let information = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
        let model =
            information.split(separator: "\n").first { $0.hasPrefix("model name") }
            .flatMap { $0.split(separator: ":").last }
            .map { $0.trimmingCharacters(in: .whitespaces) } ?? "an unknown processor"
        let memory = ProcessInfo.processInfo.physicalMemory >> 30
        return "\(CurrentProcess.processorCount) cores of \(model), \(memory) GiB"
    }
}
