// swift-tools-version:6.3
import PackageDescription

let package = Package(
    name: "floor-and-cap",
    products: [.library(name: "StrategyFloorAndCap", type: .dynamic, targets: ["StrategyFloorAndCap"])],
    dependencies: [.package(name: "Corte", path: "../../..")],
    targets: [
        .target(
            name: "StrategyFloorAndCap", dependencies: [.product(name: "StrategyKit", package: "Corte")],
            resources: [.embedInCode("strategy.json")]),
        .testTarget(
            name: "StrategyFloorAndCapTests",
            dependencies: [
                .target(name: "StrategyFloorAndCap"), .product(name: "StrategyTrial", package: "Corte"),
            ]),
    ]
)
