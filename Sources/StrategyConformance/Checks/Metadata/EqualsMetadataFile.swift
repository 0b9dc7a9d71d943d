internal import StrategyHost

/// Listing and help read the file beside the library, and run no code of it.
struct EqualsMetadataFile: Check {
    static let summary = "the descriptor equals the metadata file beside the library"
    static let rules: [Rule] = [.descriptor]

    func run(_ subject: Subject) throws(Finding) {
        let metadata: StrategyMetadata
        do throws(StrategyError) {
            metadata = try LibraryFile(path: subject.file).metadata()
        } catch {
            throw .failed("\(error.message); \(error.advice ?? "see the metadata of another strategy")")
        }
        guard let module = try subject.strategies().first(where: { $0.metadata.id.bytes == metadata.id.bytes }) else {
            throw .failed("the metadata file is about '\(metadata.id)', which the module doesn't have")
        }
        guard let difference = metadata.differences(to: module.metadata).first else { return }
        throw .failed(
            "the metadata file says \(difference.field) \(difference.metadata), the descriptor says"
                + " \(difference.module)")
    }
}
