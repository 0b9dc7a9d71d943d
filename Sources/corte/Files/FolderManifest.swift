import Files
import Glibc
import StrategyHost
import Words

/// Which files of a folder Corte wrote, and what they held: a line each, as `sha256sum --check` reads them.
struct FolderManifest {
    static let name = ".corte-manifest"

    private let folder: String
    /// The SHA-256 of each file by its name from the folder on.
    private(set) var digests: [String: String] = [:]

    /// What a folder's manifest says; nothing where there is none.
    init(of folder: String) throws(Failure) {
        self.folder = folder
        guard let bytes = try Self.bytes("\(folder)/\(Self.name)") else { return }
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
            guard line.count > 66, line.dropFirst(64).hasPrefix("  ") else { continue }
            digests[String(line.dropFirst(66))] = String(line.prefix(64))
        }
    }

    /// The files that are just as Corte left them, and really in the folder, not behind a link.
    func own(_ isPart: (String) -> Bool) throws(Failure) -> Set<String> {
        var own: Set<String> = []
        for (name, digest) in digests where isPart(name) {
            let path = "\(folder)/\(name)"
            let real = FilePath.canonical(folder).map { "\($0)/\(name)" }
            guard FilePath.canonical(path) == real, let bytes = try Self.bytes(path) else { continue }
            if Digest.sha256(of: bytes) == digest { own.insert(name) }
        }
        return own
    }

    /// Forgets files, and remembers others.
    mutating func replace(_ names: (String) -> Bool, by files: [OutputPiece]) {
        digests = digests.filter { !names($0.key) }
        // A name that would take two lines is nobody's.
        for file in files where !file.name.contains(where: \.isNewline) {
            digests[file.name] = Digest.sha256(of: file.bytes)
        }
    }

    /// The manifest as a file of the folder.
    var file: OutputPiece {
        let lines = digests.sorted { $0.key < $1.key }.map { "\($0.value)  \($0.key)\n" }
        return (Self.name, Array(lines.joined().utf8))
    }

    /// The bytes of what is a file itself, no link to one; nil where there's none.
    static func bytes(_ path: String) throws(Failure) -> [UInt8]? {
        guard FolderContents.kind(path) == S_IFREG else { return nil }
        guard let bytes = FilePath.contents(path) else { throw OutputFile(path).cannotRead() }
        return bytes
    }
}
