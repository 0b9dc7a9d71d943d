import Foundation
import StrategyTestSupport
import Testing

/// A new user's way with a sheet of 30 indicators, in Spanish: every message is followed to the letter, and by nothing else
/// does the user know what to do.
@Suite("In the first hour,") struct FirstHourTests {
    private let folder: TemporaryFolder
    private let corte: Command
    private let sheet = TrackingSheet(seed: 30)

    init() throws {
        folder = try TemporaryFolder()
        var corte = Command(in: folder)
        corte.environment["LANG"] = "es_CO.UTF-8"
        self.corte = corte
    }

    /// The lines that messages say to write into the plan file, the first where they name several, each once.
    private func advised(_ result: Command.Result) -> [String] {
        var lines: [String] = []
        for message in result.lines {
            guard let start = message.firstRange(of: "escriba «"),
                let end = message[start.upperBound...].firstRange(of: "»")
            else { continue }
            let line = String(message[start.upperBound..<end.lowerBound])
            if !lines.contains(line) { lines.append(line) }
        }
        return lines
    }

    /// Whether a report's rows have the figures that the sheet's own arithmetic gives.
    private func isRight(_ rows: String) -> Bool {
        let lines = rows.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        guard let node = lines.first?.firstIndex(of: "node"), let figure = lines.first?.firstIndex(of: "achievement")
        else { return false }
        var left = sheet.achievements
        for line in lines.dropFirst() {
            guard let value = Double(line[figure]), let expected = left.removeValue(forKey: String(line[node])),
                abs(value - expected) < 1e-9
            else { return false }
        }
        return left.isEmpty
    }

    /// Measures as often as it takes, writing down what each answer says; the first right table.
    private func walk(_ matrix: String) throws -> (tries: Int, log: String, result: Command.Result) {
        var log = ""
        for attempt in 1...5 {
            let result = try corte("measure", matrix)
            log += "$ corte measure \(matrix)    (intento \(attempt), código \(result.code))\n\(result.errors)"
            if result.code == 0 { return (attempt, log, result) }
            let lines = advised(result)
            guard !lines.isEmpty else { return (attempt, log, result) }
            let plan = (try? String(decoding: folder.bytes("plan.yaml"), as: UTF8.self)) ?? ""
            try folder.write(plan + lines.map { $0 + "\n" }.joined(), to: "plan.yaml")
            for line in lines { log += "→ plan.yaml: \(line)\n" }
        }
        return (6, log, try corte("measure", matrix))
    }

    @Test("a sheet saved as CSV gives its first right table on the second try")
    func csv() throws {
        try folder.write(sheet.csv, to: "seguimiento.csv")
        let (tries, log, result) = try walk("seguimiento.csv")
        #expect(tries == 2, "\(log)")
        #expect(result.code == 0, "\(log)")
        #expect(isRight(try corte("measure", "seguimiento.csv", "--format", "csv", "-q").text), "\(log)\(result.text)")
        #expect(result.text.contains("corte 30/09/2025"))
    }

    @Test("a workbook with merged cells gives it on the second try at most")
    func workbook() throws {
        try Data(sheet.workbook).write(to: URL(filePath: "\(folder.path)/seguimiento.xlsx"))
        let (tries, log, result) = try walk("seguimiento.xlsx")
        #expect(tries <= 2, "\(log)")
        #expect(result.code == 0, "\(log)")
        #expect(isRight(try corte("measure", "seguimiento.xlsx", "--format", "csv", "-q").text), "\(log)\(result.text)")
    }

    @Test("no answer is longer than a screen, and each says what to do")
    func answers() throws {
        try folder.write(sheet.csv, to: "seguimiento.csv")
        let first = try corte("measure", "seguimiento.csv")
        #expect(first.lines.count <= 5, "\(first.errors)")
        #expect(first.lines.allSatisfy { $0.contains("escriba «") || $0.contains(" nota: ") }, "\(first.errors)")
    }

    @Test("a mistyped header is asked for by the column that it means, and the line to write is the right one")
    func mistyped() throws {
        try folder.write("Objetivo;Código;Programado;Ejecutdo\nO1;A;10;5\nO1;B;20;20\n", to: "m.csv")
        let first = try corte("measure", "m.csv")
        #expect(
            first.errors == """
                corte: m.csv:1:4: no hay una columna para ejecutado, ¿quiso decir esta? (Ejecutdo); corrija el encabezado, o \
                escriba «columns: { "Ejecutdo": executed }» en el archivo del plan

                """)
        let (tries, log, result) = try walk("m.csv")
        #expect(tries == 2, "\(log)")
        #expect(result.text.contains("75,00"), "\(log)")
    }

    @Test("what was decided can be written down, and measures the same without a word")
    func decided() throws {
        try folder.write(sheet.csv, to: "seguimiento.csv")
        _ = try walk("seguimiento.csv")
        #expect(try corte("init", "revisado", "--from", "seguimiento.csv").code == 0)
        let result = try corte("check", "seguimiento.csv", "--plan", "revisado/plan.yaml")
        #expect(result.code == 0, "\(result.errors)")
        let rows = try corte(
            "measure", "seguimiento.csv", "--plan", "revisado/plan.yaml", "--format", "csv", "-q")
        #expect(isRight(rows.text))
    }
}
