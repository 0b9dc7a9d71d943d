import Files
import Glibc
import PlanModel
import Words

/// Files and standard input.
struct SystemInput: InputSource {
    func exists(_ path: String) throws(IngestError) -> Bool {
        var status = stat()
        if lstat(path.nativePath, &status) == 0 { return true }
        guard errno == ENOENT || errno == ENOTDIR else { throw failure(path, errno) }
        return false
    }

    func names(in folder: String) throws(IngestError) -> [String] {
        if let names = FilePath.names(in: folder.isEmpty ? "." : folder) { return names }
        guard [EACCES, ENOENT, ENOTDIR].contains(errno) else { throw failure(folder, errno) }
        return []
    }

    func bytes(of path: String) throws(IngestError) -> [UInt8] {
        guard path != "-" else { return try contents(of: STDIN_FILENO, path: path) }
        let descriptor = open(path.nativePath, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(path, errno) }
        defer { close(descriptor) }
        var status = stat()
        if fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR { throw failure(path, EISDIR) }
        return try contents(of: descriptor, path: path)
    }

    private func contents(of descriptor: Int32, path: String) throws(IngestError) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                bytes.append(contentsOf: chunk[..<count])
            } else if count == 0 {
                return bytes
            } else if errno == EISDIR {
                throw failure(path, EISDIR)
            } else if errno != EINTR {
                throw .unreadable(.readingFailed(path, reason(errno)))
            }
        }
    }

    /// Why a file can't be opened, by the system's error code.
    func failure(_ path: String, _ code: Int32) -> IngestError {
        let place = Place(file: path)
        switch code {
        case ENOENT, ENOTDIR:
            var status = stat()
            if lstat(path.nativePath, &status) == 0 {
                return .missingInput(
                    Diagnostic(
                        at: place,
                        Phrase(es: "este enlace no lleva a ningún archivo", en: "this link leads to no file"),
                        advice: Phrase(es: "repare el enlace, o quítelo", en: "mend the link, or remove it")))
            }
            return .missingInput(
                Diagnostic(
                    at: place, Phrase(es: "no hay tal archivo", en: "there is no such file"),
                    advice: Phrase(es: "revise la ruta", en: "check the path")))
        case EISDIR:
            return .missingInput(
                Diagnostic(
                    at: place, Phrase(es: "esto es una carpeta", en: "this is a folder"),
                    advice: Phrase(es: "nombre el archivo que está en ella", en: "name the file inside it")))
        case EACCES, EPERM:
            return .missingInput(
                Diagnostic(
                    at: place, Phrase(es: "no hay permiso para leerlo", en: "there is no permission to read it"),
                    advice: Phrase(es: "revise quién puede leer el archivo", en: "check who may read the file")))
        default:
            return .unreadable(
                Diagnostic(
                    at: place,
                    Phrase(es: "no se puede abrir (\(reason(code)))", en: "it can't be opened (\(reason(code)))"),
                    advice: Phrase(es: "revise el archivo", en: "check the file")))
        }
    }

    private func reason(_ code: Int32) -> String {
        strerror(code).map { String(cString: $0) } ?? "error \(code)"
    }
}

extension Diagnostic {
    /// What to say where the system stops giving a file's bytes.
    static func readingFailed(_ path: String, _ reason: String) -> Diagnostic {
        Diagnostic(
            at: Place(file: path),
            Phrase(es: "la lectura falló (\(reason))", en: "reading failed (\(reason))"),
            advice: Phrase(es: "revise el disco, o la tubería", en: "check the disk or the pipe"))
    }
}
