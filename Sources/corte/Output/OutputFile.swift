import Glibc

/// A file that appears whole or not at all: it's written beside its place, flushed, and renamed.
struct OutputFile {
    private let path: String

    /// A file by its path; `-` is standard output.
    init(_ path: String) {
        self.path = path
    }

    /// Writes all bytes.
    func write(_ bytes: [UInt8]) throws(Failure) {
        if path == "-" { return try StandardOutput.write(bytes) }
        guard try isReplaceable() else {
            // A pipe or a device keeps its place: nothing can be renamed over it.
            let file = open(path, O_WRONLY | O_CLOEXEC)
            guard file >= 0 else { throw cannotCreate() }
            try write(bytes, to: file)
            return
        }
        try replace(with: bytes)
    }

    /// Whether it's a file, or can become one, rather than a pipe or a device.
    func isReplaceable() throws(Failure) -> Bool {
        if path == "-" { return false }
        var status = stat()
        guard stat(path, &status) == 0 else { return true }
        guard status.st_mode & S_IFMT != S_IFDIR else {
            throw Failure(code: .cannotCreate, lines: ["\(path): is a folder; name a file"])
        }
        return status.st_mode & S_IFMT == S_IFREG
    }

    private func replace(with bytes: [UInt8]) throws(Failure) {
        let place = resolvedPath
        let temporary = "\(place).\(getpid()).part"
        let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw cannotCreate() }
        do {
            try write(bytes, to: file, flushing: true)
        } catch {
            unlink(temporary)
            throw error
        }
        guard rename(temporary, place) == 0 else {
            let failure = cannotCreate()
            unlink(temporary)
            throw failure
        }
    }

    /// The file that a link stands for, so that the link stays one.
    var resolvedPath: String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    private func write(_ bytes: [UInt8], to file: Int32, flushing: Bool = false) throws(Failure) {
        let written = Descriptor(file).writeAll(bytes)
        let flushed = !flushing || fsync(file) == 0
        let reason = String(cString: strerror(errno))
        let closed = close(file) == 0
        guard written, flushed, closed else {
            throw Failure(code: .inputOutput, lines: ["\(path): can't be written (\(reason)); nothing was left of it"])
        }
    }

    func cannotCreate() -> Failure {
        let reason = String(cString: strerror(errno))
        return Failure(
            code: .cannotCreate, lines: ["\(path): can't be created (\(reason)); choose another place with -o"])
    }
}

/// A folder for output, made where it isn't there yet.
struct OutputFolder {
    let path: String

    /// The folder with its parents.
    init(creating path: String) throws(Failure) {
        self.path = path
        var made = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/") {
            made += made.isEmpty || made == "/" ? String(part) : "/" + part
            guard mkdir(made, 0o777) == 0 || errno == EEXIST else { throw Self.refused(path) }
        }
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            throw Failure(code: .cannotCreate, lines: ["\(path): is not a folder; name one with -o"])
        }
    }

    private static func refused(_ path: String) -> Failure {
        let reason = String(cString: strerror(errno))
        return Failure(
            code: .cannotCreate, lines: ["\(path): can't be created (\(reason)); choose another place with -o"])
    }
}
