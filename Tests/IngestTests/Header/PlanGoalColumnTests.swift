import PlanModel
import Testing
import Words

@testable import Ingest

@Suite("A column of the plan's goals") struct PlanGoalColumnTests {
    @Test(
        "is known by its header, and is no programme of a year",
        arguments: [
            "Meta cuatrienio", "META DEL CUATRIENIO", "Meta plan", "Meta del plan", "Meta 2024-2027",
            "Meta 2024 - 2027",
            "Meta 2024–2027", "Meta cuatrienio 2024-2027", "Meta cuatrienal", "plan_goal", "Plan goal",
        ])
    func headers(header: String) throws {
        let loaded = try load("Código;\(header);Programado;Ejecutado\nA;40;10;5\nB;4,5;1;1\n")
        #expect(loaded.diagnostics.isEmpty)
        #expect(loaded.plan.observations.map(\.planGoal.number) == [40, 4.5])
        #expect(loaded.plan.observations.map(\.programmed.number) == [10, 1])
        #expect(loaded.plan.observations.allSatisfy { $0.programmedYear == .absent && $0.years.isEmpty })
    }

    @Test("beside goals of years is none of them") func besideYears() throws {
        let row = try load("Código;Meta cuatrienio;Meta 2024;Meta 2025;Ejecutado 2024\nA;40;10;30;5\n").plan
            .observations[0]
        #expect(row.planGoal.number == 40)
        #expect(row.years.map(\.goal.number) == [10, 30])
    }

    @Test("doesn't stand for the programme that a matrix lacks") func alone() {
        #expect(
            errors("Código;Meta cuatrienio;Ejecutado\nA;40;5\n").contains { $0.contains("no column for programmed") })
    }

    @Test("that holds words is a name, or isn't read") func words() throws {
        let named = try load("Código;Meta del plan;Programado;Ejecutado\nA;Construir 3 colegios;10;5\n")
        #expect(named.plan.observations[0].name == "Construir 3 colegios")
        #expect(named.plan.observations[0].planGoal == .absent)
        let beside = try load(
            "Código;Nombre indicador;Meta del plan;Programado;Ejecutado\nA;Colegios;Construir tres;10;5\n")
        #expect(beside.plan.observations[0].name == "Colegios")
        #expect(beside.diagnostics.contains { $0.message.hasPrefix("the column Meta del plan looks like a target") })
    }

    @Test("with a cell that is no number warns, as a measurement may do without") func cell() throws {
        let told = try load("Código;Meta cuatrienio;Programado;Ejecutado\nA;40;10;5\nB;por definir;1;1\n").diagnostics
        #expect(told.map(\.severity) == [.warning])
        #expect(told.map(\.message) == ["plan_goal is no number (por definir)"])
        #expect(told.first?.line(in: .es).hasPrefix("m.csv:3:2: meta del plan no es un número (por definir)") == true)
    }

    @Test("is written with the canonical matrix, and read back") func canonical() throws {
        let plan = try load("Código;Meta cuatrienio;Programado;Ejecutado\nA;40;10;5\nB;;1;1\n").plan
        let again = try load(CanonicalMatrix(plan).text, plan: "numbers: en").plan
        #expect(again.observations.map(\.planGoal.number) == [40, nil])
    }

    @Test("is read in percent beside percentages") func percent() throws {
        let row = try load("Código;Meta cuatrienio;Programado;Ejecutado\nA;0,8;20%;10%\n").plan.observations[0]
        #expect(row.planGoal.number == 80)
    }

    @Test("is proposed for a header that speaks of the four years in other words") func proposed() throws {
        let told = try load("Código;Meta física cuatrienio;Programado;Ejecutado\nA;40;10;5\n").diagnostics
        #expect(told.first?.advice?.contains("columns: { \"Meta física cuatrienio\": plan_goal }") == true)
    }
}
