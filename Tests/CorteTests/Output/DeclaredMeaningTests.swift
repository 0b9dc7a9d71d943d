import StrategyTestSupport
import Testing

/// Whatever a strategy and its parameters are called, results word what the module declares.
@Suite("a result words what a module declares") struct DeclaredMeaningTests {
    private let folder: TemporaryFolder
    private let corte: Command

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
    }

    /// min(x, 100) or max(x, 50), with a parameter whose name misleads.
    private func module(_ name: String, parameter: String, meaning: String?, applying rule: String) throws -> String {
        let declared = meaning.map { #", "meaning": "\#($0)""# } ?? ""
        let module = try TreatmentModule(
            named: name,
            parameter:
                #""\#(parameter)": { "type": "number", "default": \#(rule.contains("min") ? 100 : 50)\#(declared) }"#,
            measure: """
                const corte_column *given = in->columns[0];
                const double *x = given->values;
                for (uint64_t row = 0; row < column->capacity; row++) {
                    int is_present = given->validity == NULL || given->validity[row / 8] >> row % 8 & 1;
                    if (!is_present) continue;
                    values[row] = \(rule);
                    column->validity[row / 8] |= 1 << row % 8;
                }
                return CORTE_OK;
                """)
        let stem = String(module.library.dropLast(3))
        _ = try folder.copy(stem + ".json", as: "\(name).json")
        return try folder.copy(module.library, as: "\(name).so")
    }

    private func ceiling(meaning: String? = "cap") throws -> String {
        try module("ceiling", parameter: "cap", meaning: meaning, applying: "x[row] > 100 ? 100 : x[row] /* min */")
    }

    private func lowest() throws -> String {
        try module("lowest", parameter: "limit", meaning: "floor", applying: "x[row] < 50 ? 50 : x[row]")
    }

    /// The text of a picture.
    private func svg(_ kind: String, _ arguments: String...) throws -> String {
        let result = try corte.run(["chart", kind, officialMatrix, "-q", "-o", "c.svg"] + arguments)
        #expect(result.code == 0, "\(result.errors)")
        let text = String(decoding: try folder.bytes("c.svg"), as: UTF8.self)
        return text.replacing("\u{A0}", with: " ")
    }

    private func table(_ arguments: String...) throws -> String {
        let result = try corte.run(["measure", officialMatrix, "-q"] + arguments)
        #expect(result.code == 0, "\(result.errors)")
        return result.text.replacing("\u{A0}", with: " ")
    }

    @Test("a cap whose parameter is called 'cap' is a cap in charts, tables and traces")
    func cap() throws {
        let ceiling = try ceiling()
        for kind in ["bullet", "table", "cards"] {
            let picture = try svg(kind, "--using", ceiling)
            #expect(picture.contains("con tope de 100 % por indicador (ceiling)"), "\(kind)")
            #expect(!picture.contains("sin tope"), "\(kind)")
        }
        #expect(try svg("bullet", "--using", ceiling).contains("(tope; 176,98 %)"))
        #expect(try table("--using", ceiling).contains("100,00 % (tope; 176,98 %)"))
        #expect(
            try table("--using", ceiling, "--trace", "MT-75").contains(
                "ceiling:at=indicator,cap=100: 176,98 % → 100,00 %"))
        let json = try table("--using", ceiling, "--format", "json")
        #expect(json.contains(#""meaning": "cap""#) && json.contains(#""unit": "percent""#))
    }

    @Test("a floor whose parameter is called 'limit' is a floor, and no cap")
    func floor() throws {
        let lowest = try lowest()
        for kind in ["bullet", "table", "cards"] {
            let picture = try svg(kind, "--using", lowest)
            #expect(picture.contains("con piso de 50 % por indicador (lowest), sin tope"), "\(kind)")
            #expect(!picture.contains("con tope"), "\(kind)")
        }
        #expect(try svg("bullet", "--using", lowest).contains("(piso; 22,33 %)"))
        #expect(try table("--using", lowest).contains("50,00 % (piso; 22,33 %)"))
        let trace = try table("--using", lowest, "--trace", "IS-514", "--format", "json")
        #expect(trace.contains(#""rule": "max(x, floor)""#) && trace.contains(#""floor": 50"#))
    }

    @Test("a comparison names what acts, on the chart and as the cause of a difference")
    func comparison() throws {
        let (ceiling, lowest) = (try ceiling(), try lowest())
        let picture = try svg("dumbbell", "--using", ceiling, "--using", lowest)
        #expect(
            picture.contains(
                "con tope de 100 % por indicador (ceiling) frente a con piso de 50 % por indicador (lowest)"))
        let result = try corte("compare", officialMatrix, "--using", "oficial", "--using", ceiling, "--using", lowest)
        let text = result.text.replacing("\u{A0}", with: " ")
        #expect(result.code == 0, "\(result.errors)")
        #expect(text.contains("tope de 100 %") && text.contains("piso de 50 %"))
    }

    @Test("a module of version 1.0 that declares nothing goes on measuring, and is named")
    func undeclared() throws {
        let ceiling = try ceiling(meaning: nil)
        let picture = try svg("bullet", "--using", ceiling)
        #expect(picture.contains("ceiling (cap=100) por indicador"))
        #expect(picture.contains("(ceiling; 176,98 %)"))
        #expect(!picture.contains("sin tope") && !picture.contains("con tope"))
        #expect(try table("--using", ceiling).contains("100,00 % (ceiling; 176,98 %)"))
    }

    @Test("a meaning of another role, or one that nobody knows, says nothing", arguments: ["exponent", "ceiling"])
    func otherRole(meaning: String) throws {
        #expect(try svg("bullet", "--using", ceiling(meaning: meaning)).contains("ceiling (cap=100) por indicador"))
    }
}
