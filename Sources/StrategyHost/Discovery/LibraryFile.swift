internal import Files

/// The file of a strategy library, and what its name says.
package struct LibraryFile: Hashable {
    /// The library's path.
    package let path: String

    /// The library at `path`, there or not.
    package init(path: String) { self.path = path }

    private static let productPrefix = "Strategy"
    private static let prefix = "lib\(productPrefix)"
    private static let ending = ".so"

    /// Whether a scan takes notice of a file with this name.
    package static func isName(_ name: String) -> Bool {
        name.hasPrefix(prefix) && name.hasSuffix(ending) && name.utf8.count > prefix.utf8.count + ending.utf8.count
    }

    /// What stands between `libStrategy` and `.so`; nothing in other names.
    var product: String? {
        let name = FilePath.name(of: path)
        guard Self.isName(name) else { return nil }
        return String(name.dropFirst(Self.prefix.count).dropLast(Self.ending.count))
    }

    /// The strategy's name as its product's would be written by users: `WeightedAverage` as `weighted-average`.
    var likelyName: String? {
        product?.reduce(into: "") { result, letter in
            if letter.isUppercase, !result.isEmpty { result += "-" }
            result += letter.lowercased()
        }
    }

    /// Where the metadata of an installed library is: beside it, with `.json` for `.so`.
    package var metadataPath: String {
        path.hasSuffix(Self.ending) ? "\(path.dropLast(Self.ending.count)).json" : "\(path).json"
    }

    /// The strategy's metadata: beside the library, or with the sources that the library was built from.
    package func metadata() throws(StrategyError) -> StrategyMetadata {
        guard let file = metadataFile else { throw .noMetadata(path, expected: metadataPath) }
        return try StrategyMetadata(contentsOf: file)
    }

    /// Checks who may change the strategy's metadata, if there are any.
    package func checkMetadata() throws(StrategyError) {
        if let file = metadataFile { _ = try TrustedFile.open(file) }
    }

    /// Where the metadata are; a link to nothing is a place too.
    package var metadataFile: String? { FileFacts(path: metadataPath) == nil ? sourceMetadataPath : metadataPath }

    /// The `strategy.json` of the package around a build folder, so that building alone is enough: the one among the
    /// sources that it's compiled into, or the package's own. A library lies at most `.build/TRIPLE/CONFIGURATION` below
    /// its package, which has a `Package.swift`.
    private var sourceMetadataPath: String? {
        guard let product, var folder = FilePath.canonical(FilePath.folder(of: path)) else { return nil }
        for _ in 0..<3 {
            folder = FilePath.folder(of: folder)
            guard FilePath.exists("\(folder)/Package.swift") else { continue }
            return ["Plugins/\(product)/", "Sources/\(Self.productPrefix)\(product)/", ""].lazy
                .map { "\(folder)/\($0)strategy.json" }.first(where: FilePath.exists)
        }
        return nil
    }
}
