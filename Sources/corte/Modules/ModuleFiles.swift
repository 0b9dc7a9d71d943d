import Files
import StrategyHost
import Words

/// A module's library and metadata, as they are now: what is checked is what's installed, whatever happens to the files.
struct ModuleFiles {
    /// The library's name: `libStrategyFloor.so`.
    let name: String
    let library: [UInt8]
    let metadataText: [UInt8]
    let metadata: StrategyMetadata

    /// Reads both, if nobody else can change them.
    init(_ path: String) throws {
        let file = LibraryFile(path: path)
        let sealed = try TrustedLibrary.open(path, lock: nil)
        metadata = try file.metadata()
        try file.checkMetadata()
        guard let text = file.metadataFile.flatMap({ FilePath.contents($0) }), let bytes = sealed.bytes else {
            throw Failure(
                .inputOutput,
                Phrase(es: "\(path): no se puede leer; inténtelo de nuevo", en: "\(path): can't be read; try again"))
        }
        name = FilePath.name(of: sealed.file)
        guard LibraryFile.isName(name) else {
            throw Failure(
                .usage,
                Phrase(
                    es: "\(path): no se encontraría por su nombre; llámelo libStrategy….so",
                    en: "\(path): it wouldn't be found by its name; call it libStrategy….so"))
        }
        guard sealed.needed.isEmpty else {
            let others = sealed.needed.map(\.name).joined(separator: ", ")
            throw Failure(
                .unavailable,
                Phrase(
                    es:
                        "\(path): necesita otras bibliotecas que trae consigo (\(others)); si es de depuración, compílelo con "
                        + "-c release; si no, instálelas con el sistema, o use el módulo por su ruta",
                    en:
                        "\(path): it needs other libraries that it brings (\(others)); if it's a debug build, build it with "
                        + "-c release; else install those with the system, or use the module by its path"))
        }
        library = bytes
        metadataText = text
    }

    /// The name of the metadata beside the library.
    var metadataName: String { FilePath.name(of: LibraryFile(path: name).metadataPath) }

    /// Its name and version, for people.
    var title: String { "\(metadata.name) \(metadata.version)" }

    /// Both as files of a folder.
    var pieces: [OutputPiece] { [(name, library), (metadataName, metadataText)] }
}
