import Files
import Glibc
import PlanModel
import StrategyHost
import Words

/// The files of a set beside their places, with the manifest that will name them.
struct StagedSet: Sendable {
    private let folder: String
    private let isPart: @Sendable (String) -> Bool
    private let before, after: FolderManifest
    private let own: Set<String>
    private let files: [StagedFile]
    /// The places of what isn't Corte's own.
    private let strangers: Set<String>
    /// The folders that are new.
    private let made: [String]

    /// Writes files beside their places in a folder.
    init(
        _ pieces: [OutputPiece], in folder: String, names isPart: @escaping @Sendable (String) -> Bool
    ) throws(Failure) {
        self.folder = folder
        self.isPart = isPart
        before = try FolderManifest(of: folder)
        var after = before
        after.replace(isPart, by: pieces)
        self.after = after
        own = try before.own(isPart)
        var made: [String] = []
        for folder in Set(pieces.map { OutputFolder.parent(of: "\(folder)/\($0.name)") }).sorted() {
            made += try OutputFolder(folder).make()
        }
        self.made = made
        var strangers: Set<String> = []
        var staged: [StagedFile] = []
        do throws(Failure) {
            for piece in pieces + (after.digests.isEmpty ? [] : [after.file]) {
                let target = OutputFile("\(folder)/\(piece.name)")
                guard try target.isReplaceable() else {
                    throw Failure(
                        .cannotCreate,
                        Phrase(
                            es: "\(target.path): no es un archivo; elija otro lugar con -o",
                            en: "\(target.path): is no file; choose another place with -o"))
                }
                if piece.name != FolderManifest.name, !own.contains(piece.name),
                    let old = try FolderManifest.bytes(target.resolvedPath), old != piece.bytes
                {
                    strangers.insert(target.path)
                }
                staged.append(try StagedFile(for: target, piece.bytes))
            }
        } catch {
            for file in staged { Temporaries.remove(file.temporary) }
            throw error
        }
        files = staged
        self.strangers = strangers
    }

    /// Puts the files of all sets where they belong, or none of them; what earlier runs wrote and these didn't goes.
    ///
    /// - Returns: what a user should know.
    static func publish(_ sets: [StagedSet]) throws(Failure) -> [Diagnostic] {
        let strangers = sets.reduce(into: Set()) { $0.formUnion($1.strangers) }
        let kept = try Publication(sets.flatMap(\.files)).publish { strangers.contains($0.target.path) }
        for folder in sets.flatMap(\.made) { Temporaries.forget(folder) }
        return kept.map {
            Diagnostic(
                .warning,
                Phrase(
                    es: "\($0): estaba en el lugar de un archivo que Corte escribe",
                    en: "\($0): was at the place of a file that Corte writes"),
                advice: Phrase(es: "se conserva con este nombre", en: "it's kept under this name"))
        }
            + sets.flatMap { $0.removeStale() }
    }

    /// Takes away what an earlier run wrote and this one didn't.
    private func removeStale() -> [Diagnostic] {
        let stale = before.digests.keys.filter { isPart($0) && after.digests[$0] == nil }.sorted()
        let kept = stale.filter { name in
            let path = "\(folder)/\(name)"
            return FolderContents.kind(path) != nil && !(own.contains(name) && unlink(path.nativePath) == 0)
        }
        if after.digests.isEmpty, !before.digests.isEmpty { unlink("\(folder)/\(FolderManifest.name)".nativePath) }
        return kept.map {
            Diagnostic(
                .warning,
                Phrase(
                    es: "\(folder)/\($0): ya no es parte de esto, pero cambió desde que Corte lo escribió",
                    en: "\(folder)/\($0): isn't part of this any more, but was changed since Corte wrote it"),
                advice: Phrase(es: "se queda", en: "it stays"))
        }
    }
}
