import PlanModel
import Words

/// The files by which another program draws a picture again, kept in a folder.
struct KeptScript {
    let folder: String
    /// The picture's name without its ending.
    let name: String

    /// Whether a name in the folder is one of them.
    func isPart(_ file: String) -> Bool {
        if file == "\(name).gp" { return true }
        guard file.hasPrefix("\(name)-page-"), file.hasSuffix(".dat") else { return false }
        return file.dropFirst(name.count + 6).dropLast(4).allSatisfy { ("0"..."9").contains($0) }
    }

    /// The files that are there and may be written over.
    var present: [String] { FolderContents.names(in: folder).filter(isPart).map { "\(folder)/\($0)" } }

    /// Writes them; those of an earlier run that aren't needed any more go.
    ///
    /// - Returns: what a user should know.
    func write(_ files: [OutputPiece]) throws(Failure) -> [Diagnostic] {
        try OutputSet(in: folder, names: isPart).write(files)
    }
}
