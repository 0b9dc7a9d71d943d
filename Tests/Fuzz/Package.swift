// swift-tools-version:6.3
import PackageDescription

// The readers of the main package once more, watched by libFuzzer and AddressSanitizer; their sources are links to it.
// `FUZZ_FAST=1` leaves the latter out: what Swift checks itself is most of what can go wrong.
let isFast = Context.environment["FUZZ_FAST"] != nil
let sanitizers = isFast ? "fuzzer" : "fuzzer,address"
let watched: [SwiftSetting] = [
    .unsafeFlags(["-sanitize=\(sanitizers)", "-parse-as-library", "-enable-testing", "-O"]),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
    name: "Fuzz",
    targets: [
        .target(name: "Words", swiftSettings: watched),
        .target(name: "Files", dependencies: ["Words", "CDigest"], swiftSettings: watched),
        .target(name: "PlanModel", dependencies: ["Words"], swiftSettings: watched),
        .target(name: "CByteMarks", cSettings: isFast ? [] : [.unsafeFlags(["-fsanitize=address,undefined"])]),
        .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1"),
        .systemLibrary(name: "CExpat", pkgConfig: "expat"),
        .systemLibrary(name: "CDigest", pkgConfig: "nettle"),
        .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate"),
        .target(name: "COpenedLibrary", linkerSettings: [.linkedLibrary("dl")]),
        .target(
            name: "CZip", dependencies: ["COpenedLibrary"],
            cSettings: isFast ? [] : [.unsafeFlags(["-fsanitize=address,undefined"])]),
        .target(
            name: "Ingest", dependencies: ["Words", "Files", "PlanModel", "CByteMarks", "CLibYAML", "CExpat", "CZip"],
            swiftSettings: watched),
        .target(
            name: "FuzzReaders", dependencies: ["Words", "PlanModel", "Ingest", "CDeflate"], swiftSettings: watched),
        .executableTarget(
            name: "Fuzz", dependencies: ["FuzzReaders"],
            linkerSettings: [.unsafeFlags(["-sanitize=\(sanitizers)"])]),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c11
)
