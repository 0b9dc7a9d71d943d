import CZip
import Glibc
import Words

/// A ZIP file.
final class ZipArchive {
    private let archive: OpaquePointer
    /// The number of each part, by its name in lower case: names of parts are compared without case (ECMA-376 part 2, 6.2.2).
    private var parts: [String: UInt64] = [:]
    /// How many bytes were unpacked.
    private var unpacked = 0

    /// A file in memory.
    convenience init(_ bytes: [UInt8]) throws(WorkbookFault) {
        try Self.load()
        try self.init(archive: bytes.withUnsafeBytes { czip_open($0.baseAddress, $0.count) })
    }

    /// An open file, whose descriptor is the archive's from now on.
    convenience init(file descriptor: Int32) throws(WorkbookFault) {
        do {
            try Self.load()
        } catch {
            close(descriptor)
            throw error
        }
        let archive = czip_open_file(descriptor)
        if archive == nil { close(descriptor) }
        try self.init(archive: archive)
    }

    private static func load() throws(WorkbookFault) {
        if let reason = WorkbookLibrary.flaw() {
            throw WorkbookFault(
                Phrase(
                    es: "no se puede cargar \(WorkbookLibrary.name), que abre los libros (\(reason))",
                    en: "\(WorkbookLibrary.name), which opens workbooks, can't be loaded (\(reason))"),
                advice: Phrase(
                    es: "instale el paquete \(WorkbookLibrary.package), o guarde la hoja como CSV",
                    en: "install the package \(WorkbookLibrary.package), or save the sheet as CSV"))
        }
    }

    private init(archive: OpaquePointer?) throws(WorkbookFault) {
        guard let archive else { throw .noArchive }
        self.archive = archive
        let count = czip_count(archive)
        guard count <= WorkbookLimits.parts else {
            throw .tooMuch(es: "más de \(WorkbookLimits.parts) partes", en: "more than \(WorkbookLimits.parts) parts")
        }
        for index in 0..<count {
            let entry = try entry(index)
            let name = String(cString: entry.name)
            guard !entry.is_encrypted else { throw .encrypted }
            // Which of two is meant, nobody can tell.
            guard parts.updateValue(index, forKey: name.lowercased()) == nil else {
                throw .malformed(name, "twice")
            }
        }
    }

    deinit { czip_close(archive) }

    /// Whether there's a part of a name.
    func holds(_ name: String) -> Bool { parts[name.lowercased()] != nil }

    /// How many bytes a part has, by its entry; 0 where there's none.
    func size(of name: String) throws(WorkbookFault) -> Int {
        try parts[name.lowercased()].map { index throws(WorkbookFault) in Int(clamping: try entry(index).unpacked) }
            ?? 0
    }

    /// Hands a part's bytes on, a piece at a time, and an empty piece at its end, once its checksum is right. A large part is
    /// unpacked on a thread of its own, ahead of what becomes of it.
    func read(_ name: String, _ take: ([UInt8]) throws(WorkbookFault) -> Void) throws(WorkbookFault) {
        guard let index = parts[name.lowercased()] else { throw .missing(name) }
        let entry = try entry(index)
        guard let opened = czip_open_part(archive, index) else { throw .damaged(name) }
        let part = ZipPart(
            opened, name: name, packed: Int(clamping: entry.packed), room: WorkbookLimits.bytes - unpacked)
        defer { unpacked += part.size }
        let pieces = OrderedPipeline<ZipPart, [UInt8], [UInt8]>(threads: entry.unpacked < Self.largePart ? 0 : 1) {
            try $0.next(into: &$1)
        }
        do {
            try pieces.run(part, makeItem: { [] }, makeWork: { { copy $0 } }, merge: { try take($0) })
        } catch let fault as WorkbookFault {
            throw fault
        } catch {
            throw .damaged(name)
        }
        try take([])
    }

    /// From how many bytes on another thread is worth its start.
    private static let largePart = 1 << 20

    private func entry(_ index: UInt64) throws(WorkbookFault) -> CZipEntry {
        var entry = CZipEntry()
        guard czip_entry(archive, index, &entry) else { throw .noArchive }
        return entry
    }
}
