import ArgumentParser
import Console
import PlanModel
import Words

/// Where results go, and in what form.
struct OutputOptions: ParsableArguments {
    /// A form of results.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case table, json, csv, markdown

        /// The form that a file's ending says.
        init?(ending: String) {
            switch ending {
            case "csv": self = .csv
            case "json": self = .json
            case "md", "markdown": self = .markdown
            case "txt": self = .table
            default: return nil
            }
        }
    }

    @Option(
        name: .customLong("format"),
        help: ArgumentHelp("The form of the results (default: by the file's ending, else table).", valueName: "format"))
    var chosen: Format?

    @Option(
        name: .shortAndLong, help: ArgumentHelp("Write to a file instead of standard output (-).", valueName: "file"),
        completion: .file())
    var output: String = "-"

    @Flag(
        inversion: .prefixedNo,
        help: ArgumentHelp(
            "Write an apostrophe before CSV texts that a spreadsheet would run as a formula (default: in a file)."))
    var csvSafe: Bool?

    @OptionGroup var show: ScreenOptions

    /// What results are shown on.
    var screen: Screen { Screen(show) }

    /// Who reads rows: a file is for a spreadsheet, a pipe for a program, unless it was said.
    var csvReader: CSVReader {
        if let csvSafe { return csvSafe ? .spreadsheet : .program }
        if output != "-" { return .spreadsheet }
        return StandardOutput.isTerminal ? .terminal : .program
    }

    /// The form that was chosen, or that the file's ending says.
    var format: Format { chosen ?? ending.flatMap(Format.init(ending:)) ?? .table }

    /// The ending of the file's name in small letters; nil for what has none, and for pipes and devices.
    private var ending: String? {
        guard output != "-", !FolderContents.isDevice(output), let name = output.split(separator: "/").last,
            let point = name.lastIndex(of: "."), point > name.startIndex
        else { return nil }
        return name[name.index(after: point)...].lowercased()
    }

    func validate() throws {
        guard let ending else { return }
        guard let said = Format(ending: ending) else {
            guard chosen == nil else { return }
            throw ValidationError(
                Phrase(
                    es: "\(output): la extensión no dice una forma de resultados; use .csv, .json, .md o .txt, o dé "
                        + "--format",
                    en: "\(output): the ending says no form of results; use .csv, .json, .md or .txt, or give --format")
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

    /// Refuses CSV for what has no rows.
    func refuseRows() throws {
        guard format == .csv else { return }
        throw ValidationError(
            Phrase(
                es: "esto no tiene filas que escribir como CSV; elija table, json o markdown",
                en: "this has no rows to write as CSV; choose table, json or markdown"))
    }

    /// Whether people read the results: they then carry the caveats themselves.
    var isForPeople: Bool { format == .table || format == .markdown }

    /// Sees to it, before the work, that the output can be written and destroys nothing that the work reads.
    func check(against inputs: InputFiles, and others: [String] = []) throws(Failure) {
        try inputs.check([output] + others)
        try OutputFile(output).check()
    }

    /// Writes results where they were asked for.
    func write(_ text: String) throws {
        if output == "-" { return try screen.show(text) }
        try OutputFile(output).write(Array(text.utf8))
    }
}

/// How much a command says beside its results.
struct TalkOptions: ParsableArguments {
    @Flag(name: .shortAndLong, help: "Say nothing beside the results and errors.")
    var quiet = false

    /// Tells what a user should know, unless it's to be quiet.
    func tell(_ diagnostics: [Diagnostic]) { if !quiet { StandardError.tell(diagnostics) } }
}
