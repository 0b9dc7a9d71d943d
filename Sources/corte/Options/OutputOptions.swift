import ArgumentParser
import Measurement

/// Where results go, and in what form.
struct OutputOptions: ParsableArguments {
    /// A form of results.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case table, json, csv, markdown
    }

    @Option(help: "The form of the results.")
    var format: Format = .table

    @Option(
        name: .shortAndLong, help: ArgumentHelp("Write to a file instead of standard output (-).", valueName: "file"),
        completion: .file())
    var output: String = "-"

    @Flag(
        inversion: .prefixedNo,
        help: ArgumentHelp(
            "Write an apostrophe before CSV texts that a spreadsheet would run as a formula (default: in a file)."))
    var csvSafe: Bool?

    /// Who reads rows: a file is for a spreadsheet, a pipe for a program, unless it was said.
    var csvReader: CSVReader {
        if let csvSafe { return csvSafe ? .spreadsheet : .program }
        if output != "-" { return .spreadsheet }
        return StandardOutput.isTerminal ? .terminal : .program
    }

    /// Whether people read the results: they then carry the caveats themselves.
    var isForPeople: Bool { format == .table || format == .markdown }

    /// Writes results where they were asked for.
    func write(_ text: String) throws {
        try OutputFile(output).write(Array(text.utf8))
    }
}

/// How much a command says beside its results.
struct TalkOptions: ParsableArguments {
    @Flag(name: .shortAndLong, help: "Say nothing beside the results and errors.")
    var quiet = false
}
