import PlanModel
import Testing

@testable import Ingest

@Suite("Reading a plan") struct PlanReaderTests {
    @Test("gives an observation for each row, in the order of the file") func observations() throws {
        let loaded = try load(
            """
            unit;cut;objective;indicator;name;class;annualisation;entity;weight;baseline;programmed_year;programmed;executed;published;note
            U1;2024Q1;O1;007;Uno;sector;creciente;E1;2,5;10;100;1.234,5;2.493.000;94,64 %; a; 
            ;;;;;;;;;;;;;;
            U1;2024Q1;O2;B;;;;;1;;NP;NP;;;
            """)
        let rows = loaded.plan.observations
        #expect(rows.count == 2)
        let first = try #require(rows.first)
        #expect(first.unit == "U1")
        #expect(first.cut == Cut(year: 2024, month: 3, day: 31))
        #expect(first.path == ["O1"])
        #expect(first.indicator == "007")
        #expect(first.name == "Uno")
        #expect(first.indicatorClass == .sector)
        #expect(first.annualisation == .growing)
        #expect(first.entity == "E1")
        #expect(first.weight == 2.5)
        #expect(first.baseline == Reading(.number(10), text: "10"))
        #expect(first.programmedYear == Reading(.number(100), text: "100"))
        #expect(first.programmed == Reading(.number(1234.5), text: "1.234,5"))
        #expect(first.executed == Reading(.number(2_493_000), text: "2.493.000"))
        #expect(first.published == PublishedPercent(text: "94,64 %", value: 94.64, decimals: 2))
        #expect(first.note == "a")
        #expect(first.origin == Place(file: "m.csv", row: 2))
        let second = try #require(rows.last)
        #expect(second.name == "B")
        #expect(second.programmedYear.value == .notProgrammed)
        #expect(second.programmed == Reading(.notProgrammed, text: "NP"))
        #expect(second.executed == Reading(.notReported, text: ""))
        #expect(second.weight == 1 && second.published == nil && second.note == nil && second.entity == nil)
    }

    @Test("keeps a cell's text as it stands") func rawText() throws {
        let row = try #require(try load("indicator;programmed;executed\nA; 5,50 ;\"N/A\"\n").plan.observations.first)
        #expect(row.programmed == Reading(.number(5.5), text: " 5,50 "))
        #expect(row.executed == Reading(.notReported, text: "N/A"))
    }

    @Test("takes Windows-1252 as it takes UTF-8") func encodings() throws {
        let text = "Código;Nombre indicador;Programación al corte;Ejecutado\nA;Atención a la niñez;1;1\n"
        let windows = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        let utf8 = Array(text.utf8)
        let loaded = try [windows, utf8, [0xEF, 0xBB, 0xBF] + utf8].map { bytes in try load(bytes: bytes) }
        #expect(loaded.map { $0.plan.observations.first?.name } == Array(repeating: "Atención a la niñez", count: 3))
        #expect(loaded.map { $0.detected.first?.encoding } == [.windows1252, .utf8, .utf8WithMark])
    }

    @Test("gives the same plan for every separator and line end", arguments: [";", ",", "\t"], ["\n", "\r", "\r\n"])
    func separators(separator: String, lineEnd: String) throws {
        let lines = soundMatrix.split(separator: "\n").map { line in
            line.split(separator: ";").map { $0.contains(",") ? "\"\($0)\"" : String($0) }.joined(separator: separator)
        }
        // The files' digests are of other bytes.
        let plans = try [lines.joined(separator: lineEnd), soundMatrix].map { text in
            var plan = try load(text).plan
            plan.sources = []
            return plan
        }
        #expect(plans[0] == plans[1])
    }

    @Test("tells what a matrix was found to be") func detected() throws {
        let loaded = try load("\n\nCódigo;Otra;Programado;Ejecutado\nA;x;5.400;67,25\n;;;\nB;x;1;2\n")
        let layout = try #require(loaded.detected.first)
        #expect(layout.file == "m.csv")
        #expect(layout.separator == .semicolon)
        #expect(layout.headerRow == 3)
        #expect(layout.columns.map(\.column) == [.indicator, .programmed, .executed])
        #expect(layout.columns.map(\.header) == ["Código", "Programado", "Ejecutado"])
        #expect(layout.columns.map(\.number) == [1, 3, 4])
        #expect(layout.columns.map { $0.numberFormat?.format } == [nil, .colombian, .colombian])
        #expect(layout.columns.map { $0.numberFormat?.basis } == [nil, .otherColumns, .ownNumbers])
        #expect(layout.unreadHeaders == ["Otra"])
        #expect(layout.rowsRead == 2)
        #expect(layout.blankRows == 1)
    }

    @Test("warns where a number can be read two ways and its column doesn't say which") func ambiguous() throws {
        #expect(
            try warnings("indicator;programmed;executed\nA;5.400;67,25\n") == [
                "m.csv:2:2: programmed can be read two ways, and is read as es-CO because of the file's other columns (5.400 is 5400, not 5.4); if it's not, write 'numbers: en' in the plan file"
            ])
        #expect(
            try warnings("indicator,programmed,executed\nA,41.667,1\n") == [
                "m.csv:2:2: programmed can be read two ways, and is read as plain because of the file's separator (41.667 is 41.667, not 41667); if it's not, write 'numbers: es' in the plan file"
            ])
        #expect(try warnings("indicator;programmed;executed\nA;5.400;980\nB;2.493.000;1\n") == [])
    }

    @Test("tells both readings where the other would bring executed and programmed tenfold nearer") func tenfold()
        throws
    {
        #expect(
            try warnings("indicator;programmed;executed\nA;5.400;4,5\n") == [
                "m.csv:2:2: programmed can be read two ways, and is read as es-CO because of the file's other columns (5.400 is 5400, not 5.4); if it's not, write 'numbers: en' in the plan file",
                "m.csv:2:2: programmed is read as 5400 and gives 0.08%; read as 5.4 it would give 83.33% (5.400); check the cell; 'numbers: es' or 'numbers: en' in the plan file decides for all",
            ])
    }

    @Test("warns of a comma that looks meant as a point") func mistyped() throws {
        #expect(
            try warnings("indicator;programmed;executed\nA;2.946,975;1\n") == [
                "m.csv:2:2: programmed has three decimals after points (2.946,975); check that its comma isn't meant as a point"
            ])
    }

    @Test("refuses a percentage beside what may be another quantity") func percentSigns() throws {
        #expect(
            errors("indicator;programmed;executed\nA;100%;90%\nB;1;50%\n") == [
                "m.csv:3:2: programmed has no sign beside a percentage (1, 50%), and may be another quantity; write the row's magnitudes in the same unit"
            ])
    }

    @Test("takes empty fields after the last column, as spreadsheets write them") func trailingSeparators() throws {
        let plan = try load("indicator;programmed;executed;;\nA;1;2;;\nB;1;2\nC;1;2;;;;\n").plan
        #expect(plan.observations.map(\.indicator) == ["A", "B", "C"])
    }

    @Test("has the level objective only if there's a column for it") func levels() throws {
        #expect(try load(soundMatrix).plan.levels == ["objective"])
        let flat = try load("indicator;programmed;executed\nA;1;2").plan
        #expect(flat.levels == [])
        #expect(flat.observations.map(\.path) == [[]])
    }

    @Test("takes the levels that the plan file names") func namedLevels() throws {
        let plan = try load(
            "Programa;Pilar;indicator;programmed;executed\nP1;A;x;1;2\n", plan: "levels: [pilar, programa]"
        ).plan
        #expect(plan.levels == ["pilar", "programa"])
        #expect(plan.observations.map(\.path) == [["A", "P1"]])
        #expect(
            errors(soundMatrix, plan: "levels: [objective, programa]") == [
                "m.csv:1: there is no column for programa (headers: objective, indicator, programmed, executed); name a column programa, or map one to it under columns: in the plan file"
            ])
    }

    @Test("lets the plan file map headers") func mapped() throws {
        let plan = try load(
            "Eje;Cód;Lo previsto;Logro\nO1;A;1;2\n",
            plan: "columns: { Eje: objective, CÓD: indicator, lo previsto.: programmed, Logro: executed }"
        ).plan
        #expect(plan.observations.first?.path == ["O1"])
        #expect(plan.observations.first?.executed.number == 2)
    }

    @Test("lets the plan file override rows") func overrides() throws {
        let plan = try load(
            soundMatrix,
            plan:
                "indicators: { B: { name: Nuevo, class: MT, annualisation: suma, entity: E, baseline: 3, weight: 2 } }"
        ).plan
        let rows = plan.observations
        #expect(rows.map(\.name) == ["A", "Nuevo"])
        #expect(rows.map(\.indicatorClass) == [nil, .flagship])
        #expect(rows.map(\.annualisation) == [nil, .sum])
        #expect(rows.map(\.entity) == [nil, "E"])
        #expect(rows.map(\.baseline.number) == [nil, 3])
        #expect(rows.map(\.weight) == [nil, 2])
    }

    @Test("lets the plan file say the most that an indicator can come to, and tells amounts above it") func ceiling()
        throws
    {
        let matrix = "indicator,cut,programmed,executed\nA,2024-03-31,50,60\nA,2024-06-30,100,130\nB,2024-03-31,1,200\n"
        let plan = try load(matrix, plan: "indicators: { A: { ceiling: 130 } }").plan
        #expect(plan.observations.map(\.ceiling) == [130, 130, nil])
        #expect(try warnings(matrix, plan: "indicators: { A: { ceiling: 130 } }").isEmpty)
        #expect(
            try warnings(matrix, plan: "indicators: { A: { ceiling: 100 } }") == [
                "m.csv:3: A goes above the ceiling that it's given (130); check ceiling in the plan file, or the row"
            ])
    }

    @Test("warns of weights that forget an indicator, which keeps the weight that it has") func forgottenWeights()
        throws
    {
        let matrix = "objective,indicator,weight,programmed,executed\nO1,A,1,10,5\nO1,B,3,10,8\n"
        let words = "the weights 'unicas' forget B: it weighs what the matrix or 'nodes:' gives it, or 1; "
        let advice = "give it a weight; 0 leaves it out"
        for weight in ["1", "2"] {
            let told = try warnings(matrix, plan: "weights:\n  unicas: { A: \(weight) }")
            #expect(told == ["plan.yaml:2:3: " + words + advice])
        }
        #expect(try warnings(matrix, plan: "weights:\n  unicas: { A: 1, B: 1 }").isEmpty)
        #expect(try warnings(matrix, plan: "weights:\n  unicas: { O1: 2 }").isEmpty)
    }

    @Test("warns of codes and headers that the matrix doesn't have") func unknownCodes() throws {
        let plan = """
            nodes: { O1: {}, O9: {}, plan: {} }
            indicators: { A: {}, Z: {} }
            weights:
              "2024": { O1: 1, A: 1, Y: 1 }
            columns: { Nada: note }
            """
        #expect(
            try warnings(soundMatrix, plan: plan) == [
                "plan.yaml:1:18: the matrix has no node of this code (O9); did you mean 'O1'? check the code, or remove it",
                "plan.yaml:2:22: the matrix has no indicator of this code (Z); check the code, or remove it",
                "plan.yaml:4:3: the weights '2024' forget B: it weighs what the matrix or 'nodes:' gives it, or 1; give it "
                    + "a weight; 0 leaves it out",
                "plan.yaml:4:29: the matrix has no node or indicator of this code (Y); check the code, or remove it",
                "plan.yaml:5:12: the matrix has no column of this header (Nada); check the header, or remove it",
            ])
    }

    @Test("reports the plan file's mistakes before the matrix'") func order() {
        #expect(
            errors("indicator;programmed;executed\nA;x;1\n", plan: "colour: 1\n").map { $0.split(separator: " ")[0] }
                == [
                    "plan.yaml:1:1:", "m.csv:2:2:",
                ])
    }

    @Test("joins several matrices in the order given") func several() throws {
        let files = [
            "b.csv": "cut;indicator;programmed;executed\n2024Q1;A;1;1\n",
            "a.csv": "executed;cut;indicator;programmed\n2;2024Q2;A;1\n",
        ].mapValues { Array($0.utf8) }
        let loaded = try PlanReader(input: MemoryInput(files: files)).read(matrices: ["b.csv", "a.csv"], planFile: nil)
        #expect(loaded.plan.observations.map(\.origin.file) == ["b.csv", "a.csv"])
        #expect(loaded.detected.map(\.file) == ["b.csv", "a.csv"])
        #expect(
            errors(of: { () throws(IngestError) in
                try PlanReader(input: MemoryInput(files: files)).read(matrices: ["b.csv", "b.csv"], planFile: nil)
            }) == ["b.csv:2: the row repeats b.csv:2 (2024-03-31, A); keep one row for an indicator at a cut"])
    }

    @Test(
        "refuses matrices whose rows lack what those of another say",
        arguments: [
            ("unit;indicator;programmed;executed\nU;B;1;1\n", "unit"),
            ("cut;indicator;programmed;executed\n2024Q1;B;1;1\n", "cut"),
            ("indicator;weight;programmed;executed\nB;2;1;1\n", "weight"),
        ])
    func mixtures(second: String, what: String) throws {
        let files = ["a.csv": "indicator;programmed;executed\nA;1;1\n", "b.csv": second].mapValues { Array($0.utf8) }
        let found = errors(of: { () throws(IngestError) in
            try PlanReader(input: MemoryInput(files: files)).read(matrices: ["b.csv", "a.csv"], planFile: nil)
        })
        #expect(found.count == 1)
        #expect(found[0].hasPrefix("a.csv:2: the row doesn't say the \(what), and those of another matrix do; "))
    }

    @Test("takes the weights of another matrix' cut for its own alone") func weightsOfCuts() throws {
        let files = [
            "a.csv": "cut;indicator;weight;programmed;executed\n2024Q1;A;2;1;1\n",
            "b.csv": "cut;indicator;programmed;executed\n2024Q2;A;1;1\n",
        ].mapValues { Array($0.utf8) }
        let loaded = try PlanReader(input: MemoryInput(files: files)).read(matrices: ["a.csv", "b.csv"], planFile: nil)
        #expect(loaded.plan.observations.map(\.weight) == [2, nil])
    }

    @Test("warns of nodes and indicators of the plan file that leave others without a weight") func halfWeighted()
        throws
    {
        let matrix = "objective,indicator,programmed,executed\nO1,A,10,5\nO1,B,10,8\nO2,C,1,1\n"
        let advice = "; give it a weight; 0 leaves it out"
        #expect(
            try warnings(matrix, plan: "nodes: { O1: { weight: 60 } }") == [
                "plan.yaml:1:10: 'nodes:' gives O1 a weight and forgets O2: each counts 1" + advice
            ])
        #expect(
            try warnings(matrix, plan: "indicators: { B: { weight: 60 } }") == [
                "plan.yaml:1:15: 'indicators:' gives B a weight and forgets A: each counts 1" + advice
            ])
        #expect(try warnings(matrix, plan: "nodes: { O1: { weight: 60 }, O2: { weight: 40 } }").isEmpty)
        #expect(
            try warnings(matrix, plan: "nodes: { O1: { weight: 60 } }\nweights:\n  unicas: { O2: 1, O1: 1 }").isEmpty)
        let weighed = "objective,indicator,weight,programmed,executed\nO1,A,2,10,5\nO1,B,3,10,8\n"
        #expect(try warnings(weighed, plan: "indicators: { B: { weight: 60 } }").isEmpty)
    }

    @Test("warns of a fraction among weights in percent, where they don't make a whole") func mixedWeights() throws {
        func matrix(_ weights: [String]) -> String {
            "objective;indicator;weight;programmed;executed\n"
                + weights.enumerated().map { "O1;I\($0);\($1);10;5\n" }.joined()
        }
        #expect(
            try warnings(matrix(["50", "0,5"])) == [
                "m.csv:3:3: the weight 0.5 may be a fraction of 1 beside others in percent (50): it's read as it stands; "
                    + "write all in the same unit"
            ])
        #expect(try warnings(matrix(["0,5", "39,5", "60"])).isEmpty)
        #expect(try warnings(matrix(["0,5", "2"])).isEmpty)
    }

    @Test("warns of a percentage beside a fraction of 1 that no sign tells") func mixedRows() throws {
        func told(_ rows: String, unit: String = "measure_unit") throws -> [String] {
            try warnings("indicator;\(unit);programmed;executed\n" + rows).map { String($0.prefix { $0 != ";" }) }
        }
        func words(_ place: String, _ cells: String) -> String {
            "m.csv:\(place): executed and programmed look like a percentage and a fraction of 1 (\(cells)): they're read as "
                + "they stand"
        }
        #expect(
            try told("A;Porcentaje;0,9;45\nB;%;80;0,4\n") == [words("2:4", "45, 0,9"), words("3:4", "0,4, 80")])
        // A small part of many kilometres is a lag.
        #expect(try told("A;km;80;0,4\nB;km;0,9;10\n").isEmpty)
        #expect(try told("A;km;0,9;45\n") == [words("2:4", "45, 0,9")])
    }

    @Test("warns of values that look alike and count as two, and of units that look like totals") func alike() throws {
        let rows = [
            ("2. Educación", "A"), ("2. Educacion", "B"), ("3 – Vías", "C"), ("3 - Vias.", "D"), ("04 Salud", "E"),
            ("4 Salud", "F"), ("1.1", "G"), ("11", "H"), ("O1", "I"), ("O-1", "J"),
        ]
        let text = "objective;indicator;programmed;executed\n" + rows.map { "\($0);\($1);10;5\n" }.joined()
        let told = try warnings(text)
        #expect(told.map { $0.prefix(8) } == ["m.csv:3:", "m.csv:5:", "m.csv:7:"])
        #expect(
            told[0].hasSuffix(
                "objective has two values that look alike (2. Educacion, 2. Educación): they count as two; if they are one, "
                    + "write it in one way; else 'distinct: [\"2. Educacion\"]'"))
        let units = "unit;indicator;programmed;executed\nCali;A;10;5\nTotal Valle;A;20;15\nGran Tierra;A;1;1\n"
        #expect(
            try warnings(units) == [
                "m.csv:3:1: the unit Total Valle looks like a total of others: it's measured as one more; take its rows "
                    + "out; if it's no total, 'distinct: [\"Total Valle\"]'"
            ])

        // Whichever of two the plan file names, written in whatever way.
        #expect(try warnings(text, plan: "distinct: [2. EDUCACIÓN, 3 - Vias., 4 Salud]").isEmpty)
        #expect(try warnings(units, plan: "distinct: [total valle]").isEmpty)
        #expect(
            try warnings(units, plan: "distinct: [Total Valle, Total Vale]") == [
                "plan.yaml:1:25: the matrix has no unit, node or indicator of this code (Total Vale); check the code, or remove it"
            ])
    }

    @Test("leaves out a subtotal that is named in the indicators' column") func subtotals() throws {
        let plan = try load(
            "objective;indicator;programmed;executed\nO1;A;10;5\nO1;Subtotal O1;10;5\nO1;Total horas;10;5\n"
        ).plan
        #expect(plan.observations.map(\.indicator) == ["A", "Total horas"])
    }

    @Test("finds the plan file beside the first matrix, or takes the one named") func planFiles() throws {
        let files = [
            "dir/m.csv": soundMatrix, "dir/plan.yaml": "plan: { id: beside }", "other.yaml": "plan: { id: named }",
            "-": soundMatrix,
            "plan.yaml": "plan: { id: here }", "m.csv": soundMatrix,
        ].mapValues { Array($0.utf8) }
        let reader = PlanReader(input: MemoryInput(files: files))
        let beside = try reader.read(matrices: ["dir/m.csv"], planFile: nil)
        #expect(beside.planFile == "dir/plan.yaml" && beside.plan.identity.id == "beside")
        let named = try reader.read(matrices: ["dir/m.csv"], planFile: "other.yaml")
        #expect(named.planFile == "other.yaml" && named.plan.identity.id == "named")
        let here = try reader.read(matrices: ["m.csv"], planFile: nil)
        #expect(here.planFile == "plan.yaml")
        let piped = try reader.read(matrices: ["-"], planFile: nil)
        #expect(piped.planFile == nil && piped.plan.identity.id == "plan")
    }

    @Test("tells of files beside the matrix that someone may take for the plan file")
    func nearlyPlanFiles() throws {
        var files = ["dir/m.csv": Array(soundMatrix.utf8)]
        for name in ["Plan.yaml", "plan.yml", "PLAN.YAML", "plan.yaml.bak", "myplan.yaml"] { files["dir/\(name)"] = [] }
        let reader = PlanReader(input: MemoryInput(files: files))
        let told = try reader.read(matrices: ["dir/m.csv"], planFile: nil).diagnostics
        #expect(
            told.map(\.description)
                == ["PLAN.YAML", "Plan.yaml", "plan.yml"].map {
                    "dir/\($0): this isn't read: a plan file is called plan.yaml; rename it, or name it with --plan"
                })
        #expect(told.allSatisfy { $0.severity == .warning })
        #expect(try reader.read(matrices: ["dir/m.csv"], planFile: "dir/plan.yml").diagnostics.count == 1)
    }

    @Test("has fifty levels at most") func levelLimit() {
        let names = (1...6000).map { "l\($0)" }
        let header = (names + ["indicator", "programmed", "executed"]).joined(separator: ";")
        #expect(
            errors(header + "\n", plan: "levels: [\(names.joined(separator: ", "))]").first
                == "plan.yaml:1:251: there are too many levels (6000); give at most 50")
    }

    @Test("warns of a thousand things fifty times, and counts the others") func manyWarnings() throws {
        let rows = (1...1000).map { "I\($0);1;2,5\n" }.joined()
        let codes = (1...300).map { "X\($0): 1" }.joined(separator: ", ")
        let told = try warnings("indicator;programmed;executed\n" + rows, plan: "weights: { a: { \(codes) } }")
        #expect(told.count == 51)
        #expect(told.last == "plan.yaml: … and 250 more like these")
    }

    @Test("needs something to read") func nothing() {
        let reader = PlanReader(input: MemoryInput(files: ["-": []]))
        #expect(
            errors(of: { () throws(IngestError) in try reader.read(matrices: [], planFile: nil) }) == [
                "there is no matrix to read; name one, or - for standard input"
            ])
        #expect(
            errors(of: { () throws(IngestError) in try reader.read(matrices: ["-", "-"], planFile: nil) }) == [
                "-: standard input can be read only once; name a file instead"
            ])
    }
}
