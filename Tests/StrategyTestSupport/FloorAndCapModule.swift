internal import Foundation
public import StrategyHost

/// The example strategy in Swift, in a package of its own, built and tested as its author would.
public enum FloorAndCapModule {
    /// The folder of its package.
    public static let package = "\(DataFile.checkout)/Examples/strategies/floor-and-cap"

    /// Where it was built, once for all tests of the run; gone when they end.
    private static let built: Result<TemporaryFolder, any Error> = Result {
        let folder = try TemporaryFolder()
        atexit { try? built.get().remove() }
        let scratch = "\(folder.path)/build"
        try Toolchain.swift(
            "build", "--package-path", package, "--scratch-path", scratch, "--product", "StrategyFloorAndCap")
        try folder.copy("\(scratch)/debug/libStrategyFloorAndCap.so", as: "libStrategyFloorAndCap.so")
        try folder.copy(
            "\(package)/Sources/StrategyFloorAndCap/strategy.json", as: "libStrategyFloorAndCap.json")
        return folder
    }

    /// The folder of the built library, with its metadata beside it, as it would be handed on.
    public static func folder() throws -> String { try built.get().path }

    /// An instance of the strategy.
    public static func instance(_ parameters: [String: ParameterValue] = [:]) throws -> StrategyInstance {
        let catalog = StrategyCatalog(searching: StrategySearchPath(folders: [try folder()]))
        return try catalog.load("floor-and-cap").instance(parameters: parameters)
    }
}
