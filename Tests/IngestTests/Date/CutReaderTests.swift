import PlanModel
import Testing

@testable import Ingest

@Suite("A column of cuts") struct CutReaderTests {
    private func cuts(_ header: String, _ cells: String...) throws -> [String?] {
        let rows = cells.enumerated().map { "O1;I\($0);\($1);10;5\n" }.joined()
        return try load("Objetivo;Código;\(header);Programado;Ejecutado\n\(rows)", plan: "columns: { \(header): cut }")
            .plan.observations.map { $0.cut?.description }
    }

    @Test("counts the periods that its header names") func periods() throws {
        #expect(try cuts("Trimestre", "2024-II", "2024-4") == ["2024-06-30", "2024-12-31"])
        #expect(try cuts("Semestre", "2024-1", "II-2024") == ["2024-06-30", "2024-12-31"])
        #expect(try cuts("Bimestre", "2024-VI") == ["2024-12-31"])
        #expect(try cuts("Mes", "2024-3", "06/2024") == ["2024-03-31", "2024-06-30"])
    }

    @Test(
        "is refused where its header names no periods, or a year has fewer",
        arguments: [("Corte", "2024-II"), ("Corte", "3"), ("Semestre", "2024-III"), ("Trimestre", "2024-5")])
    func noDates(header: String, cell: String) {
        #expect(
            errors("Código;\(header);Programado;Ejecutado\nA;\(cell);10;5\n", plan: "columns: { \(header): cut }")
                .allSatisfy { $0.hasPrefix("m.csv:2:2: the cut is no date (\(cell))") })
    }

    @Test("takes the year of each row where the number of a period stands alone, before that of the plan")
    func yearsBeside() throws {
        for (header, cell, cut) in [
            ("Trimestre", "2", "2023-06-30"), ("Trimestre", "III", "2023-09-30"), ("Mes", "3", "2023-03-31"),
            ("Mes", "marzo", "2023-03-31"),
        ] {
            let matrix = "unit;Vigencia;\(header);Código;Programado;Ejecutado\nU1;2023;\(cell);A;10;5\n"
            let plan = "plan: { year: 2024 }"
            let rows = try load(matrix, plan: plan).plan.observations
            #expect(rows.map { $0.cut?.description } == [cut])
            #expect(throws: StreamError.irregular) { try streamed(matrix, plan: plan) }
        }
        #expect(
            errors("Trimestre;Código;Programado;Ejecutado\n2;A;10;5\n").first?.contains("doesn't say its year") == true)
    }

    @Test("doesn't guess whether a number is that of a month or of a period") func monthsOrPeriods() throws {
        let told = errors("Trimestre;Código;Programado;Ejecutado\n2024-03;A;10;5\n")
        #expect(
            told == [
                "m.csv:2:1: the number may be that of a month or of the period that the header names (2024-03); write the last day, as 2024-03-31, or the period, as 'T1 2024'"
            ])
        #expect(try cuts("Trimestre", "2024-03", "2024-06") == ["2024-03-31", "2024-06-30"])
        let stream = "unit;Trimestre;indicator;programmed;executed\nU1;2024-03;A;10;5\nU1;2024-06;A;10;5\n"
        #expect(try streamed(stream) == wholeRows(stream))
    }
}
