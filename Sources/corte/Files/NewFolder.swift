internal import COutput
import Console
import Files
import Glibc
import StrategyHost
internal import Words

/// A folder that appears with all that is in it, or not at all: it's made beside its place.
struct NewFolder {
    private let target: OutputFolder
    /// What is there already; nil for a folder that is new.
    private let old: String?

    /// Whether the folders above it are made too.
    private let makesParents: Bool

    /// A folder that isn't there yet.
    init(_ path: String, makingParents: Bool = false) {
        target = OutputFolder(path)
        old = nil
        makesParents = makingParents
    }

    /// A folder that takes the place of another, and has its owner, access lists and mode, as each file has.
    init(replacing path: String) {
        target = OutputFolder(FilePath.canonical(path) ?? path)
        old = FilePath.canonical(path)
        makesParents = false
    }

    /// Makes the folder with files in it and its inner folders.
    ///
    /// - Returns: false where the folder that is there can't be exchanged.
    @discardableResult
    func write(_ files: [OutputPiece]) throws(Failure) -> Bool {
        let parent = OutputFolder(OutputFolder.parent(of: target.path))
        let made = makesParents ? try parent.make() : []
        let staged = Temporaries.make(in: parent.path) { mkdir($0.nativePath, 0o777) }
        guard staged.result == 0 else {
            // Who may write in a folder needn't be allowed to beside it.
            if old != nil { return false }
            let failure = target.cannotCreate()
            for folder in made.reversed() { Temporaries.remove(folder) }
            throw failure
        }
        var parts = [staged.path]
        do throws(Failure) {
            if let old { try keepAttributes(of: old, on: staged.path) }
            for file in files { try add(file, to: staged.path, &parts) }
            guard try put(staged.path) else {
                for part in parts.reversed() { Temporaries.remove(part) }
                return false
            }
        } catch {
            for part in (made + parts).reversed() { Temporaries.remove(part) }
            throw error
        }
        for part in made + parts { Temporaries.forget(part) }
        return true
    }

    private func add(_ file: OutputPiece, to folder: String, _ parts: inout [String]) throws(Failure) {
        let path = "\(folder)/\(file.name)"
        for inner in Self.folders(of: file.name) {
            let new = try OutputFolder("\(folder)/\(inner)").make()
            parts += new
            if let old, !new.isEmpty { try keepAttributes(of: "\(old)/\(inner)", on: "\(folder)/\(inner)") }
        }
        let told = OutputFile("\(target.path)/\(file.name)")
        // Noted first: who ends the program between the two would leave the file, and so its folder.
        Temporaries.note(path)
        let descriptor = open(path.nativePath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else {
            let failure = told.cannotCreate()
            Temporaries.forget(path)
            throw failure
        }
        defer { close(descriptor) }
        parts.append(path)
        if let old { try keepAttributes(of: "\(old)/\(file.name)", on: path) }
        guard Descriptor(descriptor).writeAll(file.bytes), fsync(descriptor) == 0 else { throw told.cannotWrite() }
    }

    private func keepAttributes(of old: String, on new: String) throws(Failure) {
        guard access(old.nativePath, F_OK) == 0 else { return }
        let descriptor = open(new.nativePath, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw target.cannotCreate() }
        defer { close(descriptor) }
        let failure = corte_keep_attributes(old.nativePath, descriptor)
        guard failure == 0 else {
            errno = failure
            throw target.cannotCreate()
        }
    }

    /// False where the two can't be exchanged: where the folder is a mount, or the file system can't.
    private func put(_ staged: String) throws(Failure) -> Bool {
        try Temporaries.uninterrupted { () throws(Failure) in
            // What is there lies in the staged folder once the two are exchanged, and goes then however the program ends.
            let replaced = old.map(FolderContents.init(of:))?.files ?? []
            for file in replaced { Temporaries.note("\(staged)/\(file)") }
            let failure =
                old.map { corte_exchange(staged.nativePath, $0.nativePath) }
                ?? corte_rename_new(staged.nativePath, target.path.nativePath)
            if failure == 0 {
                if old != nil { FolderContents(of: staged).remove() }
                return true
            }
            if old != nil, [EBUSY, EXDEV, EINVAL, ENOSYS, EOPNOTSUPP].contains(failure) { return false }
            errno = failure
            throw failure == EEXIST
                ? Failure(
                    .cannotCreate,
                    Phrase(
                        es: "\(target.path): ya existe; elija otra carpeta con -o",
                        en: "\(target.path): is there already; choose another folder with -o"))
                : target.cannotCreate()
        }
    }

    /// `A` and `A/B` for `A/B/file`.
    private static func folders(of file: String) -> [String] {
        let parts = file.split(separator: "/").dropLast()
        return parts.indices.map { parts[...$0].joined(separator: "/") }
    }
}

/// A file of a folder: its name from there on, and what it holds.
typealias OutputPiece = (name: String, bytes: [UInt8])
