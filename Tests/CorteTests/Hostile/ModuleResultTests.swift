import StrategyTestSupport
import Testing

/// What a module may write into its results is anything; the command tells of it and never crashes.
@Suite("Results of a module that make no sense")
struct ModuleResultTests {
    /// A treatment that copies what it gets and then does as `row` says with each row's `value`, `flags` and `given`.
    private func module(_ row: String, before: String = "") throws -> TreatmentModule {
        try TreatmentModule(
            measure: """
                \(before)
                const double *achievements = in->columns[0]->values;
                for (uint64_t row = 0; row < column->capacity; row++) {
                    double given = achievements[row], value = given;
                    uint32_t flags = 0;
                    \(row)
                    values[row] = value;
                    column->flags[row] = flags;
                    column->validity[row / 8] |= 1 << row % 8;
                }
                return CORTE_OK;
                """)
    }

    private func corte(_ module: TreatmentModule, rows: Int = 1, executed: Int = 1) throws -> Command {
        let lines = (1...rows).map { "O1,I\($0),100,\(executed)\n" }.joined()
        try module.folder.write("objective,indicator,programmed,executed\n" + lines, to: "m.csv")
        return Command(in: module.folder)
    }

    private static let commands = [
        ["measure", "m.csv"], ["measure", "m.csv", "--trace", "I1"], ["measure", "m.csv", "--format", "json"],
        ["compare", "m.csv", "--using", "weighted-average"],
    ]

    @Test("are an error where a figure is told as estimated that nobody projected", arguments: commands)
    func estimated(command: [String]) throws {
        let corte = try corte(module("flags = 1 << 1;"))
        for way in ["--isolate", "--in-process"] {
            let result = try corte.run(command + ["--using", "./libStrategyOdd.so", way])
            #expect(result.code == 70)
            #expect(
                result.errors.contains("m.csv:2: 'I1': strategy 'odd': it tells row 0 as estimated, which isn't"))
        }
    }

    @Test("are an error in a study of sensitivity too, and in a stream")
    func elsewhere() throws {
        let corte = try corte(module("flags = 1 << 1;"))
        let using = ["--using", "./libStrategyOdd.so"]
        #expect(try corte.run(["sensitivity", "m.csv", "--vary", "power=1,2"] + using).code == 70)
        try corte.folder.write("unit,indicator,programmed,executed\nU,A,1,1\nV,A,1,1\n", to: "n.csv")
        #expect(try corte.run(["measure", "n.csv", "--threads", "2", "--format", "csv"] + using).code == 70)
    }

    @Test("are measured with any other flag", arguments: [0, 2, 11, 12, 23, 24, 31])
    func flags(bit: Int) throws {
        let corte = try corte(module("flags = 1u << (int)(given + 0.5); value = 50;"), executed: bit)
        for way in ["--isolate", "--in-process"] {
            let result = try corte("measure", "m.csv", "--using", "./libStrategyOdd.so", way)
            #expect(result.code == 0, "\(result.errors)")
        }
    }

    @Test(
        "are an error where they're infinite, at every level", arguments: ["1.0 / 0.0", "-1.0 / 0.0", "0.0 / 0.0"],
        ["indicator", "objective", "plan"])
    func infinite(value: String, level: String) throws {
        let corte = try corte(module("volatile double zero = 0; value = \(value.replacing("0.0", with: "zero"));"))
        let result = try corte("measure", "m.csv", "--format", "json", "--using", "./libStrategyOdd.so:at=\(level)")
        #expect(result.code == 70)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains(value == "0.0 / 0.0" ? "isn't a number" : "it gave an infinite value"))
    }

    @Test("are figures as long as they're finite", arguments: ["1.7e308", "-1.7e308", "5e-324", "-0.0"])
    func huge(value: String) throws {
        let corte = try corte(module("value = \(value);"), rows: 3)
        for command in [["measure", "m.csv"], ["chart", "bullet", "m.csv", "-o", "c.svg"]] {
            let result = try corte.run(command + ["--using", "./libStrategyOdd.so"])
            #expect([0, 65, 70].contains(result.code), "\(command) \(result.errors)")
            #expect(!result.text.contains("inf"))
        }
    }
}
