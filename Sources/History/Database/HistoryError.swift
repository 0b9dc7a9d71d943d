import CSQLite
public import Words

/// Why a history can't be read or written.
public enum HistoryError: Error, Hashable, Sendable {
    /// libsqlite3 can't be loaded, by the loader's reason.
    case noLibrary(reason: String)
    /// What SQLite refuses: the file, its extended result code, and its own words.
    case sqlite(String, code: Int32, message: String)
    /// There's no such database.
    case missing(String)
    /// A database of something else, or a file that is none.
    case foreign(String)
    /// A database of a later Corte: the file, and its version.
    case newer(String, version: Int)
    /// The database is of another plan: the file, its plan's code, and the one that was to be kept.
    case otherPlan(String, kept: String, given: String)
    /// What's kept can't be what was written: the file, and what is wrong with it.
    case damaged(String, Phrase)
    /// A cut whose figures aren't those that were recorded: the file, and the cut's name.
    case altered(String, cut: String)
    /// There's no such cut or version: the file, what was asked for, and what there is.
    case noCut(String, asked: String, known: [String])
}

extension HistoryError: Told {
    /// Why a command ends that meets it.
    public var exitReason: ExitReason {
        switch self {
        case .noLibrary: .unavailable
        case .missing: .noInput
        case .foreign, .newer, .damaged, .altered: .data
        case .otherPlan, .noCut: .usage
        case .sqlite(_, let code, _):
            switch code & 0xFF {
            case SQLITE_NOTADB, SQLITE_CORRUPT, SQLITE_CONSTRAINT: .data
            case SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_PERM: .cannotCreate
            case SQLITE_NOMEM: .system
            default: .inputOutput
            }
        }
    }

    /// One line, in English.
    public var lines: [String] { lines(in: .en) }

    /// The same in a language.
    public func lines(in language: Language) -> [String] { [phrase[language]] }

    private var phrase: Phrase {
        switch self {
        case .noLibrary(let reason):
            Phrase(
                es: "\(SQLiteLibrary.name) no se puede cargar (\(reason)); instale el paquete \(SQLiteLibrary.package)",
                en: "\(SQLiteLibrary.name) can't be loaded (\(reason)); install the package \(SQLiteLibrary.package)")
        case .missing(let file):
            Phrase(
                es: "\(file): no hay tal base de datos; corte record la crea",
                en: "\(file): there is no such database; corte record makes it")
        case .foreign(let file):
            Phrase(
                es: "\(file): no es una base de datos de Corte; nombre otro archivo con --db",
                en: "\(file): it's no database of Corte's; name another file with --db")
        case .newer(let file, let version):
            Phrase(
                es: "\(file): la escribió un Corte posterior (versión \(version) de la base); actualice corte",
                en: "\(file): a later Corte wrote it (version \(version) of the database); update corte")
        case .otherPlan(let file, let kept, let given):
            Phrase(
                es: "\(file): guarda el plan «\(kept)» y la matriz es de «\(given)»; nombre otra base con --db",
                en: "\(file): it keeps the plan '\(kept)', and the matrix is of '\(given)'; name another one with --db")
        case .damaged(let file, let what):
            Phrase("\(file): ").adding(what).adding(
                Phrase(es: "; use una copia de respaldo", en: "; use a backup"))
        case .altered(let file, let cut):
            Phrase(
                es:
                    "\(file): lo guardado de \(cut) no tiene el SHA-256 con que se registró; diga corte history verify y "
                    + "use una copia de respaldo",
                en:
                    "\(file): what is kept of \(cut) doesn't have the SHA-256 that it was recorded with; run corte history "
                    + "verify and use a backup")
        case .noCut(let file, let asked, let known):
            Phrase(
                es: "\(file): no tiene el corte \(asked); hay: \(known.joined(separator: ", "))",
                en: "\(file): it has no cut \(asked); it has: \(known.joined(separator: ", "))")
        case .sqlite(let file, let code, let message): Phrase("\(file): ").adding(Self.told(code, message))
        }
    }

    /// What a result code means to whoever uses the command.
    private static func told(_ code: Int32, _ message: String) -> Phrase {
        switch code & 0xFF {
        case SQLITE_BUSY, SQLITE_LOCKED:
            Phrase(
                es: "otro proceso la está escribiendo; inténtelo de nuevo",
                en: "another process is writing it; try again")
        case SQLITE_READONLY, SQLITE_PERM:
            Phrase(
                es: "no se puede escribir (\(message)); revise los permisos del archivo y de su carpeta",
                en: "it can't be written (\(message)); check the permissions of the file and its folder")
        case SQLITE_CANTOPEN:
            Phrase(
                es: "no se puede abrir (\(message)); revise la ruta y los permisos",
                en: "it can't be opened (\(message)); check the path and the permissions")
        case SQLITE_FULL:
            Phrase(
                es: "el disco está lleno; no se guardó nada de esto, libere espacio e inténtelo de nuevo",
                en: "the disk is full; nothing of this was kept, make room and try again")
        case SQLITE_NOTADB:
            Phrase(
                es: "no es una base de datos (\(message)); nombre otro archivo con --db",
                en: "it's no database (\(message)); name another file with --db")
        case SQLITE_CORRUPT:
            Phrase(
                es: "está dañada (\(message)); use una copia de respaldo", en: "it's damaged (\(message)); use a backup"
            )
        case SQLITE_CONSTRAINT:
            Phrase(
                es: "la base no lo admite (\(message)); lo guardado no se cambia",
                en: "the database refuses it (\(message)); what is kept isn't changed")
        default:
            Phrase(
                es: "la base de datos falló (\(message)); revise el disco",
                en: "the database failed (\(message)); check the disk")
        }
    }
}
