import Foundation
import StrategyTestSupport
import Testing

@Suite("corte chart all") struct ChartAllTests {
    private let folder: TemporaryFolder
    private let corte: Command

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
    }

    /// The files below a folder of the test's own, by their paths in it.
    private func files(in name: String) throws -> [String] {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: "\(folder.path)/\(name)")
        return paths.filter { $0.contains(".") && !$0.hasSuffix(".corte-manifest") }.sorted()
    }

    @Test("draws every kind of the plan and of each node that it has the figures for, and names every file")
    func everything() throws {
        let result = try corte("chart", "all", officialMatrix, "-q", "-o", "todo", "--format", "svg")
        #expect(result.code == 0, "\(result.errors)")
        let files = try files(in: "todo")
        for kind in [
            "bullet", "dumbbell", "cards", "waterfall", "gap", "ranks", "evolution", "multiples", "heatmap", "fan",
            "outlook",
        ] {
            #expect(files.contains("\(kind).svg"), "\(kind)")
        }
        #expect(files.contains("table-1.svg") && files.contains("O5/waterfall.svg") && files.contains("O1/table.svg"))
        let told = result.text.split(separator: "\n").map { String($0.dropFirst("todo/".count)) }
        #expect(told.sorted() == files)
        let one = try corte("chart", "waterfall", officialMatrix, "-q", "--focus", "O5", "-o", "one.svg")
        #expect(one.code == 0)
        #expect(try folder.bytes("one.svg") == folder.bytes("todo/O5/waterfall.svg"))
        for kind in ["evolution", "fan", "outlook", "heatmap", "dumbbell", "bullet"] {
            let alone = try corte("chart", kind, officialMatrix, "-q", "-o", "\(kind).svg")
            #expect(alone.code == 0)
            #expect(try folder.bytes("\(kind).svg") == folder.bytes("todo/\(kind).svg"), "\(kind)")
        }
    }

    @Test("gives the same bytes and tells the same for any number of threads")
    func threads() throws {
        let matrix = "\(DataFile.checkout)/Examples/serie-trimestral/matriz.csv"
        let one = try corte("chart", "all", matrix, "-o", "a", "--format", "svg", "--jobs", "1")
        let four = try corte("chart", "all", matrix, "-o", "b", "--format", "svg", "--jobs", "4")
        #expect(one.code == 0 && four.code == 0)
        #expect(one.errors == four.errors)
        #expect(one.text.replacing("a/", with: "b/") == four.text.replacing("a/", with: "b/"))
        let files = try files(in: "a")
        #expect(try files == self.files(in: "b") && files.count > 50)
        for file in files { #expect(try folder.bytes("a/\(file)") == folder.bytes("b/\(file)"), "\(file)") }
    }

    @Test("replaces its own pictures of an earlier run, and leaves a stranger's files alone")
    func again() throws {
        _ = try corte("chart", "all", officialMatrix, "-q", "-o", "todo", "--format", "svg")
        _ = try folder.write("mío", to: "todo/notas.txt")
        let result = try corte(
            "chart", "all", officialMatrix, "-q", "-o", "todo", "--format", "pdf", "--using", "oficial")
        #expect(result.code == 0, "\(result.errors)")
        let files = try files(in: "todo")
        #expect(files.contains("notas.txt") && files.contains("bullet.pdf"))
        #expect(!files.contains { $0.hasSuffix(".svg") }, "pictures that a run before wrote go")
        #expect(!files.contains("dumbbell.pdf"), "one methodology isn't compared")
    }

    @Test("writes all folders or none: where one can't be written, those before it stay as they are")
    func together() throws {
        _ = try corte("chart", "all", officialMatrix, "-q", "-o", "todo", "--format", "svg")
        let names = try files(in: "todo")
        let before = try names.map { try folder.bytes("todo/\($0)") }
        try folder.remove("todo/O3/bullet.svg")
        try FileManager.default.createDirectory(
            atPath: "\(folder.path)/todo/O3/bullet.svg", withIntermediateDirectories: false)
        let result = try corte(
            "chart", "all", officialMatrix, "-q", "-o", "todo", "--format", "svg", "--theme", "dark")
        #expect(result.code == 73, "\(result.errors)")
        #expect(result.errors.contains("todo/O3/bullet.svg: is a folder") && result.text.isEmpty)
        #expect(try files(in: "todo") == names)
        for (name, bytes) in zip(names, before) where name != "O3/bullet.svg" {
            #expect(try folder.bytes("todo/\(name)") == bytes, "\(name)")
        }
        let fresh = try corte("chart", "all", officialMatrix, "-q", "-o", "klein", "--size", "200x200")
        #expect(fresh.code == 65 && !folder.contents.contains { $0.hasPrefix("klein") })
    }

    @Test("a code is no way out of the folder")
    func names() throws {
        let matrix = """
            objetivo,codigo,indicador,programado,ejecutado
            ../fuera,A,Uno,10,5
            ..,B,Dos,10,9
            a/b,C,Tres,10,8
            a-b,D,Cuatro,10,7
            bullet.svg,E,Cinco,10,6
            """
        _ = try folder.write(matrix, to: "m.csv")
        let result = try corte("chart", "all", "m.csv", "-q", "-o", "todo", "--format", "svg")
        #expect(result.code == 0, "\(result.errors)")
        #expect(folder.contents.allSatisfy { $0 == "m.csv" || $0 == "todo" || $0.hasPrefix("todo/") })
        let files = try files(in: "todo")
        #expect(
            files.contains("_..-fuera/bullet.svg") && files.contains("_../bullet.svg")
                && files.contains("a-b/bullet.svg"))
        #expect(files.contains("_a-b/bullet.svg") && files.contains("_bullet.svg/bullet.svg"))
    }

    @Test(
        "refuses what is for one chart, and no folder",
        arguments: [
            ["-o", "t", "--focus", "O1"], ["-o", "t", "--top", "2"], ["-o", "t", "--title", "x"],
            ["-o", "t", "--print-spec"], ["-o", "-"],
        ])
    func refusals(arguments: [String]) throws {
        let result = try corte.run(["chart", "all", officialMatrix] + arguments)
        #expect(result.code == 64, "\(result.errors)")
        #expect(folder.contents.isEmpty)
    }

    @Test("ends with the code of what couldn't be drawn, also where nobody reads the names to their end")
    func failures() throws {
        let whole = try corte(
            "chart", "all", officialMatrix, "-q", "-o", "klein", "--format", "svg", "--size", "300x300")
        #expect(whole.code == 65)
        #expect(whole.errors.contains("the page is too small"))
        var shell = corte
        shell.program = "/bin/bash"
        let command =
            "\(corte.program) chart all \(officialMatrix) -q -o klein --format svg --size 300x300 2>/dev/null | true"
        let piped = try shell.run(["-c", "\(command); exit ${PIPESTATUS[0]}"])
        #expect(piped.code == 65)
    }
}
