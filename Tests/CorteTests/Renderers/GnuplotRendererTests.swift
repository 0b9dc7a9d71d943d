import Foundation
import StrategyTestSupport
import Testing

@Suite("corte chart --renderer gnuplot") struct GnuplotRendererTests {
    private let folder: TemporaryFolder
    private let corte: Command

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
    }

    private func chart(_ arguments: String..., environment: [String: String] = [:]) throws -> Command.Result {
        var corte = corte
        corte.environment.merge(environment) { $1 }
        return try corte.run(["chart", "bullet", officialMatrix, "--renderer", "gnuplot"] + arguments)
    }

    @Test("writes every format with its title and its alternative text", arguments: ["png", "svg", "pdf"])
    func formats(ending: String) throws {
        let result = try chart("-q", "-o", "a.\(ending)")
        #expect(result.code == 0, "\(result.errors)")
        #expect(folder.contents == ["a.\(ending)"])
        let bytes = Array(try folder.bytes("a.\(ending)"))
        let title = "4 de 11 indicadores en rezago; el más bajo llega a 22,33 % (Objetivo 5)"
        let text = String(decoding: bytes, as: UTF8.self).replacing("\u{A0}", with: " ").replacing(
            "\u{202F}", with: " ")
        switch ending {
        case "png":
            #expect(Array(bytes[16..<24]) == [0, 0, 7, 128, 0, 0, 4, 56])
            #expect(text.contains("pHYs") && text.contains("Title\0\0\0es-CO\0\0\(title)"))
            #expect(text.contains("Description\0\0\0es-CO\0\0\(title). Plan Estratégico Sectorial"))
            #expect(text.contains("Comment\0\0\0es-CO\0\0Plan Estratégico Sectorial"))
        case "svg":
            #expect(text.contains("<title>\(title)</title>\n<desc>Plan Estratégico Sectorial"))
            #expect(text.contains(#"width="960pt" height="540pt""#))
        default:
            let document = try corte.unpacked("a.pdf")
            for entry in ["/Alt (4 de 11 ", "/CreationDate (D:20240331000000Z)"] { #expect(document.contains(entry)) }
            #expect(document.replacing(#/\s+/#, with: " ").contains("/MediaBox [ 0 0 960 540 ]"))
        }
    }

    @Test("draws a table of several pages in one go, and names them as ever")
    func pages() throws {
        let result = try corte(
            "chart", "table", officialMatrix, "--renderer", "gnuplot", "-o", "t.svg", "--size", "4:3", "--keep-script",
            "k")
        #expect(result.code == 0, "\(result.errors)")
        let pictures = folder.contents.filter { $0.hasSuffix(".svg") }
        #expect(pictures.count > 1 && pictures.allSatisfy { $0.hasPrefix("t-") })
        let kept = folder.contents.filter { $0.hasPrefix("k/") && !$0.contains("manifest") }
        #expect(kept.count == pictures.count + 1)
        #expect(
            result.lines.filter { !$0.hasPrefix("corte:") } == pictures + kept.filter { $0.hasSuffix(".gp") }
                + kept.filter { $0.hasSuffix(".dat") })
    }

    @Test("keeps a script that the program alone draws by", arguments: ["png", "svg", "pdf"])
    func script(ending: String) throws {
        let result = try chart("-q", "-o", "a.\(ending)", "--keep-script", "kept/here")
        #expect(result.code == 0, "\(result.errors)")
        let before = folder.contents
        #expect(before.contains("kept/here/a.gp") && before.contains("kept/here/a-page-1.dat"))
        let gnuplot = try corte.gnuplot("a.gp", in: "\(folder.path)/kept/here")
        #expect(gnuplot.code == 0 && gnuplot.errors == "")
        #expect(folder.contents == (before + ["kept/here/a.\(ending)"]).sorted())
        // Its shapes are ours; what a picture says of itself is only in ours.
        if ending == "svg" {
            let pictures = try ["a.svg", "kept/here/a.svg"].map {
                PictureParts(gnuplot: String(decoding: try folder.bytes($0), as: UTF8.self))
            }
            #expect(pictures[0].parts.count > 100)
            #expect(pictures[0].strangers(in: pictures[1], within: 0).map(\.description) == [])
        } else {
            #expect(try folder.bytes("kept/here/a.\(ending)").count > 10_000)
        }
    }

    @Test("takes the script of an earlier chart away with what isn't needed any more")
    func earlier() throws {
        let table = [
            "chart", "table", officialMatrix, "--renderer", "gnuplot", "-q", "-o", "t.svg", "--keep-script", "k",
        ]
        #expect(try corte.run(table).code == 0)
        #expect(folder.contents.contains("k/t-page-2.dat"))
        try folder.write("mine", to: "k/mine.dat")
        #expect(try corte.run(table + ["--focus", "O5"]).code == 0)
        #expect(
            folder.contents.filter { $0.hasPrefix("k/") } == [
                "k/.corte-manifest", "k/mine.dat", "k/t-page-1.dat", "k/t.gp",
            ])
    }

    @Test("gives the same bytes every time, in every time zone and language", arguments: ["png", "svg", "pdf"])
    func determinism(ending: String) throws {
        var seen: Set<Data> = []
        for environment in [[:], ["TZ": "Pacific/Kiritimati", "LC_ALL": "C"], ["GNUTERM": "dumb", "GDFONTPATH": "/"]] {
            try folder.write("set terminal dumb\nset output 'wrong'\n", to: ".gnuplot")
            #expect(try chart("-q", "-o", "a.\(ending)", environment: environment).code == 0)
            seen.insert(try folder.bytes("a.\(ending)"))
        }
        #expect(seen.count == 1)
        #expect(!folder.contents.contains("wrong"))
    }

    @Test("refuses letters that no font has, but where the viewer brings the fonts", arguments: ["png", "pdf", "svg"])
    func letters(ending: String) throws {
        // No letter is at this place, so no font has one.
        try folder.write("objective,indicator,name,programmed,executed\nO1,I1,x\u{378}y,100,80\n", to: "m.csv")
        let result = try corte("chart", "bullet", "m.csv", "-q", "--renderer", "gnuplot", "-o", "a.\(ending)")
        #expect(result.code == (ending == "svg" ? 0 : 69))
        #expect(result.errors.hasPrefix(ending == "svg" ? "" : "corte: no installed font has '\u{378}', and gnuplot"))
        #expect(folder.contents == (ending == "svg" ? ["a.svg"] : []) + ["m.csv"])
    }

    @Test("says what to install where there is no gnuplot, and leaves nothing")
    func missing() throws {
        let english = try chart("-o", "a.png", "--keep-script", "k", environment: ["PATH": "/nowhere"])
        #expect(english.code == 69)
        #expect(
            english.errors
                == "corte: there is no program gnuplot; install it (apt-get install gnuplot-nox) or use --renderer cairo\n"
        )
        let spanish = try chart("-q", "-o", "a.png", environment: ["PATH": "/nowhere", "LANG": "es_CO.UTF-8"])
        #expect(spanish.errors.hasPrefix("corte: no se encuentra el programa gnuplot; instálelo (apt-get install"))
        #expect(folder.contents == [])
    }

    @Test("keeps an earlier picture where gnuplot fails, and says what it said")
    func failing() throws {
        try FileManager.default.createDirectory(atPath: "\(folder.path)/bin", withIntermediateDirectories: true)
        try folder.write("#!/bin/sh\necho 'line 3: warning: no room' >&2\n", to: "bin/gnuplot")
        chmod("\(folder.path)/bin/gnuplot", 0o755)
        try folder.write("before", to: "a.png")
        let result = try chart(
            "-q", "-o", "a.png", "--keep-script", "k", environment: ["PATH": "\(folder.path)/bin:/bin"])
        #expect(result.code == 70)
        #expect(result.errors == "corte: gnuplot didn't draw: line 3: warning: no room\n")
        #expect(try folder.bytes("a.png") == Data("before".utf8))
        #expect(folder.contents == ["a.png", "bin", "bin/gnuplot"])
    }

    @Test("takes only renderers that there are, and keeps a script of gnuplot's alone")
    func usage() throws {
        let wrong = try corte("chart", "bullet", officialMatrix, "--renderer", "excel", "-o", "a.png")
        #expect(wrong.code == 64 && wrong.errors.contains("'excel'"))
        let script = try corte("chart", "bullet", officialMatrix, "--keep-script", "k", "-o", "a.png")
        #expect(script.code == 64)
        #expect(script.errors.contains("--keep-script needs --renderer gnuplot"))
        let nowhere = try chart("--keep-script", "", "-o", "a.png")
        #expect(nowhere.code == 64)
        #expect(nowhere.errors.contains("name the folder for the script with --keep-script"))
        let input = try chart("-o", "a.png", "--keep-script", officialMatrix)
        #expect(input.code == 73)
        #expect(folder.contents == [])
    }
}
