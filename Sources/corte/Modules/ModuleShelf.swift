import Console
import Files
import Glibc
import StrategyHost
import Words

/// The user's own folder of strategies, and what stands in the way of a module there.
struct ModuleShelf {
    private let folder: String
    private let module: ModuleFiles
    /// The libraries in the folder that have the module's file name or id.
    private let old: [String]
    /// Every library that is found, in the order in which it's looked for.
    private let found: [StrategyCatalog.Entry]

    init(folder: String, for module: ModuleFiles) throws {
        self.folder = folder
        self.module = module
        found = StrategyCatalog(searching: .standard()).entries
        let own = StrategyCatalog(searching: StrategySearchPath(folders: [folder])).entries
        old = own.filter { entry in
            FilePath.name(of: entry.file) == module.name || (try? entry.metadata.get().id) == module.metadata.id
        }.map(\.file)
    }

    /// Whether just this is there already.
    var holdsSame: Bool {
        let place = "\(folder)/\(module.name)"
        return old == [place] && FilePath.contents(place) == module.library
            && FilePath.contents("\(folder)/\(module.metadataName)") == module.metadataText
    }

    /// The library that is found before this one by the same id.
    var shadow: String? {
        found.first { (try? $0.metadata.get().id) == module.metadata.id && !$0.file.hasPrefix("\(folder)/") }?.file
    }

    /// Why the module can't be put there; nil where nothing stands against it.
    func problem(isReplacing: Bool) -> Failure? {
        for entry in found where !old.contains(entry.file) {
            guard case .success(let other) = entry.metadata else { continue }
            if other.id == module.metadata.id, entry.isBundled { return taken("id", other.id, by: entry.file) }
            if other.id != module.metadata.id, other.name == module.metadata.name {
                return taken(Phrase(es: "nombre", en: "name"), other.name, by: entry.file)
            }
        }
        guard let first = old.first, !isReplacing else { return nil }
        let version = (try? LibraryFile(path: first).metadata()).map { "\($0.name) \($0.version)" } ?? first
        return Failure(
            .cannotCreate,
            Phrase(
                es: "\(first): ya está instalado \(version); con --replace, \(module.title) toma su lugar",
                en: "\(first): \(version) is installed already; with --replace, \(module.title) takes its place"))
    }

    private func taken(_ what: String, _ value: String, by file: String) -> Failure {
        taken(Phrase(what), value, by: file)
    }

    private func taken(_ what: Phrase, _ value: String, by file: String) -> Failure {
        Failure(
            .cannotCreate,
            Phrase(
                es: "el \(what.es) «\(value)» ya es de \(file); dé otro al módulo",
                en: "the \(what.en) '\(value)' is that of \(file) already; give the module another"))
    }

    /// Checks a copy of the module, and puts it into its place: library and metadata, both or neither.
    func put(_ module: ModuleFiles, checkedWithin seconds: Double) throws {
        let made = try OutputFolder(folder).make()
        do {
            try check(module, within: seconds)
            let staged = try module.pieces.map { try StagedFile(for: OutputFile("\(folder)/\($0.name)"), $0.bytes) }
            try Publication(staged).publish()
        } catch {
            for folder in made.reversed() { Temporaries.remove(folder) }
            throw error
        }
        for folder in made { Temporaries.forget(folder) }
        for library in old where FilePath.name(of: library) != module.name {
            unlink(library.nativePath)
            unlink(LibraryFile(path: library).metadataPath.nativePath)
        }
    }

    /// Checks a copy in a folder of its own, which goes again.
    private func check(_ module: ModuleFiles, within seconds: Double) throws {
        let trial = Temporaries.make(in: folder) { mkdir($0.nativePath, 0o700) }
        guard trial.result == 0 else { throw OutputFolder(folder).cannotCreate() }
        defer { Temporaries.remove(trial.path) }
        var parts: [String] = []
        defer { for part in parts { Temporaries.remove(part) } }
        for piece in module.pieces {
            let path = "\(trial.path)/\(piece.name)"
            Temporaries.note(path)
            parts.append(path)
            try Publication([StagedFile(for: OutputFile(path), piece.bytes)]).publish()
        }
        try ConformanceProgram().check("\(trial.path)/\(module.name)", called: module.name, within: seconds)
    }
}
