import Foundation
import StrategyTestSupport
import Testing

@Suite("corte project") struct ProjectCommandTests {
    private let folder: TemporaryFolder
    private let corte: Command
    private let example = "\(DataFile.checkout)/Examples/serie-trimestral/matriz.csv"

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
    }

    private func parsed(_ arguments: String...) throws -> [String: Any] {
        let result = try corte.run(["project"] + arguments + ["-q", "--format", "json"])
        #expect(result.code == 0, "\(result.errors)")
        return try #require(try JSONSerialization.jsonObject(with: result.output) as? [String: Any])
    }

    @Test("prints reported and projected apart, in Spanish") func spanish() throws {
        let result = try corte("proyectar", example, "-q")
        #expect(result.code == 0)
        #expect(
            result.text.hasPrefix(
                "Proyección al 31/12/2026 · Plan de Desarrollo (datos ilustrativos) · Municipio de ejemplo\n"
                    + "Reportado hasta el corte 30/09/2026; lo proyectado no se ha ejecutado\n"))
        for words in [
            "Reportado al corte", "Proyectado", "95 % (independientes)", "95 % (juntos)", "Prob. de meta",
            "Perspectiva",
            "Requerido/mes", "sin reporte en el corte", "reporte atípico", "profile (2 años)", "improbable",
            "Perspectiva: probable desde una probabilidad de 80\u{A0}%, improbable hasta 20\u{A0}%",
        ] {
            #expect(result.text.contains(words), "\(words)")
        }
        #expect(try corte("project", example, "-q").output == result.output)
    }

    @Test("speaks English") func english() throws {
        let text = try corte("project", example, "-q", "--locale", "en").text
        #expect(text.hasPrefix("Projection to 2026-12-31 · "))
        for words in [
            "Reported at the cut", "95 % (together)", "P(target)", "Outlook", "Required/month", "no report at the cut",
            "profile (2 years)", "unlikely up to 20%",
        ] {
            #expect(text.contains(words), "\(words)")
        }
    }

    @Test("has an example that leaves nothing to be told, and says that its figures are made up") func soundExample()
        throws
    {
        let check = try corte("check", example)
        #expect(check.code == 0)
        #expect(check.errors.isEmpty, "\(check.errors)")
        let report = try corte("measure", example, "-q", "--format", "json").output
        let plan = try #require(
            (try JSONSerialization.jsonObject(with: report) as? [String: Any])?["plan"] as? [String: Any])
        #expect((plan["title"] as? String)?.contains("datos ilustrativos") == true)
        #expect((plan["source"] as? String)?.hasPrefix("Datos ilustrativos") == true)
    }

    @Test("tells on standard error which indicators are silent") func notes() throws {
        let errors = try corte("project", example, "--locale", "es").errors
        #expect(errors.contains("3 indicadores no reportan en el corte y se proyectan desde su último reporte"))
    }

    @Test("gives JSON under corte.projection/1") func json() throws {
        let projection = try parsed(example, "--backtest")
        #expect(projection["schema"] as? String == "corte.projection/1")
        #expect(
            Set(projection.keys) == [
                "schema", "plan", "unit", "cut", "horizon", "mode", "methodology", "outlooks", "draws", "nodes",
                "backtest", "notes",
            ])
        #expect(projection["cut"] as? String == "2026-09-30")
        #expect(projection["horizon"] as? String == "2026-12-31")
        #expect(projection["draws"] as? Int == 2048)
        #expect(projection["outlooks"] as? [String: Double] == ["likely": 80, "unlikely": 20])
        let nodes = try #require(projection["nodes"] as? [[String: Any]])
        #expect(nodes.count == 37)
        let plan = nodes[0]
        #expect(
            Set(plan.keys) == [
                "id", "level", "parent", "name", "reported", "projected", "moved", "outlook", "independent", "together",
                "path",
            ])
        let objective = try #require(nodes.first { $0["id"] as? String == "O2" })
        let certainty = try #require(objective["independent"] as? [String: Any])
        #expect(Set(certainty.keys) == ["probability", "intervals"])
        #expect((certainty["intervals"] as? [[String: Double]])?.map { $0["coverage"] } == [50, 80, 95])
        let indicator = try #require(nodes.first { $0["id"] as? String == "GO-03" })
        for member in ["executed", "reportedOn", "target", "annualisation", "measureUnit", "estimate", "intervals"] {
            #expect(indicator[member] != nil, "\(member)")
        }
        #expect((indicator["path"] as? [Any])?.count == 11)
        let scores = try #require(projection["backtest"] as? [[String: Any]])
        #expect(
            Set(try #require(scores.first).keys) == [
                "method", "cases", "intervals", "meanError", "coverage80", "coverage95", "brier",
            ])
    }

    @Test("gives CSV with a row for each node, and Markdown") func otherForms() throws {
        let lines = try corte("project", example, "-q", "--format", "csv").text.split(separator: "\n")
        #expect(
            lines[0]
                == "unit,cut,horizon,node,level,parent,name,reported,projected,moved,low,high,probability,low_together,high_together,probability_together,outlook,executed,reported_on,estimate,estimate_low,estimate_high,target,pace,required_pace,method,flags"
        )
        #expect(lines.count == 38)
        let silent = try #require(lines.first { $0.contains(",SE-04,indicator,O5,") })
        #expect(
            silent.hasPrefix(",2026-09-30,2026-12-31,SE-04,indicator,O5,Conflictos resueltos en casas de justicia,,"))
        #expect(silent.contains(",2026-03-31,") && silent.hasSuffix("silentEnd"))
        let markdown = try corte("project", example, "-q", "--format", "markdown").text
        #expect(markdown.hasPrefix("## Proyección al 31/12/2026"))
        #expect(markdown.contains("| Indicador |"))
    }

    @Test("goes to a horizon inside the year") func horizon() throws {
        let projection = try parsed(example, "--cut", "2026-03-31", "--horizon", "2026-06-30")
        #expect(projection["horizon"] as? String == "2026-06-30")
        let nodes = try #require(projection["nodes"] as? [[String: Any]])
        let indicator = try #require(nodes.first { $0["id"] as? String == "GO-03" })
        #expect(indicator["target"] as? Double == 133_250)
        #expect(
            try corte("project", example, "-q", "--cut", "2026-03-31", "--horizon", "2026-06-30").text.hasPrefix(
                "Proyección al 30/06/2026"))
    }

    @Test("tries every method on the years whose end is known") func backtest() throws {
        let text = try corte("project", example, "-q", "--backtest").text
        let table = try #require(text.range(of: "Lo que se habría dicho en cortes anteriores, contra lo que fue"))
        let rows = text[table.upperBound...].split(separator: "\n")
        #expect(rows.contains { $0.hasPrefix("Método") && $0.contains("Casos") && $0.contains("Brier") })
        for method in ["auto", "profile", "pace", "combination", "last"] {
            #expect(rows.contains { $0.hasPrefix(method) }, "\(method)")
        }
    }

    @Test("calls probabilities by the plan file's thresholds") func thresholds() throws {
        try folder.write(
            "Corte;Código;Tipo de anualización;Meta anual;Programado;Ejecutado\n"
                + "2026-03-31;A;suma;100;25;30\n2026-06-30;A;suma;100;50;57\n2026-09-30;A;suma;100;75;85\n",
            to: "m.csv")
        func outlook() throws -> String? {
            let nodes = try #require(try parsed("m.csv")["nodes"] as? [[String: Any]])
            return nodes.last?["outlook"] as? String
        }
        #expect(try outlook() == "likely")
        try folder.write("projection: { likely: 99.9, unlikely: 99 }\n", to: "plan.yaml")
        #expect(try outlook() != "likely")
    }

    @Test(
        "says in one line what is wrong",
        arguments: [
            (
                ["--horizon", "2026-06-30"], 64,
                "the horizon 2026-06-30 is before the cut 2026-09-30; give one from the cut"
            ),
            (
                ["--horizon", "2026-06-30", "--locale", "es"], 64,
                "el horizonte 2026-06-30 es anterior al corte 2026-09-30; dé uno entre el corte y el 2026-12-31"
            ),
            (["--horizon", "2027-12-31"], 64, "the horizon 2027-12-31 is beyond the cut's year: how far off"),
            (
                ["--horizon", "2027-12-31"], 64,
                "give one up to 2026-12-31; what is reported against the plan's goal is"
            ),
            (
                ["--horizon", "2027-12-31", "--locale", "es"], 64,
                "el horizonte 2027-12-31 pasa del año del corte: qué tan lejos queda un año de lo proyectado se ha medido"
            ),
            (["--base", "year"], 64, "a projection is measured against what is due at its horizon; leave --base out"),
            (["--horizon", "pronto"], 64, "--horizon"),
        ] as [([String], Int32, String)])
    func wrong(arguments: [String], code: Int32, expected: String) throws {
        let result = try corte.run(["project", example, "-q"] + arguments)
        #expect(result.code == code, "\(result.errors)")
        #expect(result.output.isEmpty)
        #expect(result.errors.contains(expected), "\(result.errors)")
    }

    @Test("is refused on a matrix without a cut") func withoutCut() throws {
        try folder.write("indicator,programmed,executed\nA,10,5\n", to: "m.csv")
        let result = try corte("project", "m.csv", "-q")
        #expect(result.code == 64)
        #expect(result.output.isEmpty)
        #expect(result.lines.count == 1, "\(result.errors)")
    }
}
