import ArgumentParser
import Console
import Files
import Ingest
import Words
import Workbooks

/// `corte init`
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: Phrase(
            es: "Escribe una matriz y un archivo del plan para empezar, o el archivo del plan de una matriz.",
            en: "Write a matrix and a plan file to start from, or the plan file of a matrix."),
        discussion: Phrase(
            es: """
                Crea una carpeta con una matriz pequeña, como CSV y como libro que ofrece las palabras de cada \
                columna, y su archivo del plan con un comentario en cada sección. Con --from escribe en cambio el \
                archivo del plan de una matriz propia: cada decisión que toma corte check queda escrita, para verla y \
                cambiarla. Nunca se sobrescribe nada.

                  corte init mi-plan
                  corte init --from matriz.csv
                  corte init revision --from matriz.xlsx --sheet Seguimiento
                """,
            en: """
                Makes a folder with a small matrix, as CSV and as a workbook that offers the words each column takes, \
                and its plan file with a comment on each section. With --from, writes the plan file of your own matrix \
                instead: every decision that corte check makes, written down, so that it can be seen and changed. \
                Nothing is ever written over.

                  corte init mi-plan
                  corte init --from matriz.csv
                  corte init revision --from matriz.xlsx --sheet Seguimiento
                """),
        aliases: ["iniciar"])

    @Argument(
        help: ArgumentHelp(
            es: "La carpeta que se crea, o una vacía (por omisión, con --from: la de la matriz).",
            en: "The folder to make, or an empty one (default with --from: the matrix').",
            valueName: .folder),
        completion: .directory)
    var folder: String?

    @Option(
        name: .customLong("from"),
        help: ArgumentHelp(
            es: "Escribe el archivo del plan de esta matriz.",
            en: "Write the plan file of this matrix.",
            valueName: .matrix),
        completion: .file(extensions: ["csv", "xlsx"]))
    var matrix: String?

    @Option(
        help: ArgumentHelp(
            es: "El archivo del plan del que se toman las demás secciones (por omisión: plan.yaml junto a la matriz).",
            en: "The plan file whose other sections are taken over (default: plan.yaml beside the matrix).",
            valueName: .file), completion: .file(extensions: ["yaml", "yml"]))
    var plan: String?

    @Option(
        help: ArgumentHelp(
            es: "Cómo se escriben los números de la matriz: es o en.",
            en: "How the matrix' numbers are written: es or en.",
            valueName: .format))
    var numbers: NumberFormat?

    @Option(
        help: ArgumentHelp(
            es: "La hoja del libro que tiene la matriz.",
            en: "The sheet of a workbook that holds the matrix.",
            valueName: .name))
    var sheet: String?

    @OptionGroup var language: LocaleOptions
    @OptionGroup var talk: TalkOptions

    func validate() throws {
        if folder == nil, matrix == nil {
            throw ValidationError(
                Phrase(
                    es:
                        "nombre la carpeta que se va a crear, por ejemplo «corte init mi-plan», o una matriz con --from",
                    en: "name the folder to make, for example 'corte init my-plan', or a matrix with --from"))
        }
        if folder?.isEmpty ?? false {
            throw ValidationError(Phrase(es: "la carpeta necesita un nombre", en: "the folder needs a name"))
        }
        guard matrix == nil else { return }
        for (name, isGiven) in [("--plan", plan != nil), ("--numbers", numbers != nil), ("--sheet", sheet != nil)]
        where isGiven {
            throw ValidationError(
                Phrase(es: "\(name) necesita --from MATRIZ", en: "\(name) needs --from MATRIX"))
        }
    }

    func run() throws {
        if let matrix { try writePlanFile(of: matrix) } else if let folder { try writeExample(in: folder) }
    }

    private func writeExample(in folder: String) throws {
        let template = PlanTemplate(language: language.locale)
        var files = template.files
        do {
            files.insert(try template.workbook, at: 1)
        } catch let error as WorkbookError where error.exitReason == .unavailable {
            // The CSV does without what writes workbooks.
            if !talk.quiet { for line in error.lines(in: .ofRun) { StandardError.write(line) } }
        }
        try StartFolder(folder).write(files)
        let matrix = "\(folder)/\(template.matrixName)"
        tellNext(
            files.map { "\(folder)/\($0.name)" },
            ["check \(matrix.shellWord)", "measure \(matrix.shellWord)"])
    }

    private func writePlanFile(of matrix: String) throws {
        guard matrix != "-" || folder != nil else {
            throw Failure(
                .usage,
                Phrase(
                    es: "la entrada estándar no tiene carpeta; nombre una para el archivo del plan",
                    en: "standard input has no folder; name one for the plan file"))
        }
        let loaded = try PlanReader(numbers: numbers, sheet: sheet).read(matrices: [matrix], planFile: plan)
        talk.tell(loaded.diagnostics)
        guard let file = ExplicitPlanFile(loaded) else {
            throw Failure(
                .software,
                Phrase(es: "\(matrix): no se sabe qué se leyó", en: "\(matrix): what was read isn't known"))
        }
        let piece: OutputPiece = ("plan.yaml", Array(file.text(in: language.locale).utf8))
        let place = folder ?? OutputFolder.parent(of: matrix)
        // Beside the matrix there are other files, and only the plan file is new.
        if folder == nil {
            try StartFolder(place).add(piece)
        } else {
            try StartFolder(place).write([piece])
        }
        let path = place == "." ? piece.name : "\(place)/\(piece.name)"
        let word = matrix.shellWord
        let ofSheet = sheet.map { " --sheet \($0.shellWord)" } ?? ""
        tellNext([path], ["check \(word)\(ofSheet)" + (folder == nil ? "" : " --plan \(path.shellWord)")])
    }

    /// Says what was written, and which commands go on from there.
    private func tellNext(_ files: [String], _ commands: [String]) {
        guard !talk.quiet else { return }
        let written = Phrase(es: "se escribió", en: "written:")
        let next = Phrase(es: "siga con:", en: "go on with:")
        StandardError.write("\(written[.ofRun]) \(files.joined(separator: ", "))")
        StandardError.write(next[.ofRun])
        for command in commands { StandardError.write("  corte \(command)") }
    }
}
