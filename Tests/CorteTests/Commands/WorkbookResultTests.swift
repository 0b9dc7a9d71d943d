import Foundation
import StrategyTestSupport
import TestSupport
import Testing

/// Every result as a workbook, and what others make of it: one run of each program for all of them.
@Suite("A result as a workbook") struct WorkbookResultTests {
    private static let commands = [
        "report": ["measure", "M"], "capped": ["measure", "M", "--using", "capped", "--locale", "en"],
        "goal": ["measure", "M", "--base", "year", "--using", "weighted-average:power=0"],
        "comparison": ["compare", "M", "--using", "weighted-average", "--using", "capped:at=objective"],
        "audit": ["audit", "M"], "projection": ["project", "M", "--backtest"],
        "sensitivity": ["sensitivity", "M", "--vary", "cap=none,100", "--noise", "weights=10%", "--points", "64"],
        "noise": ["sensitivity", "M", "--noise", "weights=10%", "--points", "64", "--locale", "en"],
        "missing": ["measure", "hostile.csv"], "units": ["measure", "units.csv"],
        "compared-units": ["compare", "units.csv", "--using", "weighted-average", "--using", "capped"],
    ]

    private let folder: TemporaryFolder
    private let corte: Command

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
        try folder.write(
            "Objetivo;Código;Nombre indicador;Programado;Ejecutado\nO1;A;=HYPERLINK(\"http://x\");100;95,5\n"
                + "O1;B;@SUM(A1);100;\nO2;-C;\"dos\nlíneas\";100;0\n", to: "hostile.csv")
        try folder.write(
            "Unidad;Corte;Objetivo;Código;Programado;Ejecutado\n"
                + (1...3).map { "U\($0);2024-03-31;O1;A;100;\(90 + $0)\nU\($0);2024-03-31;O1;B;100;150\n" }.joined()
                + "U4;2024-03-31;O1;A;100;\n", to: "units.csv")
    }

    private func write(_ name: String) throws -> String {
        let arguments = try #require(Self.commands[name]).map { $0 == "M" ? officialMatrix : $0 }
        let result = try corte.run(arguments + ["-q", "-o", "\(name).xlsx"])
        #expect(result.code == (name == "audit" ? 1 : 0), "\(name): \(result.errors)")
        #expect(result.errors.isEmpty && result.output.isEmpty, "\(name): \(result.errors)")
        return "\(folder.path)/\(name).xlsx"
    }

    @Test("is what Excel opens without repair, and holds in LibreOffice the same numbers and texts")
    func others() throws {
        let files = try Self.commands.keys.sorted().map(write)
        #expect(try WorkbookReader.findings(in: files) == [])

        let saved = try WorkbookReader.resave(files, to: "\(folder.path)/saved")
        let (ours, theirs) = (try WorkbookReader.cells(of: files), try WorkbookReader.cells(of: saved))
        #expect(ours.count == theirs.count && ours.count > 1_000)
        for (our, their) in zip(ours, theirs) {
            #expect(
                our.sheet == their.sheet && our.address == their.address && our.kind == their.kind,
                "\(our) \(their)")
            guard let number = our.number, let other = their.number else {
                #expect(our.text == their.text, "\(our) \(their)")
                continue
            }
            #expect(number.bitPattern == other.bitPattern, "\(our) \(their)")
        }
    }

    @Test("has formulas that LibreOffice computes to Corte's figures, and anew when a cell is changed")
    func formulas() throws {
        let names = ["report", "capped", "comparison", "missing"]
        let files = try names.map(write)
        let bare = try TemporaryFolder()
        for name in names { try WorkbookReader.forget("\(folder.path)/\(name).xlsx", as: "\(bare.path)/\(name).xlsx") }
        // MT-75 at 100 in the place of 176.98, and the indicator that wasn't reported at 100.
        try WorkbookReader.forget(files[0], as: "\(bare.path)/changed.xlsx", ["Avance!C6=100"])
        try WorkbookReader.forget(files[3], as: "\(bare.path)/filled.xlsx", ["Avance!C5=100"])
        let computed = (names + ["changed", "filled"]).map { "\(bare.path)/\($0).xlsx" }
        let read = try WorkbookReader.cells(of: WorkbookReader.resave(computed, to: "\(folder.path)/computed"))
        func figure(_ file: String, _ sheet: String, _ address: String) -> Double? {
            read.first { $0.file == "\(file).xls" && $0.sheet == sheet && $0.address == address }?.number
        }

        let formulas = Set(
            try WorkbookReader.cells(of: files, formulas: true).filter { $0.kind == "f" }.map(Address.init))
        #expect(formulas.count > 80)
        for cell in try WorkbookReader.cells(of: files) where formulas.contains(Address(cell)) {
            let number = try #require(cell.number, "\(cell)")
            let other = try #require(
                figure(String(cell.file.dropLast(5)), cell.sheet, cell.address), "\(cell)")
            #expect(abs(number - other) <= 1e-12 * abs(number), "\(cell) \(other)")
        }
        // (100.93… + 100 + 100) / 3, a fifth of whose change reaches the plan, and its chart.
        let objective = try #require(figure("changed", "Avance", "C3"))
        #expect(abs(objective - 100.31017059382661) < 1e-10)
        let plan = try #require(figure("changed", "Avance", "C2"))
        #expect(abs(plan - (98.45211145364053 - 76.9814814814815 / 15)) < 1e-10)
        #expect(figure("changed", "Gráfico", "B2") == objective)
        #expect(figure("filled", "Avance", "C3") == 97.75)
    }

    private struct Address: Hashable {
        let file, sheet, address: String
        init(_ cell: WorkbookReader.Cell) { (file, sheet, address) = (cell.file, cell.sheet, cell.address) }
    }

    @Test("has the figures of the CSV, bit by bit")
    func bits() throws {
        let rows = try corte("measure", officialMatrix, "-q", "--format", "tsv").text.split(separator: "\n").map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
        let cells = try WorkbookReader.cells(of: [write("report")]).filter { $0.sheet == "Avance" }
        for (column, name) in [("C", "achievement"), ("E", "mask"), ("G", "share"), ("I", "executed")] {
            let field = try #require(rows[0].firstIndex(of: name))
            for (row, fields) in rows.enumerated().dropFirst() {
                let cell = cells.first { $0.address == "\(column)\(row + 1)" }
                #expect(cell?.number?.bitPattern == Double(fields[field])?.bitPattern, "\(fields[2]) \(name)")
            }
        }
        #expect(rows.count == 18)
    }

    @Test("has the words of what is missing, and names as text")
    func words() throws {
        let cells = try WorkbookReader.cells(of: [write("missing")])
        func cell(_ sheet: String, _ address: String) -> WorkbookReader.Cell? {
            cells.first { $0.sheet == sheet && $0.address == address }
        }
        #expect(cell("Avance", "C4")?.number == 95.5)
        #expect(cell("Avance", "C5") == nil)
        #expect(cell("Avance", "D5")?.text == "Sin reporte")
        #expect(cell("Avance", "D4")?.text == "◆ Rezago")
        #expect(cell("Avance", "C7")?.number == 0)
        #expect(cell("Avance", "B4").map { [$0.kind, $0.text] } == ["s", "=HYPERLINK(\"http://x\")"])
        #expect(cell("Avance", "B5").map { [$0.kind, $0.text] } == ["s", "@SUM(A1)"])
        #expect(cell("Avance", "B7")?.text == "dos líneas")
        #expect(cell("Avance", "A7")?.text == "-C")
        let notes = cells.filter { $0.sheet == "Metodología" }.map(\.text)
        #expect(notes.contains { $0.hasPrefix("hostile.csv (sha256:") })
        #expect(notes.contains { $0.hasPrefix("1 de 3 indicadores programados no tiene cifra") })
    }

    @Test("speaks the language of the results")
    func english() throws {
        let cells = try WorkbookReader.cells(of: [write("capped")])
        #expect(Set(cells.map(\.sheet)) == ["Achievement", "Chart", "Methodology"])
        let texts = cells.map(\.text)
        for text in ["Before treatment", "capped at 100% per indicator", "◆ Behind", "Effects", "bundled"] {
            #expect(texts.contains { $0.contains(text) }, "\(text)")
        }
    }

    @Test("has the same bytes under every time zone, locale and hash seed, on standard output too")
    func sameBytes() throws {
        let first = try Data(contentsOf: URL(filePath: write("report")))
        var other = corte
        other.environment["TZ"] = "Pacific/Kiritimati"
        other.environment["LC_ALL"] = "es_CO.UTF-8"
        let second = try other("measure", officialMatrix, "-q", "--format", "xlsx")
        #expect(second.output == first)
    }

    @Test("is an error with a place to write to where it can't be made, and leaves nothing")
    func failures() throws {
        let full = try corte("measure", officialMatrix, "-q", "--format", "xlsx", "-o", "/dev/full")
        #expect(full.code == 74 && full.lines.count == 1, "\(full.errors)")
        let noFolder = try corte("measure", officialMatrix, "-q", "-o", "no/r.xlsx")
        #expect(noFolder.code == 73 && noFolder.lines.count == 1, "\(noFolder.errors)")
        #expect(folder.contents == ["hostile.csv", "units.csv"])
    }

    @Test("isn't written of what has no rows")
    func trace() throws {
        for format in ["xlsx", "ndjson", "tsv"] {
            let result = try corte("measure", officialMatrix, "--trace", "O5", "--format", format)
            #expect(result.code == 64)
            #expect(
                result.errors.contains("this has no rows to write as \(format.uppercased())"), "\(result.errors)")
        }
    }
}
