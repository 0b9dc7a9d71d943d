import PlanModel
import Testing

@testable import Ingest

@Suite("Headers") struct HeaderMatchTests {
    private func match(
        _ headers: [String], levels: [String]? = nil, mappings: [(String, MatrixColumn)] = []
    ) -> HeaderMatch {
        HeaderMatch(
            headers: headers,
            settings: ReadingSettings(
                levels: levels,
                mappings: mappings.map { ColumnMapping(header: $0.0, column: $0.1, place: Place(file: "plan.yaml")) }),
            file: "m.csv", row: 1)
    }

    @Test("of the official deck are recognized") func deck() {
        let match = match([
            "Corte", "Objetivo", "Código", "Nombre indicador", "Clase", "Tipo de anualización", "Entidad responsable",
            "Programación 2024", "Programación al corte", "Magnitud ejecutada", "Porcentaje avance", "Estado",
        ])
        let expected: [MatrixColumn] = [
            .cut, .level("objective"), .indicator, .name, .indicatorClass, .annualisation, .entity, .programmedYear,
            .programmed,
            .executed, .published, .note,
        ]
        #expect(expected.map { match.columns[$0] } == Array(0..<12))
        #expect(match.diagnostics.isEmpty)
        #expect(match.levels == ["objective"])
    }

    @Test("with canonical names are recognized") func canonical() {
        let names = MatrixColumn.fixed.map(\.name) + ["objective"]
        let match = match(names)
        #expect(MatrixColumn.fixed.map { match.columns[$0.column] } == Array(0..<18))
        #expect(match.columns[.level("objective")] == 18)
    }

    @Test(
        "of other matrices are recognized",
        arguments: [
            ("TOTAL EJECUTADO", MatrixColumn.executed), ("Ejecutado", .executed), ("% de Avance", .published),
            ("Tendencia", .annualisation),
            ("Tipología del indicador", .annualisation), ("Ponderación relativa (%)", .weight),
            ("L.B", .baseline),
            ("Valor Línea Base", .baseline), ("Programado Meta anual", .programmedYear), ("Responsable", .entity),
            ("period", .cut),
        ])
    func aliases(header: String, column: MatrixColumn) {
        #expect(
            match(
                ["indicator", "programmed", "executed "].filter { $0 != "executed " || column != .executed } + [header]
            )
            .columns[column] != nil)
    }

    @Test("have no alias that stands for two columns") func uniqueAliases() {
        let aliases = HeaderAliases.table.flatMap { HeaderAliases.normalized(of: $0.column) }
        #expect(Set(aliases).count == aliases.count)
    }

    @Test("that are missing are named, with those that were found") func missing() {
        #expect(
            match(["Código", "Meta 2024", "Otra"]).diagnostics.map(\.description) == [
                "m.csv:1: there is no column for executed (headers: Código, Meta 2024, Otra); name a column executed, or map one to it under columns: in the plan file"
            ])
    }

    @Test("may hold the year's programme alone") func yearAlone() {
        #expect(match(["Código", "Meta 2024", "Ejecutado"]).columns[.programmedYear] == 1)
    }

    @Test("of weights belong to the level that they name") func levelWeights() {
        let conpes = match([
            "Objetivo", "Importancia relativa del objetivo (%)", "Código", "Importancia relativa de la acción (%)",
            "Programado", "Ejecutado",
        ])
        #expect(conpes.columns[.levelWeight("objective")] == 1)
        #expect(conpes.columns[.weight] == 3)
        let axis = match(["Eje", "Código", "Ponderador eje", "Programado", "Ejecutado"], levels: ["eje"])
        #expect(axis.columns[.levelWeight("eje")] == 2)
        #expect(axis.columns[.weight] == nil)
    }

    @Test("of levels that the plan names must be there") func levels() {
        let match = match(["indicator", "programmed", "executed", "Programa"], levels: ["pilar", "programa"])
        #expect(match.columns[.level("programa")] == 3)
        #expect(
            match.diagnostics.map(\.description) == [
                "m.csv:1: there is no column for pilar (headers: indicator, programmed, executed, Programa); name a column pilar, or map one to it under columns: in the plan file"
            ])
    }

    @Test("of levels win over aliases of other columns") func levelNames() {
        let match = match(["Sector", "indicator", "programmed", "executed"], levels: ["sector"])
        #expect(match.columns[.level("sector")] == 0)
        #expect(match.columns[.unit] == nil)
    }

    @Test("of no level give no level") func noLevels() {
        #expect(match(["indicator", "programmed", "executed"]).levels == [])
    }

    @Test("mean what the plan file says before what they usually mean") func mappings() {
        let match = match(
            ["Código", "Logro", "Ejecutado", "programmed"], mappings: [("LOGRO", .executed), ("Nada", .note)])
        #expect(match.columns[.executed] == 1)
        #expect(match.columns[.note] == nil)
        #expect(
            match.diagnostics.map(\.description) == [
                "m.csv:1:3: the column Ejecutado looks like an executed magnitude and isn't read; write 'columns: { \"Ejecutado\": executed }' or 'columns: { \"Ejecutado\": ignore }' in the plan file"
            ])
    }

    @Test("can't both be mapped to one column") func mappedTwice() {
        let match = match(
            ["indicator", "programmed", "Uno", "Dos"], mappings: [("Uno", .executed), ("Dos", .executed)])
        #expect(
            match.diagnostics.map(\.description) == [
                "m.csv:1:4: two columns are mapped to executed (Uno, Dos); keep one of them under columns: in the plan file"
            ])
    }

    @Test("of numbers that are there twice are an error") func twice() {
        #expect(
            match(["indicator", "programmed", "Ejecutado", "Magnitud ejecutada"]).diagnostics.map(\.description) == [
                "m.csv:1:4: two columns may be executed (Ejecutado, Magnitud ejecutada); say which under columns: in the plan file"
            ])
    }

    @Test("of words that are there twice are a warning") func twoNotes() {
        let match = match(["indicator", "programmed", "executed", "Estado", "Nota"])
        #expect(match.columns[.note] == 3)
        #expect(
            match.diagnostics.map(\.description) == [
                "m.csv:1:5: two columns may be note (Estado, Nota); the first is read; name the other under columns: to read it instead"
            ])
        #expect(match.diagnostics.map(\.severity) == [.warning])
    }
}
