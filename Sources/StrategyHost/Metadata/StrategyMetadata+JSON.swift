internal import FoundationEssentials

extension StrategyMetadata {
    /// Reads the metadata file at `file`.
    ///
    /// - Throws: `StrategyError` with the file and the first thing wrong in it.
    init(contentsOf file: String) throws(StrategyError) {
        guard let bytes = FilePath.contents(file) else { throw .unreadableMetadata(file) }
        do {
            let decoder = JSONDecoder()
            self = try decoder.decode(MetadataFile.self, from: Data(bytes)).metadata()
        } catch let error as StrategyError {
            throw .brokenMetadata(file, error.message)
        } catch {
            throw .brokenMetadata(file, Self.words(for: error))
        }
    }

    /// What is wrong with JSON that doesn't decode, as a clause.
    static func words(for error: any Error) -> String {
        switch error as? DecodingError {
        case .keyNotFound(let key, let context):
            "'\((context.codingPath + [key]).map(\.stringValue).joined(separator: "."))' is missing"
        case .typeMismatch(_, let context) where context.codingPath.isEmpty:
            "it's of another type than it should be"
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            "'\(context.codingPath.map(\.stringValue).joined(separator: "."))' has another type than it should"
        case .dataCorrupted(let context) where !context.codingPath.isEmpty:
            "'\(context.codingPath.map(\.stringValue).joined(separator: "."))' has a value that isn't known"
        default:
            "it isn't JSON"
        }
    }
}
