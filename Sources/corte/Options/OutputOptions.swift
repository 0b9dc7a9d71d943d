import ArgumentParser
import Console
import PlanModel
import Words
import Workbooks

/// Where results go, and in what form.
struct OutputOptions: ParsableArguments {
    /// A form of results.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case table, json, ndjson, csv, tsv, markdown, xlsx

        /// The endings of its files, in small letters; the usual one first.
        var endings: [String] {
            switch self {
            case .table: ["txt"]
            case .markdown: ["md", "markdown"]
            case .json, .ndjson, .csv, .tsv, .xlsx: [rawValue]
            }
        }

        /// What it's called in a sentence.
        var title: String { self == .table || self == .markdown ? rawValue : rawValue.uppercased() }

        /// Whether people read it: it then carries the caveats itself.
        var isForPeople: Bool {
            switch self {
            case .table, .markdown, .xlsx: true
            case .json, .ndjson, .csv, .tsv: false
            }
        }

        /// Whether it has rows, which not every result has.
        var hasRows: Bool {
            switch self {
            case .ndjson, .csv, .tsv, .xlsx: true
            case .table, .json, .markdown: false
            }
        }

        /// Whether it's rows of fields and nothing else: any number of units and cuts fits in.
        var isDelimited: Bool { self == .csv || self == .tsv }

        /// The form that a file's ending says.
        init?(ending: String) {
            guard let form = Self.allCases.first(where: { $0.endings.contains(ending) }) else { return nil }
            self = form
        }

        /// The usual endings of all: `.txt, .json or .csv`.
        static func listed(or: String) -> String {
            let endings = allCases.compactMap { $0.endings.first.map { ".\($0)" } }
            return endings.dropLast().joined(separator: ", ") + " \(or) " + (endings.last ?? "")
        }
    }

    @Option(
        name: .customLong("format"),
        help: ArgumentHelp(
            es: "La forma de los resultados (por omisión: la que dice la extensión del archivo; si no, table).",
            en: "The form of the results (default: by the file's ending, else table).",
            valueName: .format))
    var chosen: Format?

    @Option(
        name: .shortAndLong, help: .output,
        completion: .file())
    var output: String = "-"

    @Option(
        name: .customLong("csv"),
        help: ArgumentHelp(
            es: "Cómo se escribe CSV: standard, o excel-es (punto y coma, comas decimales) para un Excel en español.",
            en: "How CSV is written: standard, or excel-es (semicolons, decimal commas) for an Excel in Spanish.",
            valueName: .dialect))
    var dialect: CSVDialect?

    @Flag(
        inversion: .prefixedNo,
        help: ArgumentHelp(
            es: """
                Escribe un apóstrofo antes de los textos de CSV que una hoja de cálculo ejecutaría como fórmula (por \
                omisión: en un archivo).
                """,
            en: "Write an apostrophe before CSV texts that a spreadsheet would run as a formula (default: in a file)."))
    var csvSafe: Bool?

    @OptionGroup var show: ScreenOptions

    /// What results are shown on.
    var screen: Screen { Screen(show) }

    /// Who reads rows: a file is for a spreadsheet, a pipe for a program, unless it was said.
    var csvReader: CSVReader { reader.reading(format == .tsv ? .tabs : dialect ?? .standard) }

    private var reader: CSVReader {
        if let csvSafe { return csvSafe ? .spreadsheet : .program }
        if output != "-" || dialect == .excelSpanish { return .spreadsheet }
        return StandardOutput.isTerminal ? .terminal : .program
    }

    /// The form that was chosen, or that the file's ending says.
    var format: Format { chosen ?? ending.flatMap(Format.init(ending:)) ?? (dialect == nil ? .table : .csv) }

    /// The ending of the file's name in small letters; nil for what has none, and for pipes and devices.
    private var ending: String? {
        guard output != "-", !FolderContents.isDevice(output), let name = output.split(separator: "/").last,
            let point = name.lastIndex(of: "."), point > name.startIndex
        else { return nil }
        return name[name.index(after: point)...].lowercased()
    }

    func validate() throws {
        guard dialect == nil || format == .csv else {
            throw ValidationError(
                Phrase(
                    es: "--csv dice cómo se escribe CSV, y el formato es \(format.rawValue); dé uno de los dos",
                    en: "--csv says how CSV is written, and the format is \(format.rawValue); give one of them"))
        }
        guard let ending else { return }
        guard let said = Format(ending: ending) else {
            guard chosen == nil else { return }
            throw ValidationError(
                Phrase(
                    es: "\(output): la extensión no dice una forma de resultados; use \(Format.listed(or: "o")), "
                        + "o dé --format",
                    en: "\(output): the ending says no form of results; use \(Format.listed(or: "or")), or give "
                        + "--format")
            )
        }
        if let chosen, chosen != said {
            throw ValidationError(
                Phrase(
                    es:
                        "\(output): la extensión dice \(said.rawValue) y --format \(chosen.rawValue); dé uno de los dos",
                    en: "\(output): the ending says \(said.rawValue) and --format \(chosen.rawValue); give one of them")
            )
        }
    }

    /// Refuses rows for what has none.
    func refuseRows() throws {
        guard format.hasRows else { return }
        throw ValidationError(hasNoRows)
    }

    /// What is said of a result without rows.
    var hasNoRows: Phrase {
        Phrase(
            es: "esto no tiene filas que escribir como \(format.title); elija table, json o markdown",
            en: "this has no rows to write as \(format.title); choose table, json or markdown")
    }

    /// Whether people read the results: they then carry the caveats themselves.
    var isForPeople: Bool { format.isForPeople }

    /// Sees to it, before the work, that the output can be written and destroys nothing that the work reads.
    func check(against inputs: InputFiles, and others: [String] = []) throws {
        try inputs.check([output] + others)
        try OutputFile(output).check()
        guard format == .xlsx else { return }
        guard output != "-" || !StandardOutput.isTerminal else {
            throw Failure(
                .usage,
                Phrase(
                    es: "un libro de Excel no se lee en una terminal; diga con -o en qué archivo va",
                    en: "an Excel workbook can't be read on a terminal; name its file with -o"))
        }
        try Workbook.check()
    }

    /// Writes results where they were asked for.
    func write(_ text: String) throws {
        // What a pager takes is the reader's time.
        if output == "-" { return try screen.show(text) }
        try Phase.run(.writing) { try write(Array(text.utf8)) }
    }

    /// Writes a file's bytes where they were asked for.
    func write(_ bytes: [UInt8]) throws { try OutputFile(output).write(bytes) }
}
