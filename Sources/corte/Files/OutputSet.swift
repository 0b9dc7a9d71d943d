import Files
import Glibc
import PlanModel
import StrategyHost
import Words

/// Files that are written together into a folder. Those of an earlier run go if they're still as Corte left them;
/// whatever else is there stays, or is kept under another name.
struct OutputSet {
    private let folder: String
    /// Whether a name in the folder is one that a set of this kind may have.
    private let isPart: @Sendable (String) -> Bool

    /// A set by its folder, and the names that its files may have.
    init(in folder: String, names isPart: @escaping @Sendable (String) -> Bool) {
        self.folder = folder
        self.isPart = isPart
    }

    /// Whether an earlier run wrote files of the set.
    func isKnown() throws(Failure) -> Bool { try FolderManifest(of: folder).digests.keys.contains(where: isPart) }

    /// Writes the set.
    ///
    /// - Parameter exchanging: whether the folder may be exchanged as a whole, where it holds nothing else.
    /// - Returns: what a user should know.
    func write(_ files: [OutputPiece], exchanging: Bool = false) throws(Failure) -> [Diagnostic] {
        let before = try FolderManifest(of: folder)
        var after = before
        after.replace(isPart, by: files)
        let own = try before.own(isPart)
        if exchanging, try exchange(files + [after.file], own) { return [] }

        return try StagedSet.publish([stage(files)])
    }

    /// Writes the files of the set beside their places, where they wait to be published; its folders are made.
    func stage(_ files: [OutputPiece]) throws(Failure) -> StagedSet {
        try StagedSet(files, in: folder, names: isPart)
    }

    /// Exchanges the whole folder; false where that can't be.
    private func exchange(_ files: [OutputPiece], _ own: Set<String>) throws(Failure) -> Bool {
        guard let real = FilePath.canonical(folder) else {
            return try NewFolder(folder, makingParents: true).write(files)
        }
        // A file that lies there isn't a folder's to replace.
        try OutputFolder(real).check()
        // Somebody who works in the folder would be left in one that is gone.
        guard real != FilePath.canonical(".") else { return false }
        let contents = FolderContents(of: real)
        // An inner folder of an earlier run's files goes with them.
        let inner = Set((files.map(\.name) + own).map(OutputFolder.parent))
        guard contents.folders.allSatisfy(inner.contains),
            contents.files.allSatisfy({ $0 == FolderManifest.name || own.contains($0) })
        else { return false }
        return try NewFolder(replacing: folder).write(files)
    }
}
