internal import Workbooks

/// The parts of a presentation's file, in their order.
struct PresentationPackage {
    private(set) var parts: [Part] = []
    /// What the file itself refers to.
    var relations: [Part.Relation] = []

    mutating func add(_ part: Part) { parts.append(part) }

    /// Packs it: the same bytes for the same parts.
    func bytes() throws(PresentationError) -> [UInt8] {
        var files: [(name: String, bytes: [UInt8])] = [("[Content_Types].xml", types)]
        files.append(("_rels/.rels", Part.list(relations)))
        for part in parts {
            files.append((part.name, part.bytes))
            if !part.relations.isEmpty, !part.isCopy {
                files.append((Part.list(of: part.name), Part.list(part.relations)))
            }
        }
        do {
            return try PackedFile.bytes(of: files)
        } catch {
            throw PresentationError(error)
        }
    }

    /// What each part holds; pictures and workbooks are known by their endings.
    private var types: [UInt8] {
        let endings = [
            ("png", "image/png"), ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
            ("xlsx", Self.workbook), ("xml", "application/xml"),
        ].map { #"<Default Extension="\#($0.0)" ContentType="\#($0.1)"/>"# }
        let others = parts.filter { $0.name.hasSuffix(".xml") || $0.isCopy && !$0.type.isEmpty }.map {
            #"<Override PartName="/\#($0.name)" ContentType="\#($0.type)"/>"#
        }
        return Array(
            (Namespace.declaration + #"<Types xmlns="\#(Namespace.package)/content-types">"#
                + (endings + others).joined() + "</Types>").utf8)
    }

    static let workbook = "\(Namespace.types).spreadsheetml.sheet"
}

extension PresentationError {
    /// Why a workbook, or a file of its kind, couldn't be written.
    init(_ error: WorkbookError) {
        switch error {
        case .noLibrary(let package, let reason): self = .noLibrary(package: package, reason: reason)
        case .unfinished(let reason): self = .unfinished(reason: reason)
        case .refused(let cell, let reason): self = .unfinished(reason: "\(cell): \(reason)")
        case .tooManyRows(let rows, let sheet): self = .unfinished(reason: "\(sheet): \(rows)")
        }
    }
}
