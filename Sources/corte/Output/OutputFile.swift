import Glibc

/// Where an output of one piece goes; as a file it appears whole or not at all.
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
            defer { close(file) }
            guard Descriptor(file).writeAll(bytes) else { throw cannotWrite() }
            return
        }
        let stream = try OutputStream(path)
        try stream.write(bytes)
        try stream.finish()
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

    /// The file that a link stands for, so that the link stays one.
    var resolvedPath: String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    /// What the system said of a write that it refused.
    func cannotWrite() -> Failure {
        let reason = String(cString: strerror(errno))
        return Failure(code: .inputOutput, lines: ["\(path): can't be written (\(reason)); nothing was left of it"])
    }

    /// What the system said of a place that it refused.
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
