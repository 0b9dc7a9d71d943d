import Files
import Glibc
import StrategyHost
import Words

/// Files that are written together into a folder. Those of an earlier run go if they're still as Corte left them;
/// whatever else is there stays, or is kept under another name.
struct OutputSet {
    private let folder: String
    /// Whether a name in the folder is one that a set of this kind may have.
    private let isPart: (String) -> Bool

    /// A set by its folder, and the names that its files may have.
    init(in folder: String, names isPart: @escaping (String) -> Bool) {
        self.folder = folder
        self.isPart = isPart
    }

    /// Whether an earlier run wrote files of the set.
    func isKnown() throws(Failure) -> Bool { try FolderManifest(of: folder).digests.keys.contains(where: isPart) }

    /// Writes the set.
    ///
    /// - Parameter exchanging: whether the folder may be exchanged as a whole, where it holds nothing else.
    /// - Returns: what a user should know.
    func write(_ files: [OutputPiece], exchanging: Bool = false) throws(Failure) -> [String] {
        let before = try FolderManifest(of: folder)
        var after = before
        after.replace(isPart, by: files)
        let own = try before.own(isPart)
        if exchanging, try exchange(files + [after.file], own) { return [] }

        var made: [String] = []
        for folder in Set(files.map { OutputFolder.parent(of: "\(folder)/\($0.name)") }).sorted() {
            made += try OutputFolder(folder).make()
        }
        let kept = try publish(files + (after.digests.isEmpty ? [] : [after.file]), own)
        for folder in made { Temporaries.forget(folder) }
        return kept.map { "\($0): was at the place of a file that Corte writes; it's kept under this name" }
            + removeStale(before, own, after)
    }

    /// Writes file by file, and returns the names of what was at a place and isn't Corte's own.
    private func publish(_ files: [OutputPiece], _ own: Set<String>) throws(Failure) -> [String] {
        var strangers: Set<String> = []
        var staged: [StagedFile] = []
        do throws(Failure) {
            for file in files {
                let target = OutputFile("\(folder)/\(file.name)")
                guard try target.isReplaceable() else {
                    throw Failure(.cannotCreate, "\(target.path): is no file; choose another place with -o")
                }
                if file.name != FolderManifest.name, !own.contains(file.name),
                    let old = try FolderManifest.bytes(target.resolvedPath), old != file.bytes
                {
                    strangers.insert(target.path)
                }
                staged.append(try StagedFile(for: target, file.bytes))
            }
        } catch {
            for file in staged { Temporaries.remove(file.temporary) }
            throw error
        }
        return try Publication(staged).publish { strangers.contains($0.target.path) }
    }

    /// Exchanges the whole folder; false where that can't be.
    private func exchange(_ files: [OutputPiece], _ own: Set<String>) throws(Failure) -> Bool {
        guard let real = FilePath.canonical(folder) else {
            return try NewFolder(folder, makingParents: true).write(files)
        }
        // Somebody who works in the folder would be left in one that is gone.
        guard real != FilePath.canonical(".") else { return false }
        let contents = FolderContents(of: real)
        let inner = Set(files.map { OutputFolder.parent(of: $0.name) })
        guard contents.folders.allSatisfy(inner.contains),
            contents.files.allSatisfy({ $0 == FolderManifest.name || own.contains($0) })
        else { return false }
        return try NewFolder(replacing: folder).write(files)
    }

    /// Takes away what an earlier run wrote and this one didn't.
    private func removeStale(_ before: FolderManifest, _ own: Set<String>, _ after: FolderManifest) -> [String] {
        let stale = before.digests.keys.filter { isPart($0) && after.digests[$0] == nil }.sorted()
        let kept = stale.filter { name in
            let path = "\(folder)/\(name)"
            return FolderContents.kind(path) != nil && !(own.contains(name) && unlink(path.nativePath) == 0)
        }
        if after.digests.isEmpty, !before.digests.isEmpty { unlink("\(folder)/\(FolderManifest.name)".nativePath) }
        return kept.map {
            "\(folder)/\($0): isn't part of this any more, but was changed since Corte wrote it; it stays"
        }
    }
}
