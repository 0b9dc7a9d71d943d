import Foundation
import StrategyTestSupport
import Testing

@Suite("Results as rows") struct RowFormatTests {
    private let folder: TemporaryFolder
    private let corte: Command

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
        try folder.write(
            "Unidad;Corte;Objetivo;Código;Nombre indicador;Programado;Ejecutado\n"
                + "U1;2024-03-31;O1;1.5;\"a;b, \"\"c\"\"\";100;97,25\nU1;2024-03-31;O1;B;=A1;100;\n"
                + "U2;2024-03-31;O1;1.5;c;100;1\n", to: "units.csv")
    }

    private let all = [
        ["measure", "units.csv", "--unit", "U1"], ["measure", "units.csv"],
        ["measure", "units.csv", "--level", "indicator"],
        ["compare", "units.csv", "--unit", "U1", "--using", "capped", "--using", "weighted-average"],
        ["compare", "units.csv", "--using", "capped", "--using", "weighted-average"],
        ["audit", officialMatrix], ["project", officialMatrix],
        ["sensitivity", officialMatrix, "--vary", "cap=none,100", "--noise", "weights=10%", "--points", "8"],
    ]

    /// The fields of comma-separated values, or others.
    private func fields(_ text: String, _ separator: Character) -> [[String]] {
        var (rows, row, field, isQuoted) = ([[String]](), [String](), "", false)
        for character in text {
            switch character {
            case "\"": isQuoted.toggle()
            case separator where !isQuoted: (row, field) = (row + [field], "")
            case "\n" where !isQuoted: (rows, row, field) = (rows + [row + [field]], [], "")
            default: field.append(character)
            }
        }
        return rows
    }

    @Test("for an Excel in Spanish are those of CSV, with semicolons and decimal commas in numbers alone")
    func excelSpanish() throws {
        for arguments in all {
            let plain = try corte.run(arguments + ["-q", "--format", "csv", "--csv-safe"])
            let spanish = try corte.run(arguments + ["-q", "--csv", "excel-es"])
            #expect(spanish.code == plain.code && spanish.errors == plain.errors)
            #expect(spanish.output.starts(with: [0xEF, 0xBB, 0xBF]))
            let (ours, theirs) = (fields(plain.text, ","), fields(String(spanish.text.dropFirst()), ";"))
            #expect(ours.map(\.count) == theirs.map(\.count))
            for (our, their) in zip(ours.joined(), theirs.joined()) where our != their {
                #expect(Double(our) != nil && their == our.replacing(".", with: ","), "\(our) \(their)")
            }
        }
        let text = try corte("measure", "units.csv", "--unit", "U1", "-q", "--csv", "excel-es", "-o", "r.csv").text
        #expect(text.isEmpty)
        let lines = String(decoding: try folder.bytes("r.csv"), as: UTF8.self).split(separator: "\n")
        // A code with a point stays what it is.
        #expect(
            lines[3].hasPrefix("U1;2024-03-31;1.5;indicator;O1;\"a;b, c\";97,25;")
                || lines[3].hasPrefix("U1;2024-03-31;1.5;indicator;O1;\"a;b, \"\"c\"\"\";97,25;"))
        #expect(lines[4].contains(";'=A1;;notReported;"))
    }

    @Test("with tabs are those of CSV")
    func tabs() throws {
        for arguments in all {
            let plain = try corte.run(arguments + ["-q", "--format", "csv"])
            let tabs = try corte.run(arguments + ["-q", "--format", "tsv"])
            #expect(tabs.code == plain.code)
            #expect(fields(tabs.text, "\t") == fields(plain.text, ","), "\(arguments)")
        }
        #expect(try corte("measure", officialMatrix, "-q", "-o", "r.tsv").code == 0)
        #expect(try folder.bytes("r.tsv").starts(with: Data("unit\tcut\tnode".utf8)))
    }

    @Test("of NDJSON are the elements of the JSON, a line each, with what they're of")
    func lines() throws {
        for (arguments, name) in zip(
            all, ["nodes", "units", "units", "nodes", "units", "findings", "nodes", "nodes"])
        {
            let whole = try corte.run(arguments + ["-q", "--format", "json"])
            let lines = try corte.run(arguments + ["-q", "--format", "ndjson"])
            #expect(lines.code == whole.code)
            let document = try #require(try JSONSerialization.jsonObject(with: whole.output) as? [String: Any])
            let elements = try #require(document[name] as? [[String: Any]])
            let read = lines.text.split(separator: "\n").map { line in
                (try? JSONSerialization.jsonObject(with: Data(line.utf8))) as? [String: Any] ?? [:]
            }
            #expect(read.count == elements.count && !read.isEmpty, "\(arguments)")
            for (line, element) in zip(read, elements) {
                #expect(line["schema"] as? String == document["schema"] as? String)
                let own = line.filter { element.keys.contains($0.key) }
                #expect(NSDictionary(dictionary: own) == NSDictionary(dictionary: element))
                #expect(Set(line.keys).subtracting(element.keys).isSubset(of: ["schema", "unit", "cut"]))
            }
        }
    }

    @Test(
        "are refused where --csv says another form than --format or the ending",
        arguments: [["--format", "json"], ["--format", "tsv"], ["-o", "r.xlsx"], ["-o", "r.md"]])
    func contradiction(arguments: [String]) throws {
        let result = try corte.run(["measure", officialMatrix, "--csv", "excel-es"] + arguments)
        #expect(result.code == 64 && result.lines.count == 1)
        #expect(result.errors.contains("--csv says how CSV is written, and the format is "), "\(result.errors)")
        let spanish = try corte.run(["measure", officialMatrix, "--csv", "excel-es", "--locale", "es"] + arguments)
        #expect(spanish.errors.contains("--csv dice cómo se escribe CSV, y el formato es "), "\(spanish.errors)")
    }

    @Test("of every cut fit in each dialect")
    func everyCut() throws {
        for arguments in [["--format", "tsv"], ["--csv", "excel-es"]] {
            let result = try corte.run(["measure", "units.csv", "--unit", "U1", "--every-cut", "-q"] + arguments)
            #expect(result.code == 0 && result.text.split(separator: "\n").count == 3, "\(result.errors)")
        }
    }
}
