import Foundation
import StrategyTestSupport
import TestSupport
import Testing

@Suite("corte init") struct InitCommandTests {
    private let folder: TemporaryFolder
    private let corte: Command

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
    }

    @Test(
        "writes a matrix and a plan file that leave nothing to say, in the run's language",
        arguments: [
            ("es_CO.UTF-8", "matriz", "se escribió plan-nuevo/matriz.csv", "Trámites que se hacen en línea"),
            ("en_US.UTF-8", "matrix", "written: plan-nuevo/matrix.csv", "Procedures that can be done online"),
        ])
    func example(locale: String, matrix: String, told: String, name: String) throws {
        var corte = corte
        corte.environment["LANG"] = locale
        let result = try corte("init", "plan-nuevo")
        #expect(result.code == 0)
        #expect(result.errors.hasPrefix(told))
        #expect(result.output.isEmpty)
        #expect(
            folder.contents == [
                "plan-nuevo", "plan-nuevo/\(matrix).csv", "plan-nuevo/\(matrix).xlsx", "plan-nuevo/plan.yaml",
            ])
        // What it says to go on with is followed to the letter.
        let next = result.lines.filter { $0.hasPrefix("  corte ") }
        #expect(next.count == 2)
        for line in next {
            let answer = try corte.run(line.split(separator: " ").dropFirst().map(String.init))
            #expect(answer.code == 0)
            #expect(answer.errors.isEmpty, "\(answer.errors)")
            #expect(!answer.output.isEmpty)
        }
        #expect(try corte("measure", "plan-nuevo/\(matrix).csv").text.contains(name))
        let bytes = try folder.bytes("plan-nuevo/\(matrix).csv")
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    }

    @Test("--locale names the language, and the plan is the same in both")
    func languages() throws {
        #expect(try corte("iniciar", "uno", "--locale", "es", "-q").errors.isEmpty)
        #expect(try corte("init", "dos", "--locale", "en", "-q").code == 0)
        let spanish = try corte("measure", "uno/matriz.csv", "--format", "csv", "--using", "capped")
        let english = try corte("measure", "dos/matrix.csv", "--format", "csv", "--using", "capped")
        #expect(spanish.code == 0 && english.code == 0)
        #expect(Self.rows(spanish.text).count > 5)
        #expect(Self.rows(spanish.text) == Self.rows(english.text))
    }

    /// The rows of a report: all but names, and the file with its line.
    private static func rows(_ report: String) -> [[Substring]] {
        report.split(separator: "\n").map { row in
            let fields = row.split(separator: ",", omittingEmptySubsequences: false)
            return Array(fields[..<5] + fields[6..<(fields.count - 2)])
        }
    }

    @Test(
        "the workbook leaves nothing to say, measures as the CSV does and has the same bytes every time",
        arguments: [("es", "matriz"), ("en", "matrix")])
    func workbook(locale: String, matrix: String) throws {
        #expect(try corte("init", "uno", "--locale", locale).code == 0)
        #expect(try corte("init", "dos", "--locale", locale).code == 0)
        #expect(try folder.bytes("uno/\(matrix).xlsx") == folder.bytes("dos/\(matrix).xlsx"))
        let checked = try corte("check", "uno/\(matrix).xlsx")
        #expect(checked.code == 0)
        #expect(checked.errors.isEmpty, "\(checked.errors)")
        for format in ["csv", "table"] {
            let ofWorkbook = try corte("measure", "uno/\(matrix).xlsx", "--format", format)
            let ofText = try corte("measure", "uno/\(matrix).csv", "--format", format)
            #expect(ofWorkbook.code == 0, "\(ofWorkbook.errors)")
            #expect(
                format == "csv"
                    ? Self.rows(ofWorkbook.text) == Self.rows(ofText.text) : ofWorkbook.text == ofText.text)
        }
        #expect(try WorkbookReader.findings(in: ["\(folder.path)/uno/\(matrix).xlsx"]) == [])
    }

    @Test("every word of the workbook is one that its lists offer, and its days and figures are what they look like")
    func offered() throws {
        #expect(try corte("init", "uno", "--locale", "es").code == 0)
        let file = "\(folder.path)/uno/matriz.xlsx"
        let rules = try WorkbookReader.rules(of: file)
        #expect(
            rules == [
                "A2:A10001 date", "E2:E10001 list Indicador sectorial,Meta trazadora,Meta de proyecto de inversión",
                "F2:F10001 list Suma,Constante,Creciente,Decreciente", "G2:G10001 list Ascendente,Descendente",
                "J2:J10001 decimal", "K2:K10001 decimal", "L2:L10001 decimal",
            ])
        for cell in try WorkbookReader.cells(of: [file]) where cell.address.last != "1" || cell.address.count > 2 {
            switch cell.address.first {
            case "E", "F", "G":
                let rule = rules.first { $0.first == cell.address.first } ?? ""
                #expect(rule.split(separator: "list ")[1].split(separator: ",").contains(Substring(cell.text)))
            case "A": #expect(cell.kind == "d")
            case "J", "K", "L": #expect(cell.kind == "n")
            default: #expect(cell.kind == "s")
            }
        }
    }

    @Test("fills an empty folder, and writes over nothing")
    func occupied() throws {
        try FileManager.default.createDirectory(atPath: "\(folder.path)/vacía", withIntermediateDirectories: false)
        #expect(try corte("init", "vacía").code == 0)
        let before = try folder.bytes("vacía/plan.yaml")
        let again = try corte("init", "vacía")
        #expect(again.code == 73)
        #expect(again.errors == "corte: vacía: isn't empty; name a new folder or an empty one\n")
        #expect(try folder.bytes("vacía/plan.yaml") == before)
        try folder.write("x", to: "archivo")
        let file = try corte("init", "archivo")
        #expect(file.code == 73)
        #expect(file.errors == "corte: archivo: isn't a folder; name a new folder or an empty one\n")
    }

    @Test("makes the folders above, or nothing")
    func deep() throws {
        #expect(try corte("init", "a/b/c").code == 0)
        #expect(try corte("measure", "a/b/c/matrix.csv").code == 0)
        #expect(try corte("init", "/proc/nowhere").code == 73)
    }

    @Test(
        "says what it needs",
        arguments: [
            ([], "name the folder to make, for example 'corte init my-plan', or a matrix with --from"),
            (["x", "--sheet", "y"], "--sheet needs --from MATRIX"), ([""], "the folder needs a name"),
            (["--from", "-"], "standard input has no folder; name one for the plan file"),
        ] as [([String], String)])
    func usage(arguments: [String], line: String) throws {
        let result = try corte.run(["init"] + arguments)
        #expect(result.code == 64)
        #expect(result.lines.count == 1)
        #expect(result.errors.contains(line), "\(result.errors)")
        #expect(folder.contents.isEmpty)
    }

    @Test("--from writes the plan file beside the matrix, and never over one")
    func beside() throws {
        try folder.write("Código;Meta 2024;Logro final;Presupuesto\nA;1.200;600;5\nB;10;5,5;9\n", to: "m.csv")
        // What the reader can't know it asks for, and nothing is written.
        #expect(try corte("init", "--from", "m.csv").code == 65)
        #expect(folder.contents == ["m.csv"])
        try folder.write("Código;Meta 2024;Ejecutado;Presupuesto\nA;1.200;600;5\nB;10;5,5;9\n", to: "m.csv")
        let result = try corte("init", "--from", "m.csv", "--locale", "en")
        #expect(result.code == 0)
        #expect(
            String(decoding: try folder.bytes("plan.yaml"), as: UTF8.self) == """
                # How the matrix is read: every decision of 'corte check', written down. Change what isn't so.
                levels: []
                columns:
                  "Código": indicator
                  "Meta 2024": programmed_year
                  "Ejecutado": executed
                  "Presupuesto": ignore
                numbers: es  # 1.234,56
                # dates: dmy  # no date leaves a doubt
                # magnitudes: cumulative  # no year has two cuts
                dash: missing  # a dash alone is missing; write zero where it's zero

                """)
        #expect(result.errors.hasSuffix("written: plan.yaml\ngo on with:\n  corte check m.csv\n"))
        #expect(try corte("check", "m.csv").errors.isEmpty)
        let again = try corte("init", "--from", "m.csv")
        #expect(again.code == 73)
        #expect(again.errors.hasSuffix("corte: plan.yaml: is there already and isn't replaced; name another folder\n"))
    }

    @Test("--from keeps what the plan file at hand says beside the reading")
    func kept() throws {
        try folder.copy(officialMatrix, as: "matriz.csv")
        try folder.copy(officialMatrix.replacing("matriz.csv", with: "plan.yaml"), as: "plan.yaml")
        #expect(try corte("init", "otra", "--from", "matriz.csv").code == 0)
        let first = try corte("measure", "matriz.csv", "--format", "json")
        let second = try corte("measure", "matriz.csv", "--plan", "otra/plan.yaml", "--format", "json")
        #expect(second.code == 0)
        // All but the digests of the two plan files.
        func measured(_ report: Command.Result) throws -> String {
            let sources = try #require(report.text.range(of: "\"sources\""))
            let inputs = try #require(report.text.range(of: "\"inputs\""))
            return String(report.text[..<sources.lowerBound]) + report.text[inputs.lowerBound...]
        }
        #expect(try measured(second) == measured(first))
    }

    private static let matrices = FieldCase.measured.filter { $0.code == 0 && $0.options.isEmpty }.map(\.file)

    @Test("--from writes down every decision: each matrix as people have them measures the same", arguments: matrices)
    func decisions(file: String) throws {
        var corte = corte
        corte.environment["LANG"] = "es_CO.UTF-8"
        let matrix = "\(DataFile.checkout)/Tests/CorteTests/Field/matrices/\(file)"
        let own = "\(DataFile.checkout)/Tests/CorteTests/Field/matrices/\(file.prefix { $0 != "-" })-plan.yaml"
        let options = FileManager.default.fileExists(atPath: own) ? ["--plan", own] : []
        let first = try corte.run(["measure", matrix, "--format", "json"] + options)
        let made = try corte.run(["init", "plan", "--from", matrix] + options)
        #expect(made.code == 0, "\(made.errors)")
        let second = try corte("measure", matrix, "--plan", "plan/plan.yaml", "--format", "json")
        #expect(second.code == 0, "\(second.errors)")
        #expect(Self.figures(second.text) == Self.figures(first.text))
    }

    /// A report without its notes, which say less once things are decided.
    private static func figures(_ report: String) -> Substring {
        report.firstRange(of: "\"notes\":").map { report[..<$0.lowerBound] } ?? report[...]
    }
}
