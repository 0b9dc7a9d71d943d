internal import PlanModel
package import Words

/// Why a workbook can't be written.
package enum WorkbookError: Told, Hashable {
    /// A library can't be loaded: its package, and the loader's reason.
    case noLibrary(package: String, reason: String)
    /// A sheet has no room for so many rows, head included.
    case tooManyRows(Int, sheet: String)
    /// A cell takes no such text or number.
    case refused(cell: String, reason: String)
    /// It couldn't be put together, for want of memory or of room for temporary files.
    case unfinished(reason: String)

    package var exitReason: ExitReason {
        switch self {
        case .noLibrary: .unavailable
        case .tooManyRows, .refused, .unfinished: .cannotCreate
        }
    }

    package var lines: [String] { lines(in: .en) }

    package func lines(in language: Language) -> [String] { [phrase[language]] }

    private var phrase: Phrase {
        switch self {
        case .noLibrary(let package, let reason):
            Phrase(
                es:
                    "no se puede cargar lo que escribe libros de Excel (\(reason)); instale el paquete \(package), o use "
                    + "--format csv",
                en: "what writes Excel workbooks can't be loaded (\(reason)); install the package \(package), or use "
                    + "--format csv")
        case .tooManyRows(let rows, let sheet):
            Phrase(
                es: "la hoja \(sheet) tendría \(rows) filas y una hoja de Excel tiene \(Sheet.mostRows); use "
                    + "--format csv",
                en:
                    "the sheet \(sheet) would have \(rows) rows and a sheet of Excel has \(Sheet.mostRows); use "
                    + "--format csv")
        case .refused(let cell, let reason):
            Phrase(
                es: "\(cell): la celda no admite lo que va en ella (\(reason)); use --format csv",
                en: "\(cell): the cell doesn't take what belongs in it (\(reason)); use --format csv")
        case .unfinished(let reason):
            Phrase(
                es:
                    "no se pudo armar el libro (\(reason)); libere memoria y espacio en /tmp, o dé otra carpeta en TMPDIR",
                en: "the workbook couldn't be put together (\(reason)); free memory and room in /tmp, or name another "
                    + "folder in TMPDIR")
        }
    }
}
