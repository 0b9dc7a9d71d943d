import Foundation
import StrategyTestSupport
import Testing

@Suite("corte measure --base elapsed and --base plan") struct SeveralYearsCommandTests {
    private let folder: TemporaryFolder
    private let corte: Command

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
        try folder.write(
            """
            Objetivo;Código;Tipo de anualización;Meta 2024;Meta 2025;Meta 2026;Meta 2027;Ejecutado 2024;Ejecutado 2025
            O1;A;suma;10;20;30;40;9;21
            O1;B;constante;100;100;100;100;95;100
            O2;C;creciente;60;70;80;90;61;68
            O2;D;suma;3;5;5;2;;4
            """, to: "matriz.csv")
        try folder.write("plan: { administration: 2024-2027, year: 2025 }\n", to: "plan.yaml")
        try folder.write(
            """
            Corte;Objetivo;Código;Tipo de anualización;programmed_year;Programado;Ejecutado
            2024-12-31;O1;A;suma;10;10;9
            2024-12-31;O1;B;constante;100;100;95
            2025-06-30;O1;A;suma;20;10;12
            2025-06-30;O1;B;constante;100;100;100
            2026-12-31;O1;A;suma;30;;
            2026-12-31;O1;B;constante;100;;
            2027-12-31;O1;A;suma;40;;
            2027-12-31;O1;B;constante;100;;
            """, to: "filas.csv")
    }

    /// The lines of a table with single spaces.
    private func rows(_ arguments: String...) throws -> [String] {
        let result = try corte.run(["measure"] + arguments + ["-q"])
        #expect(result.code == 0, "\(result.errors)")
        return result.text.split(separator: "\n").map {
            $0.split { $0 == " " || $0 == "\u{A0}" }.joined(separator: " ")
        }
    }

    @Test("prints what the elapsed years come to") func elapsed() throws {
        let spanish = try rows("matriz.csv", "--base", "elapsed")
        #expect(spanish.contains { $0.hasSuffix("· contra lo programado en los años transcurridos") })
        #expect(spanish.contains { $0.hasPrefix("A 100,00 % ● En cumplimiento 100,0 % 100,00 0,00 50,00 % 30 30") })
        #expect(spanish.contains { $0.hasPrefix("B 97,50 % ◆ Rezago 100,0 % 97,50 0,00 50,00 % – –") })
        #expect(spanish.contains { $0.hasPrefix("C 97,14 % ◆ Rezago 100,0 % 97,14 0,00 100,00 % 68 70") })
        #expect(spanish.contains { $0.hasPrefix("D – Sin reporte 0,0 % 0,00 – 100,00") })
        #expect(spanish.contains { $0.hasPrefix("plan 97,95 % ◆ Rezago 75,0 %") })
        #expect(!spanish.contains { $0.contains("Brecha") })
        let english = try rows("matriz.csv", "--base", "elapsed", "--locale", "en")
        #expect(english.contains { $0.hasSuffix("· against the programme of the elapsed years") })
    }

    @Test("prints the ideal trajectory and the gap beside the plan's goal") func wholePlan() throws {
        let spanish = try rows("matriz.csv", "--base", "plan")
        #expect(spanish.contains { $0.hasSuffix("· contra la meta del plan") })
        #expect(spanish.contains { $0.hasPrefix("Nodo Avance Estado Trayectoria Brecha Cobertura") })
        #expect(spanish.contains { $0.hasPrefix("A 30,00 % ◆ Rezago 30,00 % 0,00 ") })
        #expect(spanish.contains { $0.hasPrefix("B 48,75 % ◆ Rezago 50,00 % −1,25 ") })
        #expect(spanish.contains { $0.hasPrefix("C 75,56 % ◆ Rezago 77,78 % −2,22 ") })
        #expect(spanish.contains { $0.hasPrefix("D – Sin reporte 53,33 % – ") })
        #expect(spanish.contains { $0.hasPrefix("O1 39,38 % ◆ Rezago 40,00 % −0,63 ") })
        let english = try rows("matriz.csv", "--base", "plan", "--locale", "en")
        #expect(english.contains { $0.hasPrefix("Node Achievement State Trajectory Gap Coverage") })
        #expect(english.contains { $0.hasSuffix("· against the goal of the plan") })
    }

    @Test("takes the years from rows as well") func inRows() throws {
        let elapsed = try rows("filas.csv", "--base", "elapsed")
        #expect(elapsed.contains { $0.hasPrefix("A 105,00 % ▲ Sobre ejecución 5,00 50,00 % 21 20") })
        let plan = try rows("filas.csv", "--base", "plan")
        #expect(plan.contains { $0.hasPrefix("A 21,00 % ◆ Rezago 20,00 % +1,00 ") })
        #expect(plan.contains { $0.hasPrefix("B 48,75 % ◆ Rezago 50,00 % −1,25 ") })
        // Goals to come are no cut that lacks reports.
        #expect(try !corte("measure", "filas.csv", "--base", "plan").errors.contains("último corte con reportes"))
    }

    @Test("names the year without a report, in the language of the messages") func unreported() throws {
        let spanish = try corte("measure", "matriz.csv", "--base", "plan", "--locale", "es").errors
        #expect(spanish.contains("advertencia: matriz.csv:5: D no tiene reporte de 2024; repórtelo, o escriba NP"))
        let english = try corte("measure", "matriz.csv", "--base", "plan", "--locale", "en").errors
        #expect(english.contains("warning: matriz.csv:5: D has no report of 2024; report it, or write NP"))
    }

    @Test("refuses years of the administration that the matrix lacks") func missingYears() throws {
        try folder.write("plan: { administration: 2024-2028, year: 2025 }\n", to: "otro.yaml")
        let result = try corte("measure", "matriz.csv", "--plan", "otro.yaml", "--base", "plan", "--locale", "es")
        #expect(result.code == 65)
        #expect(result.errors.contains("la matriz no tiene nada de 2028, y el plan es de 2024-2028"))
        #expect(try corte("audit", "matriz.csv", "--base", "plan").code == 64)
    }

    @Test("gives JSON with each year, the trajectory and the gap") func json() throws {
        let output = try corte("measure", "matriz.csv", "-q", "--base", "plan", "--format", "json").output
        let report = try #require(try JSONSerialization.jsonObject(with: output) as? [String: Any])
        #expect(report["base"] as? String == "plan")
        let nodes = try #require(report["nodes"] as? [[String: Any]])
        let a = try #require(nodes.first { $0["id"] as? String == "A" })
        #expect(a["achievement"] as? Double == 30)
        #expect(a["trajectory"] as? Double == 30)
        #expect(a["gap"] as? Double == 0)
        let years = try #require(a["years"] as? [[String: Any]])
        #expect(years.map { $0["year"] as? Int } == [2024, 2025, 2026, 2027])
        #expect(years.map { $0["goal"] as? Double } == [10, 20, 30, 40])
        #expect(years.map { $0["executed"] as? Double } == [9, 21, nil, nil])
        #expect(years.map { $0["achievement"] as? Double } == [90, 105, nil, nil])
        let plain = try corte("measure", "matriz.csv", "-q", "--base", "year", "--format", "json").text
        #expect(!plain.contains("trajectory") && !plain.contains("\"years\""))
    }

    @Test("gives CSV with the trajectory and the gap last") func csv() throws {
        let text = try corte("measure", "matriz.csv", "-q", "--base", "plan", "--format", "csv").text
        let lines = text.split(separator: "\n")
        #expect(lines[0].hasSuffix(",file,line,trajectory,gap"))
        #expect(lines.contains { $0.contains(",B,indicator,O1,") && $0.hasSuffix(",50,-1.25") })
        let many = try corte("measure", "filas.csv", "-q", "--base", "plan", "--every-cut", "--format", "csv").text
        #expect(many.hasPrefix("unit,cut,node,level,parent,achievement,status,trajectory,gap\n"))
        #expect(many.contains(",2025-06-30,plan,plan,,34.875,,35,-0.125\n"))
        #expect(try !corte("measure", "matriz.csv", "-q", "--base", "year", "--format", "csv").text.contains("gap"))
    }

    @Test("traces an indicator through its years") func trace() throws {
        let text = try corte("measure", "matriz.csv", "-q", "--base", "plan", "--trace", "A").text
        for line in [
            "2024: 90,00\u{A0}%", "2025: 105,00\u{A0}%", "100 × Σ ejecutado / Σ meta",
            "= 100 × (9 + 21) / (10 + 20 + 30 + 40) = 30,00\u{A0}%",
            "trayectoria ideal 30,00\u{A0}%; brecha 0,00 puntos",
            "ejecutado 2025: 21 «21» matriz.csv:2", "meta 2027: 40 «40» matriz.csv:2",
        ] {
            #expect(text.contains("    \(line)\n"), "\(line)\n\(text)")
        }
        let capped = try corte(
            "measure", "matriz.csv", "-q", "--base", "elapsed", "--trace", "A", "--using", "capped:at=year", "--locale",
            "en"
        ).text
        #expect(capped.contains("    2025: 105.00% → 100.00%\n"))
        #expect(capped.contains("    Σx / n\n"))
        #expect(capped.contains("    = (90 + 100) / 2 = 95.00%\n"))
        #expect(capped.contains("    programmed so far 2025: 20 «20» matriz.csv:2\n"))
    }

    @Test("compares a year's cap with the plain mean, gaps beside") func compare() throws {
        let arguments = ["compare", "matriz.csv", "-q", "--base", "plan", "--using", "weighted-average", "--using"]
        let table = try corte.run(arguments + ["capped:at=year"]).text
        #expect(table.contains("Brecha (weighted-average)") && table.contains("Brecha (capped:at=year)"))
        #expect(table.contains("tope de 100\u{A0}% por año"))
        #expect(try corte.run(arguments + ["capped:at=year", "--locale", "en"]).text.contains("cap of 100% per year"))
        let csv = try corte.run(arguments + ["capped:at=year", "--format", "csv"]).text.split(separator: "\n")
        #expect(
            csv[0].hasSuffix(
                ",trajectory_weighted-average,gap_weighted-average,trajectory_capped:at=year,gap_capped:at=year"))
        #expect(csv.contains { $0.contains(",A,indicator,O1,") && $0.hasSuffix(",30,0,50,-2.5") })
        let output = try corte.run(arguments + ["capped:at=year", "--format", "json"]).output
        let comparison = try #require(try JSONSerialization.jsonObject(with: output) as? [String: Any])
        let nodes = try #require(comparison["nodes"] as? [[String: Any]])
        let a = try #require(nodes.first { $0["id"] as? String == "A" })
        #expect((a["gaps"] as? [String: Double]) == ["weighted-average": 0, "capped:at=year": -2.5])
        #expect((a["trajectories"] as? [String: Double]) == ["weighted-average": 30, "capped:at=year": 50])
    }

    @Test("measures the same from the matrix that check writes") func canonical() throws {
        #expect(try corte("check", "matriz.csv", "--fix", "limpia.csv").code == 0)
        let arguments = ["-q", "--base", "plan", "--format", "csv"]
        func figures(_ matrix: String, _ plan: String) throws -> [Substring] {
            try corte.run(["measure", matrix, "--plan", plan] + arguments).text.split(separator: "\n").map {
                $0.split(separator: ",", omittingEmptySubsequences: false).dropFirst(5).prefix(15).joined(
                    separator: ",")[...]
            }
        }
        #expect(try figures("limpia.csv", "limpia.yaml") == figures("matriz.csv", "plan.yaml"))
    }

    @Test("varies the base in a study as it's measured alone") func sensitivity() throws {
        let result = try corte(
            "sensitivity", "matriz.csv", "-q", "--base", "year", "--vary", "base=year,elapsed,plan", "--format", "json")
        #expect(result.code == 0, "\(result.errors)")
    }
}
