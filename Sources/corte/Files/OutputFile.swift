import Console
import Files
import Glibc
import PlanModel
import StrategyHost
import Words

/// Where an output of one piece goes; as a file it appears whole or not at all.
struct OutputFile {
    /// The file as it was named.
    let path: String

    /// A file by its path; `-` is standard output.
    init(_ path: String) {
        self.path = path
    }

    /// Writes all bytes.
    func write(_ bytes: [UInt8]) throws(Failure) {
        if path == "-" { return try StandardOutput.write(bytes) }
        guard try isReplaceable() else {
            // A pipe or a device keeps its place: nothing can be renamed over it.
            let file = open(path.nativePath, O_WRONLY | O_CLOEXEC)
            guard file >= 0 else { throw cannotCreate() }
            defer { close(file) }
            guard Descriptor(file).writeAll(bytes) else { throw cannotWrite() }
            return
        }
        try Publication([StagedFile(for: self, bytes)]).publish()
    }

    /// Sees to it that it can be written, as far as that can be told before.
    func check() throws(Failure) { _ = try isReplaceable() }

    /// Whether it's a file, or can become one, rather than a pipe or a device.
    ///
    /// - Throws: `Failure` where the system won't have it, or somebody would lose what is theirs.
    func isReplaceable() throws(Failure) -> Bool {
        if path == "-" { return false }
        guard !path.hasSuffix("/") else { throw isFolder }
        var status = stat()
        guard stat(path.nativePath, &status) == 0 else {
            guard errno == ENOENT else { throw cannotCreate() }
            guard lstat(path.nativePath, &status) != 0 else {
                throw refused(Phrase(es: "es un enlace a nada", en: "is a link to nothing"))
            }
            guard canMakeFiles else { throw cannotCreate() }
            return true
        }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw isFolder }
        guard status.st_mode & S_IFMT == S_IFREG else { return false }
        guard access(path.nativePath, W_OK) == 0, canMakeFiles else { throw cannotCreate() }
        guard geteuid() == 0 || status.st_uid == geteuid() else {
            throw refused(
                Phrase(es: "es de otro usuario, que lo perdería", en: "belongs to another user, who would lose it"))
        }
        return true
    }

    /// The file that a link stands for, so that the link stays one.
    var resolvedPath: String { FilePath.canonical(path) ?? path }

    /// The folder that the file is in.
    var folder: String { OutputFolder.parent(of: resolvedPath) }

    private var canMakeFiles: Bool { access(folder.nativePath, W_OK | X_OK) == 0 }

    private var isFolder: Failure {
        Failure(
            .cannotCreate,
            Phrase(es: "\(path): es una carpeta; nombre un archivo", en: "\(path): is a folder; name a file"))
    }

    private func refused(_ reason: Phrase) -> Failure {
        let advice = Phrase(es: "; elija otro lugar con -o", en: "; choose another place with -o")
        return Failure(.cannotCreate, Phrase("\(path): ").adding(reason).adding(advice))
    }

    /// What the system said of a write that it refused.
    func cannotWrite() -> Failure {
        let reason = String(cString: strerror(errno))
        return Failure(
            .inputOutput,
            Phrase(
                es: "\(path): no se puede escribir (\(reason)); no quedó nada de él",
                en: "\(path): can't be written (\(reason)); nothing was left of it"))
    }

    /// What the system said where an earlier output can't be looked at.
    func cannotRead() -> Failure {
        let reason = String(cString: strerror(errno))
        return Failure(
            .inputOutput,
            Phrase(
                es: "\(path): no se puede leer (\(reason)), así que no se sabe si se puede reemplazar",
                en: "\(path): can't be read (\(reason)), so it can't be told whether it may be replaced"))
    }

    /// What the system said of a place that it refused.
    func cannotCreate() -> Failure {
        let reason = String(cString: strerror(errno))
        return refused(Phrase(es: "no se puede crear (\(reason))", en: "can't be created (\(reason))"))
    }
}
