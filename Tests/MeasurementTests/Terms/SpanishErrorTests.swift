import Measurement
import MeasurementTestSupport
import PlanModel
import Reports
import StrategyTestSupport
import Testing
import Words

@Suite("In Spanish, an error of measuring") struct SpanishErrorTests {
    private let plan = Plan([row("A", 140), row("B", 60)]).with {
        $0.methodologies = [.init(name: "tope", expression: "capped:limit=120")]
    }

    private func line(
        _ plan: Plan? = nil, using methodology: String? = nil, options: MeasurementOptions = .init()
    ) -> String {
        do throws(MeasurementError) {
            _ = try engine.measure(plan ?? self.plan, using: methodology, options: options)
            return ""
        } catch {
            return error.lines(in: .es).joined(separator: "\n")
        }
    }

    @Test(
        "says what is wrong with a methodology",
        arguments: [
            (
                "+capped",
                "a una estrategia le falta su nombre; escriba estrategia[:clave=valor,…][+estrategia…], por ejemplo "
                    + "capped:limit=110"
            ),
            ("capped:x", "«x» tras «capped:» no es clave=valor; por ejemplo capped:limit=110,at=objective"),
            ("capped:limit=1,limit=2", "«limit» se da dos veces para «capped»; déjelo una sola vez"),
            (
                "capped:limt=110",
                "la estrategia «capped» no tiene un parámetro «limt»; ¿quiso decir «limit»? hay: at, limit"
            ),
            (
                "capped:at=eje",
                "no hay un nivel «eje» donde poner «capped»; los niveles son: indicator, objective, plan, year"
            ),
            ("weighted-average:missing=x", "missing=x no es una política; use uno de rescale, zero, fail"),
            (
                "weighted-average+weighted-average",
                "«weighted-average» y «weighted-average» tienen ambas el papel aggregator; una metodología tiene una"
            ),
            (
                "tope:limit=90",
                "«tope» es un nombre del archivo del plan, que no lleva parámetros ni entra en una cadena; representa "
                    + "«capped:limit=120»: escríbalo completo"
            ),
            (
                "capped:at=year",
                "at=year actúa sobre los años del plan, y la base cut tiene uno solo; mida con --base elapsed o --base plan"
            ),
        ] as [(String, String)])
    func methodologies(methodology: String, problem: String) {
        #expect(line(using: methodology) == "metodología «\(methodology)»: \(problem)")
    }

    @Test("says what a projection is measured against")
    func projection() {
        #expect(
            line(using: "trend-projection", options: .init(base: .plan))
                == "metodología «trend-projection»: una proyección se mide contra lo programado del año; quite --base plan"
        )
        #expect(
            line(using: "trend-projection")
                == "una proyección necesita la fecha del corte, y la matriz no tiene una columna para ella; agregue una "
                + "columna «corte», o dé --cut")
    }

    @Test("says what the plan doesn't have, and what it has")
    func notInPlan() {
        #expect(line(Plan([])) == "la matriz no tiene filas que medir; dé al menos un indicador")
        #expect(
            line(options: .init(unit: "U1"))
                == "la matriz no distingue unidades; quite --unit, o agregue una columna «unidad»")
        #expect(
            line(options: .init(weights: "x"))
                == "el archivo del plan no tiene un juego de pesos «x»; agréguelo bajo «weights:»")
        let weighted = plan.with { $0.weightSets = ["2024": WeightSet(entries: [:])] }
        #expect(
            line(weighted, options: .init(weights: "x"))
                == "el archivo del plan no tiene un juego de pesos «x»; hay: 2024")
        let dated = Plan([row("A", 50).with { $0.cut = Cut("2024-03-31") }])
        #expect(
            line(dated, options: .init(cut: Cut("2024-06-30")))
                == "la matriz no tiene el corte 2024-06-30; hay: 2024-03-31")
        let units = Plan([row("A", 50).with { $0.unit = "U1" }, row("A", 50).with { $0.unit = "U2" }])
        #expect(line(units) == "la matriz trae 2 unidades; elija una con --unit: U1, U2")
        #expect(line(units, options: .init(unit: "U3")) == "la matriz no tiene la unidad «U3»; hay: U1, U2")
        let year = Plan([row("A", 50).with { $0.programmed = .absent }])
        #expect(
            line(year)
                == "la matriz solo trae lo programado del año, y nada para el corte; mida contra eso con --base year")
    }

    @Test("says what is wrong with the data")
    func data() {
        #expect(
            line(Plan([row("A", nil, line: 2)]), using: "weighted-average:missing=fail")
                == "matriz.csv:2: «A» no fue reportado; repórtelo, o elija missing=rescale o missing=zero")
        #expect(
            line(Plan([row("A", 50, weight: 0, line: 2)]))
                == "matriz.csv:2: todos los hijos de «O1» pesan 0; dele un peso al menos a uno")
        let falling = row("A", 50, line: 2).with { $0.annualisation = .falling }
        #expect(
            line(Plan([falling]), options: .init(mode: .baseline))
                == "matriz.csv:2: el indicador decreciente «A» no tiene línea base; dele una, o mida con --mode simple")
    }

    @Test("says why a plan file's methodologies aren't taken")
    func planFile() {
        func line(_ name: String, _ expression: String) -> String {
            self.line(plan.with { $0.methodologies = [.init(name: name, expression: expression)] })
        }
        #expect(
            line("a+b", "capped")
                == "el nombre de una metodología se tomaría por una expresión (a+b); no use / : + , ni =")
        #expect(
            line("Capped", "capped") == "la metodología «Capped» ocultaría la estrategia «capped»; dele otro nombre")
        #expect(
            line("x", "./a.so")
                == "un archivo de plan no puede nombrar una biblioteca por su ruta (./a.so); nombre la estrategia por su "
                + "id, y diga usted dónde está: --strategy-path CARPETA, o --using ./a.so")
    }

    @Test("says which nodes there are to trace, and how many methodologies can be compared")
    func traceAndComparison() {
        do throws(MeasurementError) {
            _ = try engine.trace(plan, node: "O2")
            Issue.record("there is no such node")
        } catch {
            #expect(
                error.lines(in: .es) == ["el plan no tiene un nodo «O2»; ¿quiso decir «O1»? hay: plan, O1, A, B"])
        }
        do throws(MeasurementError) {
            _ = try engine.compare(plan, using: ["capped"])
            Issue.record("one can't be compared")
        } catch {
            #expect(error.lines(in: .es) == ["no se pueden comparar 1 metodologías; dé de 2 a 10 con --using"])
        }
    }

    @Test("of a report's notes is in both languages")
    func notes() throws {
        let unstated = Plan([row("A", 50).with { $0.annualisation = nil }, row("B", 60)])
        #expect(
            try engine.measure(unstated).remarks.map { $0.line(in: .es) } == [
                "1 de 2 indicadores no dicen cómo se suman en el año y se miden como ejecutado sobre programado: A"
            ])
    }
}
