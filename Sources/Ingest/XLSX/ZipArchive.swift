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

    /// Hands a part's bytes on, a piece at a time, and an empty piece at its end, once its checksum is right.
    func read(_ name: String, _ take: (UnsafeRawBufferPointer) throws(WorkbookFault) -> Void) throws(WorkbookFault) {
        guard let index = parts[name.lowercased()] else { throw .missing(name) }
        let packed = Int(clamping: try entry(index).packed)
        guard let part = czip_open_part(archive, index) else { throw .damaged(name) }
        defer { czip_close_part(part) }
        let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)
        defer { piece.deallocate() }
        var size = 0
        while true {
            let count = Int(czip_read(part, piece.baseAddress, piece.count))
            guard count >= 0 else { throw .damaged(name) }
            size += count
            unpacked += count
            guard unpacked <= WorkbookLimits.bytes,
                size <= WorkbookLimits.freeBytes || size / WorkbookLimits.ratio <= packed
            else {
                throw .tooMuch(
                    es: "demasiado que desempaquetar (\(Excerpt.of(name)))",
                    en: "too much to unpack (\(Excerpt.of(name)))")
            }
            try take(UnsafeRawBufferPointer(rebasing: piece[..<count]))
            if count == 0 { return }
        }
    }

    private func entry(_ index: UInt64) throws(WorkbookFault) -> CZipEntry {
        var entry = CZipEntry()
        guard czip_entry(archive, index, &entry) else { throw .noArchive }
        return entry
    }
}
