import Foundation
import StrategyTestSupport
import Testing

@Suite("An output that is an input as well") struct InputFilesTests {
    private let folder: TemporaryFolder
    private let corte: Command

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
        try folder.write(String(decoding: Data(contentsOf: URL(filePath: officialMatrix)), as: UTF8.self), to: "m.csv")
        try folder.write("plan: { id: p, title: Plan }\n", to: "plan.yaml")
        #expect(try corte("strategy", "lock", "-q").code == 0)
        let manager = FileManager.default
        try manager.createSymbolicLink(atPath: "\(folder.path)/link.csv", withDestinationPath: "m.csv")
        for name in ["hard", "hard.png", "t-2.png"] {
            try manager.linkItem(atPath: "\(folder.path)/m.csv", toPath: "\(folder.path)/\(name)")
        }
        for inner in ["deck/charts", "other"] {
            try manager.createDirectory(atPath: "\(folder.path)/\(inner)", withIntermediateDirectories: true)
        }
        try manager.linkItem(atPath: "\(folder.path)/m.csv", toPath: "\(folder.path)/deck/charts/bullet.svg")
        try manager.linkItem(atPath: "\(folder.path)/plan.yaml", toPath: "\(folder.path)/other/deck.pdf")
    }

    @Test(
        "is refused before the work, under whatever name",
        arguments: [
            "measure m.csv -o m.csv", "measure m.csv -o ./other/../m.csv", "measure m.csv -o link.csv",
            "measure link.csv -o m.csv", "measure m.csv -o hard", "measure m.csv -o plan.yaml --format table",
            "measure m.csv -o strategies.lock --format json", "measure - -o m.csv < m.csv", "measure m.csv >> m.csv",
            "compare m.csv --using capped --using weighted-average -o hard",
            "compare m.csv --using capped --using weighted-average --chart hard.png",
            "audit m.csv -o m.csv", "sensitivity m.csv --vary cap=none,100 -o m.csv", "chart table m.csv -o hard.png",
            "chart table m.csv -o t.png", "deck m.csv -o deck", "deck m.csv -o other",
            "measure m.csv --plan hard -o hard",
        ])
    func refused(_ arguments: String) throws {
        let names = folder.contents
        let bytes = try ["m.csv", "plan.yaml", "strategies.lock"].map { try folder.bytes($0) }
        let result = try shell(corte, "\"$CORTE\" \(arguments)")
        #expect(result.code == 64)
        #expect(result.lines.count == 1, "\(result.errors)")
        #expect(result.errors.contains("is the same file as the input"), "\(result.errors)")
        #expect(folder.contents == names)
        #expect(try ["m.csv", "plan.yaml", "strategies.lock"].map { try folder.bytes($0) } == bytes)
    }

    @Test("is refused where it's a strategy or its metadata, for a result and for a lock")
    func modules() throws {
        let library = "\(folder.path)/libStrategyCapped.so"
        try FileManager.default.copyItem(atPath: "\(Bundled.folder)/libStrategyCapped.so", toPath: library)
        try FileManager.default.copyItem(
            atPath: "\(DataFile.checkout)/Plugins/Capped/strategy.json", toPath: "\(folder.path)/libStrategyCapped.json"
        )
        for (arguments, output) in [
            ("measure m.csv --using \(library)", library),
            ("measure m.csv --using ./libStrategyCapped.so+capped", library),
            ("measure m.csv --strategy-path .", library), ("strategy lock --strategy-path .", "libStrategyCapped.json"),
            ("strategy lock \(library)", library),
        ] {
            let before = try Data(contentsOf: URL(filePath: library))
            let result = try shell(
                corte, "\"$CORTE\" \(arguments) -o \(output)\(arguments.hasPrefix("m") ? " --format csv" : "")")
            #expect(result.code == 64, "\(arguments): \(result.errors)")
            #expect(result.errors.contains("is the same file as the input"), "\(result.errors)")
            #expect(try Data(contentsOf: URL(filePath: library)) == before)
        }
    }

    @Test("may be the lock that is written anew, or an output of two is named once only")
    func others() throws {
        #expect(try corte("strategy", "lock", "-q").code == 0)
        let twice = try corte(
            "compare", "m.csv", "--using", "capped", "--using", "weighted-average", "--chart", "x.png", "-o", "./x.png",
            "--format", "csv")
        #expect(twice.code == 64)
        #expect(twice.errors.contains("is written twice"), "\(twice.errors)")
        #expect(!folder.contents.contains("x.png"))
    }
}
