internal import COutput
import Console
import Glibc
internal import Words

/// An output of any size that appears whole or not at all: a file is written beside its place, flushed, and renamed.
/// What a pipe or a terminal gets waits in a file without a name until all of it is there.
struct OutputStream {
    private enum Way {
        case file(StagedFile)
        case spool(Int32)
    }

    private let target: OutputFile
    private let way: Way

    /// Opens an output by its path; `-` is standard output.
    init(_ path: String) throws(Failure) {
        target = OutputFile(path)
        way = try target.isReplaceable() ? .file(StagedFile(for: target)) : .spool(Self.spool())
    }

    /// Adds bytes.
    func write(_ bytes: [UInt8]) throws(Failure) {
        switch way {
        case .file(let file): try file.write(bytes)
        case .spool(let spool): guard Descriptor(spool).writeAll(bytes) else { throw target.cannotWrite() }
        }
    }

    /// Begins anew, without what was written so far.
    func restart() throws(Failure) {
        switch way {
        case .file(let file): try file.restart()
        case .spool(let spool):
            guard ftruncate(spool, 0) == 0, lseek(spool, 0, SEEK_SET) == 0 else { throw target.cannotWrite() }
        }
    }

    /// Puts the whole output where it belongs.
    func finish() throws(Failure) {
        switch way {
        case .file(let file):
            try file.seal()
            try Publication([file]).publish()
        case .spool(let spool):
            defer { close(spool) }
            try copy(spool)
        }
    }

    private func copy(_ spool: Int32) throws(Failure) {
        let isStandard = target.path == "-"
        let receiver = isStandard ? STDOUT_FILENO : open(target.path.nativePath, O_WRONLY | O_CLOEXEC)
        guard receiver >= 0 else { throw target.cannotCreate() }
        defer { if !isStandard { close(receiver) } }
        guard lseek(spool, 0, SEEK_SET) == 0 else { throw target.cannotWrite() }
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = chunk.withUnsafeMutableBytes { read(spool, $0.baseAddress, $0.count) }
            if count == 0 { return }
            guard count > 0 else {
                if errno == EINTR { continue }
                throw target.cannotWrite()
            }
            if isStandard {
                try StandardOutput.write(Array(chunk[..<count]))
            } else if !Descriptor(receiver).writeAll(Array(chunk[..<count])) {
                throw target.cannotWrite()
            }
        }
    }

    /// A file that nobody else sees, in the first folder that has room for one.
    private static func spool() throws(Failure) -> Int32 {
        let wished = getenv("TMPDIR").map { String(nativePath: $0) } ?? ""
        let folders = [wished, "/tmp", "/var/tmp"].filter { !$0.isEmpty }
        for folder in folders {
            let file = corte_unnamed_file(folder.nativePath)
            if file >= 0 { return file }
        }
        let reason = String(cString: strerror(errno))
        throw Failure(
            .cannotCreate,
            Phrase(
                es: "\(folders.joined(separator: ", ")): no hay lugar para lo que aún no está completo (\(reason)); "
                    + "escriba a un archivo con -o, o dé una carpeta en TMPDIR",
                en: "\(folders.joined(separator: ", ")): there's no room for what isn't complete yet (\(reason)); "
                    + "write to a file with -o, or set TMPDIR to a folder"))
    }
}
