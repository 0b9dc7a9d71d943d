import Glibc

/// An output of any size that appears whole or not at all: it's written beside its place, flushed, and renamed. What a
/// pipe or a terminal gets waits in a file without a name until all of it is there.
final class OutputStream {
    private let path: String
    /// Where the file is made; nil for a spool.
    private let temporary: String?
    private let place: String
    private let descriptor: Int32
    private var isDone = false

    /// Opens an output by its path; `-` is standard output.
    init(_ path: String) throws(Failure) {
        self.path = path
        let file = OutputFile(path)
        place = file.resolvedPath
        if try file.isReplaceable() {
            let temporary = "\(place).\(getpid()).part"
            self.temporary = temporary
            descriptor = open(temporary, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        } else {
            temporary = nil
            descriptor = Self.spool()
        }
        guard descriptor >= 0 else { throw file.cannotCreate() }
    }

    deinit {
        close(descriptor)
        if let temporary, !isDone { unlink(temporary) }
    }

    /// Adds bytes.
    func write(_ bytes: [UInt8]) throws(Failure) {
        guard Descriptor(descriptor).writeAll(bytes) else { throw cannotWrite() }
    }

    /// Begins anew, without what was written so far.
    func restart() throws(Failure) {
        guard ftruncate(descriptor, 0) == 0, lseek(descriptor, 0, SEEK_SET) == 0 else { throw cannotWrite() }
    }

    /// Puts the whole output where it belongs.
    func finish() throws(Failure) {
        if let temporary {
            guard fsync(descriptor) == 0 else { throw cannotWrite() }
            guard rename(temporary, place) == 0 else { throw OutputFile(path).cannotCreate() }
            isDone = true
        } else {
            try copySpool()
        }
    }

    private func copySpool() throws(Failure) {
        let target = path == "-" ? STDOUT_FILENO : open(path, O_WRONLY | O_CLOEXEC)
        guard target >= 0 else { throw OutputFile(path).cannotCreate() }
        defer { if path != "-" { close(target) } }
        guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw cannotWrite() }
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            if count == 0 { return }
            guard count > 0 else {
                if errno == EINTR { continue }
                throw cannotWrite()
            }
            if path == "-" {
                try StandardOutput.write(Array(chunk[..<count]))
            } else if !Descriptor(target).writeAll(Array(chunk[..<count])) {
                throw cannotWrite()
            }
        }
    }

    /// A file that nobody else sees; -1 where none can be made.
    private static func spool() -> Int32 {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(folder)/corte.XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        if descriptor >= 0 { unlink(template) }
        return descriptor
    }

    private func cannotWrite() -> Failure { OutputFile(path).cannotWrite() }
}
