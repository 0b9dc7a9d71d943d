internal import FoundationEssentials

/// A folder of a test's own, gone with the value.
public final class TemporaryFolder: Sendable {
    /// The folder's path.
    public let path: String

    /// An empty folder.
    public init() throws {
        path = FileManager.default.temporaryDirectory.path + "/corte-test-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { remove() }

    /// Removes the folder now, where the value outlives the test.
    public func remove() { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file of the folder, or of one in it.
    @discardableResult
    public func write(_ text: String, to name: String) throws -> String {
        let file = "\(path)/\(name)"
        if let slash = file.lastIndex(of: "/") {
            try FileManager.default.createDirectory(atPath: String(file[..<slash]), withIntermediateDirectories: true)
        }
        try Data(text.utf8).write(to: URL(filePath: file))
        return file
    }

    /// Copies a file into the folder.
    @discardableResult
    public func copy(_ file: String, as name: String) throws -> String {
        try FileManager.default.copyItem(atPath: file, toPath: "\(path)/\(name)")
        return "\(path)/\(name)"
    }

    /// Copies a bundled library and its metadata into the folder.
    public func install(_ product: String) throws {
        try copy("\(Bundled.folder)/libStrategy\(product).so", as: "libStrategy\(product).so")
        try copy(
            "\(DataFile.checkout)/Plugins/\(product)/strategy.json", as: "libStrategy\(product).json")
    }

    /// Removes a file of the folder.
    public func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: "\(path)/\(name)") }

    /// Makes a link in the folder.
    public func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: "\(path)/\(name)", withDestinationPath: target)
    }
}
