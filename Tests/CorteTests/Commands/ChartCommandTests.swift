import Foundation
import StrategyTestSupport
import Testing

@Suite("corte chart") struct ChartCommandTests {
    private let folder: TemporaryFolder
    private let corte: Command

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
    }

    @Test(
        "writes what the ending asks for",
        arguments: [
            ("avance.png", "\u{89}PNG\r\n\u{1A}\n"), ("avance.pdf", "%PDF-"), ("avance.svg", "<svg "),
            ("AVANCE.SVG", "<svg "),
        ])
    func formats(name: String, start: String) throws {
        let result = try corte("chart", "bullet", officialMatrix, "-q", "-o", name)
        #expect(result.code == 0)
        #expect(folder.contents == [name])
        let expected = start.unicodeScalars.map { UInt8($0.value) }
        #expect(try folder.bytes(name).starts(with: expected))
    }

    @Test("draws every kind that it lists")
    func kinds() throws {
        let list = try corte("chart", "--list")
        let kinds = list.text.split(separator: "\n").dropFirst().compactMap {
            $0.split(separator: " ").first.map(String.init)
        }
        #expect(kinds.count >= 4)
        for kind in kinds {
            let result = try corte("chart", kind, officialMatrix, "-q", "-o", "\(kind).pdf")
            #expect(result.code == 0, "\(kind): \(result.errors)")
        }
        #expect(folder.contents == kinds.map { "\($0).pdf" }.sorted())
    }

    @Test("takes a horizon for what projects to it, and refuses it elsewhere, in both languages")
    func horizon() throws {
        let until = ["-q", "-o", "h.svg", "--horizon", "2024-06-30"]
        #expect(try corte.run(["chart", "outlook", officialMatrix] + until).code == 0)
        #expect(String(decoding: try folder.bytes("h.svg"), as: UTF8.self).contains("30/06/2024"))
        try folder.remove("h.svg")
        for kind in ["bullet", "dumbbell", "evolution"] {
            let english = try corte.run(["chart", kind, officialMatrix, "--locale", "en"] + until)
            #expect(english.code == 64)
            #expect(english.errors.contains("--horizon is for fan, outlook; all else goes, where it's projected, to"))
            let spanish = try corte.run(["chart", kind, officialMatrix, "--locale", "es"] + until)
            #expect(
                spanish.errors.contains("--horizon es de fan, outlook; lo demás va, si se proyecta, al fin del año"))
        }
        #expect(folder.contents.isEmpty)
    }

    @Test("numbers the pictures of several pages, and names them all")
    func pages() throws {
        let result = try corte("grafico", "table", officialMatrix, "-o", "t.svg", "--size", "4:3")
        #expect(result.code == 0)
        let pictures = folder.contents.filter { $0 != ".corte-manifest" }
        #expect(pictures.count > 1)
        #expect(pictures.allSatisfy { $0.hasPrefix("t-") && $0.hasSuffix(".svg") })
        #expect(result.lines.filter { !$0.hasPrefix("corte:") } == pictures)
    }

    private func text(of name: String, _ arguments: String...) throws -> String {
        let result = try corte.run(["chart"] + arguments + ["-q", "-o", name, "--locale", "es"])
        #expect(result.code == 0, "\(result.errors)")
        return String(decoding: try folder.bytes(name), as: UTF8.self).replacing("\u{A0}", with: " ")
    }

    @Test("texts of one's own stand around a chart, and the methodology stays on it")
    func texts() throws {
        let svg = try text(
            of: "t.svg", "bullet", officialMatrix, "--title", "Lo que falta", "--subtitle", "Primer trimestre",
            "--footnote", "Elaboró: Planeación")
        for part in ["Lo que falta", "Primer trimestre", "Elaboró: Planeación", "sin tope", "98,45 %", "Fuente:"] {
            #expect(svg.contains(part), "\(part)")
        }
        #expect(!svg.contains("4 de 11 indicadores en rezago; el más bajo"))
    }

    @Test("a title of one's own says that a projection is one")
    func projectedTitle() throws {
        let svg = try text(of: "p.svg", "cards", officialMatrix, "--using", "trend-projection", "--title", "Avance")
        #expect(svg.contains(">Proyección: Avance<"))
    }

    @Test("says that codes change nothing where no indicator is named, in both languages")
    func codesOfNothing() throws {
        let codes = ["--codes", "-o", "c.svg"]
        #expect(
            try corte.run(["chart", "cards", officialMatrix, "--locale", "en"] + codes).errors.contains(
                "note: 'cards' names no indicator here: --codes changes nothing"))
        #expect(
            try corte.run(["chart", "cards", officialMatrix, "--locale", "es"] + codes).errors.contains(
                "nota: «cards» no nombra aquí ningún indicador: --codes no cambia nada"))
        let named = try corte.run(["chart", "cards", officialMatrix, "--focus", "O1"] + codes)
        #expect(named.code == 0 && !named.errors.contains("--codes"))
    }

    @Test("some indicators in an order, their number told, with their codes and few decimals")
    func rows() throws {
        let svg = try text(
            of: "r.svg", "bullet", officialMatrix, "--only", "lag", "--sort", "gap", "--top", "2", "--codes",
            "--decimals", "1")
        for part in ["Se muestran 2 de 11", "IS-545 ·", "22,3 %", "IS-543 ·", "4 de 11 indicadores en rezago"] {
            #expect(svg.contains(part), "\(part)")
        }
        #expect(!svg.contains("IS-554 ·") && !svg.contains("22,33 %"))
    }

    @Test("a kind that shows all refuses to choose, one methodology isn't dropped for another")
    func refusals() throws {
        let choice = try corte("chart", "cards", officialMatrix, "--top", "2", "-o", "c.png", "--locale", "en")
        #expect(choice.code == 64)
        #expect(choice.errors.contains("bullet, gap, multiples"))
        let two = try corte(
            "chart", "bullet", officialMatrix, "--using", "oficial", "--using", "con-tope", "-o", "b.png")
        #expect(two.code == 64)
        #expect(two.errors.contains("dumbbell, ranks"))
        for wrong in [
            ["--top", "0"], ["--jobs", "2"], ["--title", ""], ["--footnote", "  "], ["--dpi", "7"], ["--scale", "9"],
            ["--scale", "nan"], ["--dpi", "96", "--scale", "2"],
            ["--decimals", "9"],
        ] {
            #expect(try corte.run(["chart", "bullet", officialMatrix, "-o", "b.png"] + wrong).code == 64, "\(wrong)")
        }
        #expect(folder.contents.isEmpty)
    }

    @Test("the page keeps its size at another density")
    func density() throws {
        _ = try corte("chart", "waterfall", officialMatrix, "-q", "-o", "c.png", "--dpi", "72", "--size", "square")
        let header = Array(try folder.bytes("c.png").dropFirst(16).prefix(8))
        #expect(header == [0, 0, 2, 28, 0, 0, 2, 28])
        _ = try corte("chart", "waterfall", officialMatrix, "-q", "-o", "d.png", "--scale", "2", "--size", "square")
        #expect(Array(try folder.bytes("d.png").dropFirst(16).prefix(4)) == [0, 0, 8, 112])
    }

    @Test("a picture goes to standard output in the format that is named, several only as a document")
    func standardOutput() throws {
        let svg = try corte("chart", "bullet", officialMatrix, "-q", "-o", "-", "--format", "svg")
        #expect(svg.code == 0 && svg.text.hasPrefix("<svg "))
        let none = try corte("chart", "bullet", officialMatrix, "-q", "-o", "-")
        #expect(none.code == 64 && none.errors.contains("--format"))
        let several = try corte("chart", "table", officialMatrix, "-q", "-o", "-", "--format", "svg")
        #expect(several.code == 64 && several.errors.contains("--format pdf"))
        let document = try corte("chart", "table", officialMatrix, "-q", "-o", "-", "--format", "pdf")
        #expect(document.code == 0)
        let other = try corte("chart", "bullet", officialMatrix, "-q", "-o", "a.svg", "--format", "png")
        #expect(other.code == 64)
        #expect(folder.contents.isEmpty)
    }

    @Test("without a background what is behind shows through")
    func transparency() throws {
        let svg = try text(of: "n.svg", "bullet", officialMatrix, "--background", "none")
        #expect(!svg.contains(#"<rect width="960""#))
        _ = try corte("chart", "bullet", officialMatrix, "-q", "-o", "n.png", "--background", "none")
        // The kind of pixels in the header: colours with an alpha.
        #expect(Array(try folder.bytes("n.png"))[25] == 6)
    }

    @Test("takes the size in pixels")
    func size() throws {
        _ = try corte("chart", "cards", officialMatrix, "-q", "-o", "c.png", "--size", "2560x1440")
        let header = Array(try folder.bytes("c.png").dropFirst(16).prefix(8))
        #expect(header == [0, 0, 10, 0, 0, 0, 5, 160])
    }

    @Test("a theme of one's own, its colours, words, font and logo")
    func ownTheme() throws {
        _ = try corte("chart", "cards", officialMatrix, "-q", "-o", "escudo.png")
        _ = try folder.write(
            "base: clear\nlogo: escudo.png\ncolors: { accent: \"#5B2C6F\" }\nstates: { lag: { word: Atraso } }\n",
            to: "tema.yaml")
        let svg = try text(of: "t.svg", "bullet", officialMatrix, "--theme", "./tema.yaml")
        #expect(svg.contains("Atraso (4)") && svg.contains("<image "))
        let ranks = try text(of: "r.svg", "dumbbell", officialMatrix, "--theme", "./tema.yaml")
        #expect(ranks.contains("#5B2C6F"))
    }

    @Test("a theme that can't be read is refused with the contrast that was measured, at its place")
    func paleTheme() throws {
        _ = try folder.write("colors:\n  muted: \"#AAAAAA\"\n", to: "tema.yaml")
        let result = try corte("chart", "bullet", officialMatrix, "-o", "t.svg", "--theme", "tema.yaml")
        #expect(result.code == 65)
        #expect(
            result.errors.contains("tema.yaml:2:10: muted (#AAAAAA) on background (#FFFFFF) has a contrast of 2.32"))
        let unknown = try corte("chart", "bullet", officialMatrix, "-o", "t.svg", "--theme", "oficial")
        #expect(unknown.code == 64 && unknown.errors.contains("clear, print, dark"))
        let own = try corte(
            "chart", "bullet", officialMatrix, "-o", "tema.yaml", "--format", "svg", "--theme", "tema.yaml")
        #expect(own.code == 64 && own.errors.contains("would be lost"))
    }

    @Test("the bundled themes draw every kind", arguments: ["print", "dark"])
    func bundledThemes(name: String) throws {
        for kind in ["bullet", "table", "dumbbell", "cards", "waterfall", "outlook"] {
            let result = try corte("chart", kind, officialMatrix, "-q", "-o", "\(kind).pdf", "--theme", name)
            #expect(result.code == 0, "\(kind): \(result.errors)")
        }
    }

    @Test(
        "a course is of what was reported, and measures against what is due at its own end",
        arguments: [
            ["evolution", "--using", "trend-projection"], ["evolution", "--base", "plan"],
            ["fan", "--base", "elapsed"],
            ["outlook", "--base", "year"],
        ])
    func courses(arguments: [String]) throws {
        let result = try corte.run(["chart", arguments[0], officialMatrix, "-o", "c.svg"] + arguments.dropFirst())
        #expect(result.code == 64, "\(result.errors)")
        #expect(folder.contents.isEmpty)
    }

    @Test("a document of Cairo's has its language and the alternative text of each page")
    func taggedDocument() throws {
        _ = try corte("chart", "table", officialMatrix, "-q", "-o", "t.pdf")
        let text = try corte.unpacked("t.pdf")
        #expect(text.ranges(of: "/Alt (").count == 3)
        #expect(text.contains("/Lang (es-CO)") && text.contains("/StructTreeRoot"))
    }
}
