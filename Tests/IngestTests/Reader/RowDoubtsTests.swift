import PlanModel
import Testing
import Words

@testable import Ingest

@Suite("Rows that may be meant otherwise") struct RowDoubtsTests {
    private func lines(_ matrix: String, plan: String? = nil, in language: Language = .es) throws -> [String] {
        try load(matrix, plan: plan).diagnostics.filter { $0.severity == .warning }.map { $0.line(in: language) }
    }

    @Test("A baseline above the programme of what nothing says falls is told, and no other")
    func baselineHint() throws {
        let found = try lines("Código;Línea base;Programado;Ejecutado\nA;12;10;11\nB;100;50;75\nC;5;10;7\nD;0;10;5\n")
        #expect(found.count == 1)
        #expect(found[0].contains("la línea base de A (12), junto a lo programado (10), y 1 más, es mayor"))
        let typed = "Código;Tipo de anualización;Línea base;Programado;Ejecutado\n"
        #expect(try lines(typed + "A;Decreciente;12;10;11\nB;Suma;100;50;75\nC;Creciente;5;10;7\n").isEmpty)
        let plan = "indicators: { A: { annualisation: falling }, B: { annualisation: falling } }"
        #expect(try lines("Código;Línea base;Programado;Ejecutado\nA;12;10;11\nB;100;50;75\n", plan: plan).isEmpty)
    }

    @Test("A baseline on the wrong side of what grows or falls is told")
    func baselineContradiction() throws {
        let typed = "Código;Tipo de anualización;Línea base;Programado;Ejecutado\n"
        for row in ["A;Creciente;80;10;5", "A;Decreciente;10;20;15"] {
            let found = try lines(typed + row + "\n", in: .en)
            #expect(found.count == 1 && found[0].contains("contradicts that it's"), "\(row): \(found)")
        }
    }

    @Test("A code above others, or its own objective's, may be a total")
    func parents() throws {
        let codes = try lines("Código;Programado;Ejecutado\n1;200;100\n1.1;100;100\n1.2;100;0\n2;5;5\n2.1;5;5\n3;1;1\n")
        #expect(
            codes.count == 1 && codes[0].contains("1 puede ser el total de otros, como 1.")
                && codes[0].contains(", y 1 más:"))
        let own = try lines("Objetivo;Código;Programado;Ejecutado\nO1;O1;300;150\nO1;A;100;100\n", in: .en)
        #expect(own.count == 1 && own[0].contains("O1 may be the total of its objective"))
        #expect(try lines("Código;Programado;Ejecutado\n1.1;100;100\n1.2;100;0\n11;1;1\n").isEmpty)
    }

    @Test("An indicator in percent at one cut and in fractions at another isn't added up")
    func signs() throws {
        let head = "Corte;Objetivo;Código;Tipo de anualización;Programado;Ejecutado\n"
        let mixed = "2024T1;O1;A;Suma;50%;50%\n2024T2;O1;A;Suma;0,5;0,25\n"
        #expect(
            errors(head + mixed, plan: "magnitudes: period").contains { $0.contains("in fractions of 1 at 2024-06-30") }
        )
        let level = mixed.replacing("Suma", with: "Constante")
        #expect(try lines(head + level).contains { $0.contains("en fracciones de 1 el 2024-06-30 (0,25)") })
        #expect(try lines(head + "2024T1;O1;A;Constante;50%;50%\n2024T2;O1;A;Constante;75%;25%\n").isEmpty)
    }

    @Test("A sum that should stay low is refused: the rule of what falls takes its last level")
    func lowSum() {
        let head = "Corte;Objetivo;Código;Sentido;Tipo de anualización;Programado;Ejecutado\n"
        let found = errors(head + "2024T1;O1;Q;Descendente;Suma;10;20\n2024T2;O1;Q;Descendente;Suma;10;5\n")
        #expect(found.contains { $0.contains("the direction contradicts the annualisation (Descendente, Suma)") })
    }

    @Test("Programmes that add up to the year's, or stay the same below it, are asked about")
    func periods() throws {
        let head = "Corte;Objetivo;Código;Tipo;Meta anual;Programado;Ejecutado\n"
        func rows(_ kind: String, _ programmed: [Int], year: Int) -> String {
            programmed.enumerated().map {
                "2024T\($0.offset + 1);O1;A;\(kind);\(year);\($0.element);\($0.element / 2 + $0.offset)\n"
            }
            .joined()
        }
        for kind in ["Suma", ""] {
            for (programmed, year) in [([10, 20, 30, 40], 100), ([10, 10, 10], 40)] {
                let found = errors(head + rows(kind, programmed, year: year))
                #expect(
                    found.contains { $0.contains("of each period or since the year began") }, "\(kind) \(programmed)")
            }
            #expect(errors(head + rows(kind, [10, 30, 60, 100], year: 100)).isEmpty, "\(kind)")
        }
        #expect(errors(head + rows("Constante", [10, 10, 10], year: 40)).isEmpty)
    }

    @Test("One programme beside periods of what was executed is none of each")
    func oneProgramme() throws {
        let matrix = "Objetivo;Código;Programado;Ejecutado Ene;Ejecutado Feb;Ejecutado Mar\nO1;A;30;10;10;5\n"
        let loaded = try load(matrix, plan: "plan: { year: 2024 }\nmagnitudes: period")
        #expect(loaded.plan.observations.map(\.programmed.number) == [30, 30, 30])
        #expect(loaded.plan.observations.map(\.executed.number) == [10, 20, 25])
        let told = loaded.diagnostics.map { $0.line(in: .es) }
        #expect(told.contains { $0.contains("m.csv:1:3: Programado está una vez junto a 3 períodos") })
        #expect(told.contains { $0.contains("«columns: { \"Programado\": programmed_year }»") })
        let settled = try load(
            matrix, plan: "plan: { year: 2024 }\nmagnitudes: period\ncolumns: { \"Programado\": programmed }")
        #expect(settled.plan.observations.last?.programmed.number == 30)
        #expect(!settled.diagnostics.contains { $0.line(in: .es).contains("está una vez") })
    }

    @Test(
        "A row of totals by any of its names is no indicator",
        arguments: [
            "Sub-total", "SUMA", "Consolidado", "RESUMEN", "Acumulado", "Promedio objetivo 1", "Total Objetivo 1",
        ])
    func totals(name: String) throws {
        let matrix =
            "Objetivo;Código;Programado;Ejecutado\nObjetivo 1;A;100;100\nObjetivo 1;B;100;50\n\(name);\(name);200;150\n"
        #expect(try load(matrix).plan.observations.map(\.indicator) == ["A", "B"])
    }

    @Test("A heading in a column that is filled goes to the rows below it")
    func headings() throws {
        let matrix =
            "Objetivo;Código;Programado;Ejecutado\nOBJETIVO 1;;;\n;A;100;100\n;B;100;0\nOBJETIVO 2;;;\n;C;100;100\n"
        let loaded = try load(matrix, plan: "fill: [objective]")
        #expect(loaded.plan.observations.map(\.path) == [["OBJETIVO 1"], ["OBJETIVO 1"], ["OBJETIVO 2"]])
        #expect(!loaded.diagnostics.contains { $0.severity == .warning })
    }

    @Test("A cut that isn't of the year that its row says is told")
    func years() throws {
        let head = "Vigencia;Fecha de corte;Objetivo;Código;Programado;Ejecutado\n"
        let found = try lines(head + "2024;15/01/2025;O1;A;40;40\n2024;31/12/2024;O1;B;40;40\n")
        #expect(
            found.contains {
                $0.contains("m.csv:2:2: el corte es de 2025 y Vigencia dice 2024: se mide con lo de 2025")
            })
        #expect(try lines(head + "2024;30/06/2024;O1;A;40;40\n").isEmpty)
    }

    @Test("Weights of a level that add up over the plan, to less than all, or are of two scales are told")
    func levelWeights() throws {
        let ofPrograms =
            "Eje;Programa;Peso programa;Código;Programado;Ejecutado\nE1;P1;20;A;1;1\nE1;P2;20;B;1;0\nE2;P3;60;C;1;0\n"
        #expect(
            try lines(ofPrograms, in: .en).contains {
                $0.contains("add up to 100 over the whole plan, not inside each")
            })
        let head = "Objetivo;Peso objetivo;Código;Programado;Ejecutado\n"
        #expect(
            try lines(head + "O1;35;A;100;100\nO1;35;B;100;0\nO2;30;C;100;100\n").contains {
                $0.contains("los pesos de objective suman 65, no 100")
            })
        #expect(
            try lines(head + "O1;0,7;A;100;100\nO2;30;C;100;0\n").contains {
                $0.contains("la ponderación 0.7 puede ser una fracción de 1")
            })
        for weights in [(70, 30), (1, 2)] {
            #expect(try lines(head + "O1;\(weights.0);A;100;100\nO2;\(weights.1);C;100;0\n").isEmpty)
        }
    }

    @Test("A weight far beyond the others is told")
    func farWeight() throws {
        let found = try lines("Objetivo;Código;Peso;Programado;Ejecutado\nO1;A;33.333;100;100\nO1;B;66,67;100;0\n")
        #expect(
            found.contains { $0.contains("la ponderación 33333 puede ser otra, mal escrita, junto a otras (66.67)") })
    }

    @Test("A number beside a percentage is one only where it can be nothing else")
    func quantities() throws {
        func isRefused(_ programmed: String, _ executed: String) -> Bool {
            !errors("Objetivo;Código;Programado;Ejecutado\nO1;A;\(programmed);\(executed)\n").isEmpty
        }
        for (programmed, executed) in [("200", "50%"), ("20", "50%"), ("5", "50%"), ("500", "50%")] {
            #expect(isRefused(programmed, executed), "\(programmed) \(executed)")
        }
        for (programmed, executed) in [("100", "50%"), ("60", "50%"), ("100%", "95"), ("0,9", "85%")] {
            #expect(!isRefused(programmed, executed), "\(programmed) \(executed)")
        }
    }

    @Test("A name that says how its indicator adds up is told where nothing else does")
    func names() throws {
        let head = "Objetivo;Indicador;Programado;Ejecutado\n"
        let rows =
            "O1;Tasa de deserción. Indicador sectorial 569 Decreciente;10;20\nO1;Meta trazadora 75 Creciente;10;5\n"
        let found = try lines(head + rows)
        #expect(found.count == 1 && found[0].contains("dice Decreciente, y el de 1 más, y no se lee"))
        #expect(try lines(head + "O1;Decreciente;10;20\nO1;Suma de aportes;10;5\n").isEmpty)
        let typed =
            "Objetivo;Indicador;Tipo de anualización;Programado;Ejecutado\nO1;Tasa Decreciente;Decreciente;10;20\n"
        #expect(try lines(typed).isEmpty)
    }
}
