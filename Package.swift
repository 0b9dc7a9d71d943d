// swift-tools-version:6.3
import PackageDescription

/// The strict settings of every Swift target, in one place.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

/// Warnings are errors in CI, and only there: a newer compiler's warning mustn't stop anybody from building.
let warnings: [SwiftSetting] = Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)]

/// A module shows its entry and nothing else: what it hides needn't be kept, hashed or looked up when it's loaded.
let onlyEntry: [LinkerSetting] = [
    .unsafeFlags(
        ["-Xlinker", "--version-script=\(Context.packageDirectory)/Plugins/entry.map"], .when(platforms: [.linux]))
]

/// A module says of itself what its metadata file says: the file is compiled in.
let metadata: [Resource] = [.embedInCode("strategy.json")]

let package = Package(
    name: "Corte",
    products: [
        .executable(name: "corte", targets: ["corte"]),
        .executable(name: "corte-strategy-check", targets: ["corte-strategy-check"]),

        // What an author of a strategy depends on.
        .library(name: "StrategyABI", targets: ["StrategyABI"]),
        .library(name: "StrategyKit", targets: ["StrategyKit"]),
        .library(name: "StrategyTrial", targets: ["StrategyTrial"]),

        // The bundled strategies: loaded at run time, linked by nobody; their linker's flags keep other packages from it.
        .library(name: "StrategyWeightedAverage", type: .dynamic, targets: ["WeightedAverage"]),
        .library(name: "StrategyCapped", type: .dynamic, targets: ["Capped"]),
        .library(name: "StrategyTrendProjection", type: .dynamic, targets: ["TrendProjection"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
    ],
    targets: [
        // Text, under everything else.
        .target(name: "Words"),
        .target(name: "Files", dependencies: ["Words", "CDigest"]),

        // The domain and its inputs.
        .target(name: "PlanModel", dependencies: ["Words"]),
        .target(
            name: "Ingest", dependencies: ["Words", "Files", "PlanModel", "CByteMarks", "CLibYAML", "CExpat", "CZip"]),
        .target(name: "CByteMarks"),
        .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1"),
        .systemLibrary(name: "CExpat", pkgConfig: "expat"),
        // What only some commands need is opened when it's used: linking it would slow every command's start.
        .target(name: "COpenedLibrary", linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
        .target(name: "CZip", dependencies: ["COpenedLibrary"]),

        // The boundary of the strategies, from both sides.
        .target(name: "StrategyABI"),
        .target(
            name: "StrategyKit", dependencies: ["StrategyABI"],
            swiftSettings: [.enableExperimentalFeature("Lifetimes")]),
        .target(name: "StrategyTrial", dependencies: ["StrategyABI", "StrategyKit"]),
        .target(
            name: "StrategyHost",
            dependencies: [
                "Words", "Files", "StrategyABI", "CAccessList", "CConfinement", "CJansson", "CSealedMemory",
            ]),
        .target(name: "CConfinement", dependencies: ["CSeccomp"]),
        .target(name: "CSealedMemory"),
        .systemLibrary(name: "CAccessList", pkgConfig: "libacl"),
        .systemLibrary(name: "CDigest", pkgConfig: "nettle"),
        .systemLibrary(name: "CJansson", pkgConfig: "jansson"),
        .systemLibrary(name: "CSeccomp", pkgConfig: "libseccomp"),

        .target(name: "StrategyConformance", dependencies: ["CAllocator", "Files", "StrategyABI", "StrategyHost"]),
        .systemLibrary(name: "CAllocator"),

        // From plans to reports, and what is told of them.
        .target(name: "Reports", dependencies: ["PlanModel"]),
        .target(name: "Measurement", dependencies: ["Words", "Files", "PlanModel", "Reports", "StrategyHost"]),
        .target(name: "Matrices", dependencies: ["PlanModel", "Ingest", "Reports", "Measurement"]),
        .target(name: "Audit", dependencies: ["Words", "PlanModel", "Reports", "Measurement"]),
        .target(
            name: "Sensitivity", dependencies: ["Words", "PlanModel", "Reports", "Measurement", "StrategyHost"]),
        .target(
            name: "Projections",
            dependencies: ["Words", "PlanModel", "Reports", "Measurement", "StrategyHost", "Distributions"]),
        .target(name: "Encoding", dependencies: ["Words", "PlanModel", "Reports", "Audit", "Sensitivity"]),

        .target(
            name: "Verification",
            dependencies: ["Words", "PlanModel", "StrategyHost", "Reports", "Measurement", "Encoding"]),

        .target(
            name: "Restatements", dependencies: ["Words", "PlanModel", "Reports", "Measurement"]),

        .target(
            name: "SQLRollUp", dependencies: ["Words", "PlanModel", "StrategyHost", "Reports", "Measurement"]),

        .target(name: "CSQLite", dependencies: ["COpenedLibrary"]),
        .target(name: "History", dependencies: ["Words", "Files", "PlanModel", "CSQLite"]),

        .target(name: "CXlsxWriter", dependencies: ["COpenedLibrary"]),
        .target(name: "Workbooks", dependencies: ["Words", "PlanModel", "Reports", "CXlsxWriter", "CZip"]),

        .target(
            name: "Presentations", dependencies: ["Words", "Files", "PlanModel", "Scene", "Workbooks"]),

        // From reports to pictures.
        .target(name: "Scene"),
        .target(name: "ChartKit", dependencies: ["Words", "PlanModel", "Scene", "Reports"]),
        .systemLibrary(name: "CCairo", pkgConfig: "pangocairo"),
        .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate"),
        .target(name: "CQPDF", dependencies: ["COpenedLibrary"]),
        .target(name: "CairoCanvas", dependencies: ["Words", "Scene", "CCairo", "CDeflate", "CQPDF"]),
        .target(name: "SVGCanvas", dependencies: ["Words", "Scene"]),
        .target(
            name: "HTMLCanvas", dependencies: ["Words", "Scene", "SVGCanvas"],
            resources: [.embedInCode("Page/page.css"), .embedInCode("Page/page.js")]),
        .target(name: "GnuplotCanvas", dependencies: ["Words", "Scene", "GnuplotBridge"]),
        // Boost is linked statically: what one renderer needs must not slow every command's start.
        .target(
            name: "GnuplotBridge",
            linkerSettings: [
                .linkedLibrary(":libboost_iostreams.a", .when(platforms: [.linux])),
                .linkedLibrary(":libboost_filesystem.a", .when(platforms: [.linux])),
            ]),
        .target(name: "DeckKit", dependencies: ["Words", "PlanModel", "Scene", "Reports", "ChartKit"]),

        // The commands.
        .target(
            name: "Console",
            dependencies: [
                "Words", "PlanModel", "StrategyHost",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .target(name: "COutput"),
        .executableTarget(
            name: "corte",
            dependencies: [
                "COutput", "Words", "Files", "Console", "PlanModel", "Ingest", "StrategyHost", "Reports", "Measurement",
                "Matrices", "Audit", "Sensitivity", "Projections", "Encoding", "Verification", "Restatements",
                "SQLRollUp", "History", "Workbooks", "Scene", "ChartKit", "CairoCanvas", "SVGCanvas", "HTMLCanvas",
                "GnuplotCanvas",
                "DeckKit", "Presentations",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            resources: [.embedInCode("Templates/Files")]),
        .executableTarget(
            name: "corte-strategy-check",
            dependencies: [
                "Words", "Files", "Console", "StrategyHost", "StrategyConformance", "Encoding",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], path: "Sources/StrategyCheck"),

        .executableTarget(
            name: "chart-bench", dependencies: ["Ingest", "StrategyHost", "Measurement", "ChartKit", "CairoCanvas"],
            path: "Benchmarks/ChartBench"),
        .executableTarget(
            name: "sensitivity-bench",
            dependencies: ["Ingest", "PlanModel", "StrategyHost", "Measurement", "Sensitivity"],
            path: "Benchmarks/SensitivityBench"),
        .executableTarget(
            name: "boundary-bench", dependencies: ["StrategyHost"], path: "Benchmarks/BoundaryBench"),
        .executableTarget(name: "trend-bench", dependencies: ["StrategyHost"], path: "Benchmarks/TrendBench"),

        // The bundled strategies.
        .target(
            name: "WeightedAverage", dependencies: ["StrategyKit"], path: "Plugins/WeightedAverage",
            resources: metadata, linkerSettings: onlyEntry),
        .target(
            name: "Capped", dependencies: ["StrategyKit", "Expectations"], path: "Plugins/Capped",
            resources: metadata, linkerSettings: onlyEntry),
        .target(
            name: "TrendProjection", dependencies: ["StrategyKit", "TrendMethods"], path: "Plugins/TrendProjection",
            exclude: ["Methods"], resources: metadata, linkerSettings: onlyEntry),
        // Its mathematics apart, which tests reach without the module that is loaded.
        .target(
            name: "TrendMethods", dependencies: ["StrategyKit", "Distributions"],
            path: "Plugins/TrendProjection/Methods"),
        .target(name: "Distributions"),
        .target(name: "Expectations"),

        // The tests mirror the sources.
        .target(
            name: "TestSupport",
            dependencies: ["PlanModel", "Reports", "Scene", "ChartKit", "CDeflate", "StrategyTestSupport"],
            path: "Tests/TestSupport",
            exclude: ["Presentation/presentations.py", "Workbook/workbooks.py"]),
        .testTarget(name: "TestSupportTests", dependencies: ["TestSupport", "Scene"]),
        .target(name: "StrategyTestSupport", dependencies: ["StrategyHost"], path: "Tests/StrategyTestSupport"),
        .testTarget(name: "WordsTests", dependencies: ["Words"]),
        .testTarget(name: "FilesTests", dependencies: ["Files", "StrategyTestSupport"]),
        .testTarget(name: "PlanModelTests", dependencies: ["PlanModel", "Words"]),
        .testTarget(name: "IngestTests", dependencies: ["Ingest", "PlanModel", "Words", "TestSupport"]),
        .target(
            name: "MeasurementTestSupport",
            dependencies: ["Ingest", "PlanModel", "Reports", "Measurement", "Encoding", "StrategyTestSupport"],
            path: "Tests/MeasurementTestSupport"),
        .testTarget(
            name: "ReportsTests",
            dependencies: ["PlanModel", "Reports", "Measurement", "MeasurementTestSupport", "StrategyTestSupport"]),
        .testTarget(
            name: "MeasurementTests",
            dependencies: [
                "Words", "PlanModel", "Ingest", "StrategyHost", "Reports", "Measurement", "Encoding",
                "MeasurementTestSupport", "StrategyTestSupport",
            ], exclude: ["Goldens"]),
        .testTarget(
            name: "MatricesTests",
            dependencies: [
                "Words", "PlanModel", "Ingest", "Reports", "Measurement", "Matrices", "MeasurementTestSupport",
                "StrategyTestSupport",
            ]),
        .testTarget(
            name: "AuditTests",
            dependencies: [
                "PlanModel", "Ingest", "Reports", "Measurement", "Audit", "MeasurementTestSupport",
                "StrategyTestSupport",
            ], exclude: ["Goldens"]),
        .testTarget(
            name: "SensitivityTests",
            dependencies: [
                "Words", "PlanModel", "StrategyHost", "Reports", "Measurement", "Sensitivity", "MeasurementTestSupport",
                "StrategyTestSupport",
            ], exclude: ["Goldens"]),
        .testTarget(
            name: "ProjectionsTests",
            dependencies: [
                "PlanModel", "StrategyHost", "Reports", "Measurement", "Projections", "Distributions",
                "MeasurementTestSupport", "StrategyTestSupport",
            ]),
        .testTarget(
            name: "EncodingTests",
            dependencies: [
                "Words", "PlanModel", "Reports", "Measurement", "Audit", "Sensitivity", "Encoding",
                "MeasurementTestSupport", "StrategyTestSupport",
            ]),
        .testTarget(
            name: "VerificationTests",
            dependencies: [
                "Words", "PlanModel", "Ingest", "Reports", "Measurement", "Encoding", "Verification",
                "MeasurementTestSupport", "StrategyTestSupport",
            ]),
        .testTarget(
            name: "RestatementsTests",
            dependencies: [
                "Words", "PlanModel", "Reports", "Measurement", "Restatements", "MeasurementTestSupport",
                "StrategyTestSupport",
            ]),
        .testTarget(
            name: "SQLRollUpTests",
            dependencies: [
                "Words", "PlanModel", "StrategyHost", "Reports", "Measurement", "SQLRollUp", "MeasurementTestSupport",
                "StrategyTestSupport",
            ]),
        .testTarget(
            name: "HistoryTests", dependencies: ["Words", "Files", "PlanModel", "History", "StrategyTestSupport"]),
        .testTarget(
            name: "WorkbooksTests",
            dependencies: [
                "Words", "PlanModel", "Reports", "Measurement", "Workbooks", "MeasurementTestSupport",
                "StrategyTestSupport", "TestSupport",
            ]),
        .testTarget(
            name: "PresentationsTests",
            dependencies: ["Presentations", "Scene", "StrategyTestSupport", "TestSupport", "Words"]),
        .testTarget(name: "StrategyABITests", dependencies: ["StrategyABI", "StrategyTestSupport"]),
        .testTarget(name: "StrategyKitTests", dependencies: ["StrategyABI", "StrategyKit", "StrategyHost", "Words"]),
        .testTarget(name: "StrategyTrialTests", dependencies: ["StrategyKit", "StrategyTrial"]),
        // Each check runs in the program, as users' do, on modules that break one rule each.
        .testTarget(
            name: "StrategyConformanceTests",
            dependencies: [
                "corte-strategy-check", "StrategyABI", "StrategyConformance", "StrategyHost", "StrategyTestSupport",
            ], exclude: ["Faulty"]),
        .executableTarget(name: "strategy-worker", dependencies: ["StrategyHost"], path: "Tests/StrategyWorker"),
        .testTarget(
            name: "StrategyHostTests",
            dependencies: ["Files", "StrategyABI", "StrategyHost", "StrategyTestSupport", "Words", "strategy-worker"]),
        .testTarget(name: "SceneTests", dependencies: ["Scene"]),
        .testTarget(
            name: "ChartKitTests", dependencies: ["ChartKit", "TestSupport", "Reports", "PlanModel", "Scene"],
            exclude: ["Goldens"]),
        .testTarget(
            name: "CairoCanvasTests", dependencies: ["CairoCanvas", "Scene", "TestSupport", "Words"],
            exclude: ["Goldens"]),
        .testTarget(
            name: "SVGCanvasTests", dependencies: ["SVGCanvas", "Scene", "TestSupport"], exclude: ["Goldens"]),
        .testTarget(name: "HTMLCanvasTests", dependencies: ["HTMLCanvas", "SVGCanvas", "Scene"]),
        .testTarget(
            name: "GnuplotCanvasTests",
            dependencies: ["GnuplotCanvas", "Scene", "StrategyTestSupport", "Words"]),
        .testTarget(
            name: "DeckKitTests",
            dependencies: ["DeckKit", "ChartKit", "TestSupport", "Reports", "PlanModel", "Scene", "Words"]),
        .testTarget(
            name: "DistributionsTests", dependencies: ["Distributions", "StrategyTestSupport"], exclude: ["Data"]),
        .testTarget(
            name: "ExpectationsTests", dependencies: ["Expectations", "StrategyTestSupport"], exclude: ["Data"]),
        // The command is run as a process, as users do.
        .testTarget(
            name: "CorteTests",
            dependencies: ["corte", "corte-strategy-check", "ChartKit", "Words", "StrategyTestSupport", "TestSupport"],
            exclude: ["Browser/browser.py", "Field/matrices", "Goldens", "Watch/watch.py"]),
        // The bundled strategies are loaded, as users do; linking them would hide that they can be taken away.
        // So is the example in C, beneath its tables too, where a host's own checks don't come first.
        .testTarget(
            name: "PluginTests", dependencies: ["StrategyABI", "StrategyHost", "StrategyTestSupport", "TrendMethods"],
            exclude: ["Data"]),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c11,
    cxxLanguageStandard: .cxx17
)

// The boundary is where memory isn't safe by itself: `make sanitize` builds it, its tests, and nothing else.
if Context.environment["CORTE_BOUNDARY_ONLY"] != nil {
    var needed: Set<String> = []
    var names = ["StrategyABITests", "StrategyKitTests", "StrategyTrialTests", "StrategyHostTests", "PluginTests"]
    names += ["WeightedAverage", "Capped", "TrendProjection"]
    while let name = names.popLast() {
        guard needed.insert(name).inserted else { continue }
        let dependencies = package.targets.first { $0.name == name }?.dependencies ?? []
        for case .byNameItem(let dependency, _) in dependencies { names.append(dependency) }
    }
    package.targets.removeAll { !needed.contains($0.name) }
    package.products.removeAll { $0 is Product.Executable }
}

for target in package.targets where target.type != .system {
    target.swiftSettings = (target.swiftSettings ?? []) + strict + warnings
}
