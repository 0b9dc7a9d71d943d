import PlanModel
import Words

/// The picture that a user named, or the numbered ones that take its place: `table-1.png`, `table-2.png`; `-` is standard
/// output.
struct PictureFile {
    private let path: String
    /// What is before the name: a folder with its slash, or nothing.
    let prefix: String
    /// The name without its ending.
    let stem: String
    /// The ending with its point, as it was given; empty where the name has none.
    let ending: String

    /// A picture by its path and format.
    init(_ path: String, _ format: PictureFormat) {
        self.path = path
        prefix = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        let name = path.dropFirst(prefix.count)
        let usual = ".\(format.ending)"
        ending = name.lowercased().hasSuffix(usual) ? String(name.suffix(usual.count)) : ""
        stem = String(name.dropLast(ending.count))
    }

    /// A picture that can be written, as far as that can be told before.
    init(checking path: String, as format: PictureFormat? = nil) throws(Failure) {
        self.init(path, try PictureFormat.of(path, format))
        try OutputFile(path).check()
    }

    /// Whether a name in the folder is one of the numbered pictures.
    func isNumbered(_ name: String) -> Bool {
        guard name.hasPrefix("\(stem)-"), name.hasSuffix(ending) else { return false }
        let number = name.dropFirst(stem.count + 1).dropLast(ending.count)
        return !number.isEmpty && number.first != "0" && number.allSatisfy { ("0"..."9").contains($0) }
    }

    /// The files that are there and may be written over.
    var present: [String] {
        [path] + (path == "-" ? [] : FolderContents.names(in: folder).filter(isNumbered).map { prefix + $0 })
    }

    /// Writes the one picture, or the numbered ones; those of an earlier run that aren't needed any more go.
    ///
    /// - Returns: what a user should know.
    func write(_ files: [OutputPiece]) throws(Failure) -> [Diagnostic] {
        if path == "-" {
            guard files.count == 1 else {
                throw Failure(
                    .usage,
                    Phrase(
                        es:
                            "son \(files.count) imágenes y la salida estándar lleva una; use --format pdf, o -o con un archivo",
                        en:
                            "these are \(files.count) pictures and standard output takes one; use --format pdf, or -o with "
                            + "a file"))
            }
            try OutputFile(path).write(files[0].bytes)
            return []
        }
        let numbered = OutputSet(in: folder, names: isNumbered)
        guard files.count == 1, let only = files.first else { return try numbered.write(files) }
        try OutputFile(path).write(only.bytes)
        return try numbered.isKnown() ? try numbered.write([]) : []
    }

    private var folder: String { prefix.isEmpty ? "." : prefix.count > 1 ? String(prefix.dropLast()) : prefix }
}
