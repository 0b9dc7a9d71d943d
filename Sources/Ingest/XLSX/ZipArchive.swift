import CZip
import Glibc
import Words

/// A ZIP file.
final class ZipArchive {
    private let archive: OpaquePointer
    /// The number of each part, by its name in lower case: names of parts are compared without case (ECMA-376 part 2, 6.2.2).
    private var parts: [String: UInt64] = [:]
    private let unpacked = ZipPart.Unpacked()

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

    /// Whether a part is so large that what's done with it is worth threads.
    func isLarge(_ name: String) throws(WorkbookFault) -> Bool { try size(of: name) >= 1 << 20 }

    /// A part's bytes, a piece at a time; the last only comes once its checksum is right. A large part is unpacked ahead of
    /// what becomes of it.
    func pieces(of name: String) throws(WorkbookFault) -> Prefetcher<[UInt8], WorkbookFault> {
        guard let index = parts[name.lowercased()] else { throw .missing(name) }
        let packed = Int(clamping: try entry(index).packed)
        guard let opened = czip_open_part(archive, index) else { throw .damaged(name) }
        let part = ZipPart(opened, name: name, packed: packed, of: unpacked)
        return Prefetcher(isAhead: try isLarge(name)) { () throws(WorkbookFault) in try part.next() }
    }

    private func entry(_ index: UInt64) throws(WorkbookFault) -> CZipEntry {
        var entry = CZipEntry()
        guard czip_entry(archive, index, &entry) else { throw .noArchive }
        return entry
    }
}
