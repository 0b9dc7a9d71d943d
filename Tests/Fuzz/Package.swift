// swift-tools-version:6.3
import PackageDescription

// The readers of the main package once more, watched by libFuzzer and AddressSanitizer; their sources are links to it.
let watched: [SwiftSetting] = [
    .unsafeFlags(["-sanitize=fuzzer,address", "-parse-as-library", "-enable-testing", "-O"]),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
    name: "Fuzz",
    targets: [
        .target(name: "Words", swiftSettings: watched),
        .target(name: "Files", dependencies: ["Words"], swiftSettings: watched),
        .target(name: "PlanModel", swiftSettings: watched),
        .target(name: "CByteMarks", cSettings: [.unsafeFlags(["-fsanitize=address,undefined"])]),
        .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1"),
        .target(
            name: "Ingest", dependencies: ["Words", "Files", "PlanModel", "CByteMarks", "CLibYAML"],
            swiftSettings: watched),
        .target(name: "FuzzReaders", dependencies: ["PlanModel", "Ingest"], swiftSettings: watched),
        .executableTarget(
            name: "Fuzz", dependencies: ["FuzzReaders"],
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address"])]),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c11
)
