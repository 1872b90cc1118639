// swift-tools-version: 6.2
import PackageDescription

/// Settings of every Swift target: see CONTRIBUTING.md, "Settings".
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

/// The rooms of tiers 0 and 1 also hold strict memory safety.
let strictest = strict + [.strictMemorySafety()]

/// C kernels are optimised in debug builds too: unoptimised they are a hundred times slower.
let optimised: [CSetting] = [.unsafeFlags(["-O2"], .when(configuration: .debug))]

/// A room of the house. Imports go down only; Tests/HouseRules holds the tiers.
func room(
    _ name: String, tier: Int, _ dependencies: [Target.Dependency] = [],
    resources: [Resource] = []
) -> Target {
    .target(
        name: name, dependencies: dependencies, resources: resources,
        swiftSettings: tier <= 1 ? strictest : strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = [])
    -> Target
{
    .testTarget(
        name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

let argumentParser = Target.Dependency.product(
    name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let httpClient = Target.Dependency.product(name: "AsyncHTTPClient", package: "async-http-client")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdTesting = Target.Dependency.product(
    name: "HummingbirdTesting", package: "hummingbird")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let tomlKit = Target.Dependency.product(name: "TOMLKit", package: "TOMLKit")
let unixSignals = Target.Dependency.product(
    name: "UnixSignals", package: "swift-service-lifecycle")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioHTTPTypes = Target.Dependency.product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let lifecycle = Target.Dependency.product(
    name: "ServiceLifecycle", package: "swift-service-lifecycle")

let package = Package(
    name: "sutra",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "sutra", targets: ["sutra"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        room("ConceptModel", tier: 0),
        .target(name: "CPlatform", cSettings: optimised),
        room("Platform", tier: 0, ["ConceptModel", "CPlatform"]),
        .target(name: "CVectorKernels", cSettings: optimised),
        .target(name: "COnnxRuntime"),
        room("VectorKernels", tier: 0, ["CVectorKernels"]),
        .systemLibrary(name: "CStemmer"),
        .target(name: "CLanguageWeights"),
        room("DurableLog", tier: 1, ["ConceptModel", "Platform"]),
        room("VectorIndex", tier: 1, ["CVectorKernels", "Platform", "VectorKernels"]),
        room(
            "TextIndex", tier: 1, ["ConceptModel", "CStemmer", "Platform"],
            resources: [
                .embedInCode("Resources/forms.txt"), .embedInCode("Resources/lexicon.txt"),
                .embedInCode("Resources/nouns.txt"),
            ]),
        room("Reasoning", tier: 1, ["ConceptModel", "TextIndex"]),
        room(
            "ConceptStore", tier: 2,
            [
                "ConceptModel", "DurableLog", "Platform", "TextIndex", "VectorIndex",
                "VectorKernels", crypto,
            ]),
        room("Embedding", tier: 2, ["ConceptModel", "COnnxRuntime", "VectorKernels"]),
        room(
            "Extraction", tier: 2, ["CLanguageWeights", "ConceptModel", "Platform", "TextIndex"],
            resources: [.embedInCode("Resources/spacy_worker.py")]),
        room("AccessControl", tier: 2, ["ConceptModel", "Platform", crypto, cryptoExtras]),
        room("GridControl", tier: 2, ["ConceptModel", "Platform"]),
        room("Ingestion", tier: 2, ["ConceptModel", "Platform", "WireAPI"]),
        room("SelfMonitoring", tier: 2, ["ConceptModel", "DurableLog", "Platform", "TextIndex"]),
        room(
            "Engine", tier: 3,
            [
                "ConceptModel", "ConceptStore", "DurableLog", "Embedding", "Extraction",
                "Platform", "Reasoning", "TextIndex", "VectorKernels", crypto,
            ]),
        room("WireAPI", tier: 0),
        room(
            "HTTPServices", tier: 4,
            [
                "AccessControl", "APIClient", "ConceptModel", "ConceptStore", "Embedding", "Engine",
                "GridControl", "Ingestion", "Platform", "Reasoning", "SelfMonitoring", "TextIndex",
                "WireAPI", hummingbird, hummingbirdCore, nioSSL, httpTypes, nioCore, nioHTTPTypes,
                logging, lifecycle, crypto,
            ],
            resources: [
                .embedInCode("Resources/client.html"), .embedInCode("Resources/client.js"),
                .embedInCode("Resources/control.html"), .embedInCode("Resources/control.js"),
                .embedInCode("Resources/page.css"), .embedInCode("Resources/page.js"),
                .embedInCode("Resources/elements.js"), .embedInCode("Resources/key.js"),
                .embedInCode("Resources/graph.js"), .embedInCode("Resources/charts.js"),
                .embedInCode("Resources/d3.min.js"),
            ]),
        room(
            "APIClient", tier: 4,
            [
                "ConceptModel", "ConceptStore", "Platform", "SelfMonitoring", "WireAPI", httpClient,
                nioCore, nioHTTP1, nioPosix, nioSSL,
            ]),
        .executableTarget(
            name: "sutra",
            dependencies: [
                "AccessControl", "APIClient", "ConceptModel", "ConceptStore", "Embedding", "Engine",
                "Extraction", "GridControl",
                "HTTPServices", "Ingestion", "Platform", "Reasoning", "SelfMonitoring", "TextIndex",
                "VectorKernels", "WireAPI",
                argumentParser, hummingbird, httpClient,
                logging, lifecycle, tomlKit, unixSignals, nioCore, nioHTTP1, nioPosix,
            ],
            resources: [
                .embedInCode("Resources/embedding.cfg.template"),
                .embedInCode("Resources/alerts.rules"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "LogBenchmark", dependencies: ["DurableLog", "Platform"],
            path: "Benchmarks/Log", swiftSettings: strict),
        .executableTarget(
            name: "EmbeddingBenchmark", dependencies: ["Embedding", "Platform", "VectorKernels"],
            path: "Benchmarks/Embedding", swiftSettings: strict),
        .executableTarget(
            name: "IndexBenchmark", dependencies: ["Platform", "VectorIndex", "VectorKernels"],
            path: "Benchmarks/Index", swiftSettings: strict),
        .executableTarget(
            name: "MonitoringBenchmark",
            dependencies: ["ConceptModel", "Platform", "SelfMonitoring"],
            path: "Benchmarks/Monitoring", swiftSettings: strict),
        .executableTarget(
            name: "ReasoningBenchmark",
            dependencies: [
                "ConceptModel", "ConceptStore", "Engine", "Platform", "Reasoning", "VectorKernels",
            ],
            path: "Benchmarks/Reasoning", swiftSettings: strict),
        .executableTarget(
            name: "StoreBenchmark",
            dependencies: [
                "ConceptModel", "ConceptStore", "Platform", "SelfMonitoring", "TextIndex",
                "VectorKernels",
            ],
            path: "Benchmarks/Store", swiftSettings: strict),
        .target(
            name: "TestSupport",
            dependencies: [
                "ConceptModel", "ConceptStore", "DurableLog", "Embedding", "Platform", "TextIndex",
                "VectorIndex", "VectorKernels",
            ],
            path: "Tests/TestSupport", swiftSettings: strict),
        .executableTarget(
            name: "StoreSimulation", dependencies: ["Platform", "TestSupport"],
            path: "Tests/StoreSimulation", swiftSettings: strict),
        .target(
            name: "Fuzzing",
            dependencies: [
                "AccessControl", "ConceptModel", "ConceptStore", "DurableLog", "Embedding",
                "Extraction", "Ingestion", "Platform", "SelfMonitoring", "TestSupport",
                "TextIndex", "WireAPI", crypto,
            ],
            path: "Tests/Fuzzing", swiftSettings: strict),
        .systemLibrary(name: "CFuzzer", path: "Tests/CFuzzer"),
        .executableTarget(
            name: "Fuzz", dependencies: ["CFuzzer", "Fuzzing"], path: "Tests/Fuzz",
            swiftSettings: strict),
        tests("FuzzTests", ["Fuzzing"]),
        tests("HouseRules", []),
        tests("ProgramTests", ["sutra"], resources: [.copy("Fixtures")]),
        tests("PlatformTests", ["ConceptModel", "Platform", "TestSupport"]),
        tests("VectorKernelsTests", ["CVectorKernels", "Platform", "VectorKernels"]),
        tests("DurableLogTests", ["DurableLog", "Platform", "TestSupport"]),
        tests(
            "CrashTests",
            ["ConceptModel", "ConceptStore", "DurableLog", "Platform", "TestSupport"]),
        tests("VectorIndexTests", ["CVectorKernels", "Platform", "VectorIndex", "VectorKernels"]),
        tests("TextIndexTests", ["ConceptModel", "Platform", "TextIndex"]),
        tests(
            "EmbeddingTests", ["ConceptModel", "Embedding", "VectorKernels"],
            resources: [.copy("Fixtures")]),
        tests("IngestionTests", ["ConceptModel", "Ingestion", "Platform", "WireAPI"]),
        tests(
            "AccessControlTests",
            ["AccessControl", "ConceptModel", "Platform", crypto, cryptoExtras]),
        tests("GridControlTests", ["ConceptModel", "GridControl", "Platform", "TestSupport"]),
        tests(
            "SelfMonitoringTests",
            ["ConceptModel", "Platform", "SelfMonitoring", "TestSupport"],
            resources: [.copy("Fixtures")]),
        tests("ExtractionTests", ["ConceptModel", "Extraction", "TextIndex"]),
        tests(
            "ConceptStoreTests",
            [
                "ConceptModel", "ConceptStore", "DurableLog", "Platform", "TestSupport",
                "TextIndex",
                "VectorKernels",
            ]),
        tests("ReasoningTests", ["ConceptModel", "Platform", "Reasoning", "TextIndex"]),
        tests(
            "EngineTests",
            [
                "ConceptModel", "ConceptStore", "DurableLog", "Embedding", "Engine", "Extraction",
                "Platform", "Reasoning", "TestSupport", "TextIndex", "VectorKernels",
            ],
            resources: [.copy("Fixtures")]),
        tests(
            "ServiceTests",
            [
                "AccessControl", "APIClient", "ConceptModel", "ConceptStore", "Embedding", "Engine",
                "GridControl", "HTTPServices", "Ingestion", "Platform", "SelfMonitoring",
                "TestSupport", "WireAPI", hummingbird, hummingbirdTesting, httpTypes, nioCore,
                nioPosix, logging, crypto,
            ]),
    ]
)

/// Leaves out what is not needed, for builds that begin from nothing.
@MainActor func keepOnly(_ names: Set<String>) {
    package.targets.removeAll { !names.contains($0.name) }
    package.products.removeAll()
}

let store: Set = [
    "ConceptModel", "CPlatform", "Platform", "CVectorKernels", "VectorKernels", "COnnxRuntime",
    "CLanguageWeights", "CStemmer", "DurableLog", "VectorIndex", "TextIndex", "ConceptStore",
    "Embedding", "TestSupport",
]

// `make sanitize`. The name of a sanitizer: "thread" or "address".
if let sanitizer = Context.environment["SUTRA_STORE_ALONE"] {
    keepOnly(
        store.union([
            "PlatformTests", "DurableLogTests", "CrashTests", "VectorIndexTests",
            "TextIndexTests", "ConceptStoreTests",
        ]))
    if sanitizer == "thread" {
        // Has the rooms use a mutex that the sanitizer understands: Sources/Platform/Mutex.swift.
        for target in package.targets where target.swiftSettings != nil {
            target.swiftSettings?.append(.define("THREAD_SANITIZER"))
        }
    }
}

// `make fuzz-short`, `make fuzz`: every parser so that libFuzzer sees which code an input reaches.
// The names of sanitizers: "fuzzer" or "fuzzer,address".
if let sanitizers = Context.environment["SUTRA_FUZZ"] {
    keepOnly(
        store.union([
            "AccessControl", "CFuzzer", "Extraction", "Fuzz", "Fuzzing", "Ingestion",
            "SelfMonitoring", "WireAPI",
        ]))
    let flags = ["-sanitize=\(sanitizers)"]
    for target in package.targets where target.swiftSettings != nil {
        target.swiftSettings? += [.define("FUZZER"), .unsafeFlags(flags)]
        if target.name == "Fuzz" { target.linkerSettings = [.unsafeFlags(flags)] }
    }
}
