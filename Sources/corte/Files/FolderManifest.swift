import Glibc
import StrategyHost

/// Which files of a folder Corte wrote, and what they held: a line each, as `sha256sum --check` reads them.
struct FolderManifest {
    static let name = ".corte-manifest"

    private let folder: String
    /// The SHA-256 of each file by its name from the folder on.
    private(set) var digests: [String: String] = [:]

    /// What a folder's manifest says; nothing where there is none.
    init(of folder: String) {
        self.folder = folder
        guard FolderContents.kind("\(folder)/\(Self.name)") == S_IFREG,
            let bytes = FilePath.contents("\(folder)/\(Self.name)")
        else { return }
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
            guard line.count > 66, line.dropFirst(64).hasPrefix("  ") else { continue }
            digests[String(line.dropFirst(66))] = String(line.prefix(64))
        }
    }

    /// Whether a file is just as Corte left it.
    func isOwn(_ name: String) -> Bool {
        guard let digest = digests[name] else { return false }
        return Self.bytes("\(folder)/\(name)").map { Digest.sha256(of: $0) } == digest
    }

    /// Forgets files, and remembers others.
    mutating func replace(_ names: (String) -> Bool, by files: [OutputPiece]) {
        digests = digests.filter { !names($0.key) }
        // A name that would take two lines is nobody's.
        for file in files where !file.name.contains("\n") { digests[file.name] = Digest.sha256(of: file.bytes) }
    }

    /// The manifest as a file of the folder.
    var file: OutputPiece {
        let lines = digests.sorted { $0.key < $1.key }.map { "\($0.value)  \($0.key)\n" }
        return (Self.name, Array(lines.joined().utf8))
    }

    /// The bytes of what is a file itself, no link to one.
    static func bytes(_ path: String) -> [UInt8]? {
        FolderContents.kind(path) == S_IFREG ? FilePath.contents(path) : nil
    }
}
