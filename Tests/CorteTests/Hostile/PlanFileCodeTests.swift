import Foundation
import StrategyTestSupport
import Testing

/// A folder that somebody sent: a matrix, a plan file, and a library that says whether its code ran.
@Suite("A plan file never names code")
struct PlanFileCodeTests {
    private let module: TreatmentModule
    private let corte: Command
    private var folder: TemporaryFolder { module.folder }

    init() throws {
        module = try TreatmentModule(declarations: Self.constructor(writing: "proof"))
        corte = Command(in: module.folder)
        try module.folder.write("objective,indicator,programmed,executed\nO1,A,100,90\n", to: "m.csv")
    }

    /// What runs as soon as the library is loaded, in the folder that the command runs in.
    private static func constructor(writing file: String) -> String {
        "__attribute__((constructor)) static void ran(void) { FILE *f = fopen(\"\(file)\", \"w\"); if (f) fclose(f); }"
    }

    private var hasRun: Bool { FileManager.default.fileExists(atPath: folder.path + "/proof") }

    private static let commands = [
        ["measure", "m.csv"], ["measure", "m.csv", "--trace", "O1"], ["audit", "m.csv"], ["check", "m.csv"],
        ["chart", "bullet", "m.csv", "-o", "c.png"], ["chart", "dumbbell", "m.csv", "-o", "c.png"],
        ["deck", "m.csv", "-o", "deck"], ["sensitivity", "m.csv", "--vary", "cap=none,100"],
        ["compare", "m.csv", "--using", "weighted-average", "--using", "oficial"],
        ["measure", "m.csv", "--using", "weighted-average"], ["measure", "m.csv", "--format", "csv", "--threads", "2"],
    ]

    @Test("by a path, whichever command reads it", arguments: commands)
    func path(command: [String]) throws {
        try folder.write("methodologies:\n  oficial: ./libStrategyOdd.so\n", to: "plan.yaml")
        let result = try corte.run(command + ["--in-process"].filter { _ in command[0] != "check" })
        #expect(result.code == 65)
        #expect(
            result.lines == [
                "corte: plan.yaml:2:12: a plan file can't name a library by its path (./libStrategyOdd.so); name the "
                    + "strategy by its id, and say yourself where it lies: --strategy-path FOLDER, or --using "
                    + "./libStrategyOdd.so"
            ])
        #expect(!hasRun)
    }

    @Test(
        "by a path in any form",
        arguments: [
            "weighted-average+./libStrategyOdd.so", "./libStrategyOdd.so:limit=1", "  ./libStrategyOdd.so",
            "F/libStrategyOdd.so+weighted-average", "././libStrategyOdd.so", "capped:at=plan+./libStrategyOdd.so",
        ])
    func forms(expression: String) throws {
        let named = expression.replacing("F/", with: folder.path + "/")
        try folder.write("methodologies:\n  otra: capped\n  oficial: '\(named)'\n", to: "plan.yaml")
        for command in [["measure", "m.csv"], ["measure", "m.csv", "--using", "oficial"]] {
            let result = try corte.run(command + ["--in-process"])
            #expect(result.code == 65)
            #expect(result.errors.hasPrefix("corte: plan.yaml:3:12: a plan file can't name a library by its path"))
            #expect(!hasRun)
        }
    }

    @Test("nor does a published report, verified by itself or beside its matrix")
    func report() throws {
        #expect(try corte("measure", "m.csv", "-q", "-o", "r.json").code == 0)
        let report = String(decoding: try folder.bytes("r.json"), as: UTF8.self)
        let named = report.replacing("\"weighted-average:", with: "\"./libStrategyOdd.so+weighted-average:")
        #expect(named != report)
        try folder.write(named, to: "r.json")
        for command in [["verify", "r.json"], ["verify", "r.json", "m.csv"]] {
            let result = try corte.run(command)
            #expect(result.code == 65)
            #expect(
                result.errors.hasPrefix(
                    "corte: r.json: a report can't name a library by its path (./libStrategyOdd.so)"))
        }
        #expect(!hasRun)
    }

    @Test(
        "by what lies beside it, when it isn't a path",
        arguments: ["libStrategyOdd.so", "odd", "co.example.odd", "libStrategyOdd"])
    func beside(name: String) throws {
        try folder.write("methodologies:\n  oficial: \(name)\n", to: "plan.yaml")
        let result = try corte("measure", "m.csv", "--in-process")
        #expect(result.code == 69)
        #expect(!hasRun)
    }

    @Test("through folders that its own folder would answer for", arguments: ["XDG_DATA_HOME", "HOME"])
    func environment(variable: String) throws {
        try FileManager.default.createDirectory(
            atPath: folder.path + "/data/corte/strategies", withIntermediateDirectories: true)
        try FileManager.default.createDirectory(
            atPath: folder.path + "/.local/share/corte/strategies", withIntermediateDirectories: true)
        for place in ["data", ".local/share"] {
            try folder.copy(folder.path + "/libStrategyOdd.so", as: "\(place)/corte/strategies/libStrategyOdd.so")
            try folder.copy(folder.path + "/libStrategyOdd.json", as: "\(place)/corte/strategies/libStrategyOdd.json")
        }
        try folder.write("methodologies:\n  oficial: odd\n", to: "plan.yaml")
        var corte = corte
        corte.environment["HOME"] = "/"
        // Relative folders are no folders of the user's: they'd be the sender's.
        corte.environment[variable] = variable == "HOME" ? "." : "data"
        #expect(try corte("measure", "m.csv", "--in-process").code == 69)
        #expect(!hasRun)
    }

    @Test(
        "nor hides a strategy",
        arguments: [
            ("capped", "weighted-average"), ("Capped", "weighted-average"), ("CAPPED", "weighted-average"),
            ("weighted-average", "capped"), ("co.corte.capped", "weighted-average"),
        ])
    func hidden(name: String, expression: String) throws {
        try folder.write("methodologies:\n  \(name): \(expression)\n", to: "plan.yaml")
        for command in [["measure", "m.csv", "--using", name], ["measure", "m.csv"], ["check", "m.csv"]] {
            let result = try corte.run(command)
            #expect(result.code == 65)
            #expect(result.errors.contains("would hide the strategy '\(name.lowercased())'; give it another name"))
        }
    }

    @Test(
        "nor stands for an expression or a path of the user's",
        arguments: ["capped:limit=110", "./libStrategyOdd.so", "trend-projection+capped", "a,b", "a=b"])
    func expression(name: String) throws {
        try folder.write("methodologies:\n  '\(name)': weighted-average\n", to: "plan.yaml")
        let result = try corte("measure", "m.csv", "--using", name)
        #expect(result.code == 65)
        #expect(result.errors.contains("would be taken for an expression (\(name)); leave out / : + , and ="))
    }

    @Test("but a user may, and every result says so")
    func user() throws {
        let note = "strategy 'odd' 1.0.0 ran from ./libStrategyOdd.so (sha256:"
        let using = ["--using", "./libStrategyOdd.so"]
        let table = try corte.run(["measure", "m.csv"] + using)
        #expect(table.code == 0)
        #expect(table.text.contains("Módulos: odd 1.0.0 (./libStrategyOdd.so, sha256:"))
        #expect(table.text.contains(" · weighted-average 1.0.0 (incluido)"))
        let json = try corte.run(["measure", "m.csv", "--format", "json"] + using)
        #expect(json.text.contains("\"from\": \"./libStrategyOdd.so\""))
        #expect(json.text.contains("\"from\": \"bundled\""))
        #expect(json.errors.contains(note))
        for command in [
            ["measure", "m.csv", "--format", "csv"], ["chart", "bullet", "m.csv", "-o", "c.png"],
            ["deck", "m.csv", "-o", "deck"], ["compare", "m.csv", "--using", "weighted-average", "--format", "csv"],
            ["audit", "m.csv"],
        ] {
            #expect(try corte.run(command + using).errors.contains(note), "\(command)")
        }
    }

    @Test("and check says what would run")
    func check() throws {
        try folder.write("methodologies:\n  oficial: capped\n  otra: odd\n", to: "plan.yaml")
        let result = try corte("check", "m.csv", "--strategy-path", folder.path)
        #expect(
            result.text.hasSuffix(
                """
                methodology oficial = capped: capped 1.0.0 (bundled), weighted-average 1.0.0 (bundled)
                methodology otra = odd: odd 1.0.0 (\(folder.path)/libStrategyOdd.so), weighted-average 1.0.0 (bundled)

                """))
        #expect(!hasRun)
    }
}
