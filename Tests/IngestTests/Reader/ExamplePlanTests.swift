import PlanModel
import Testing

@testable import Ingest

@Suite("The example plan") struct ExamplePlanTests {
    private func example() throws -> LoadedPlan {
        let folder = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
        return try PlanReader().read(matrices: ["/\(folder)/Examples/gestion-publica/matriz.csv"], planFile: nil)
    }

    /// The deck's rows: code, objective, class, annualisation, programme of the year and at the cut, executed, percent.
    private let rows: [(String, String, IndicatorClass, Annualisation?, Double, Double, Double, PublishedPercent)] = [
        (
            "IS-569", "O1", .sector, .growing, 66.63, 66.63, 67.25,
            PublishedPercent(text: "100,93%", value: 100.93, decimals: 2)
        ),
        ("IS-542", "O1", .sector, .growing, 100, 99.87, 99.87, PublishedPercent(text: "100%", value: 100, decimals: 0)),
        ("MT-75", "O1", .flagship, .growing, 5400, 5400, 9557, PublishedPercent(text: "176%", value: 176, decimals: 0)),
        ("IS-321", "O2", .sector, .growing, 100, 95.71, 95.71, PublishedPercent(text: "100%", value: 100, decimals: 0)),
        ("MPI-7871-4", "O2", .project, nil, 100, 90, 90, PublishedPercent(text: "100%", value: 100, decimals: 0)),
        ("IS-543", "O3", .sector, nil, 12, 8.58, 8.12, PublishedPercent(text: "94,64", value: 94.64, decimals: 2)),
        ("IS-554", "O3", .sector, nil, 100, 94, 90, PublishedPercent(text: "95,74", value: 95.74, decimals: 2)),
        ("IS-513", "O4", .sector, nil, 100, 87.5, 85, PublishedPercent(text: "97,14%", value: 97.14, decimals: 2)),
        ("IS-514", "O4", .sector, nil, 1, 1, 1, PublishedPercent(text: "100%", value: 100, decimals: 0)),
        (
            "IS-545", "O5", .sector, nil, 4_155_036, 2_493_000, 556_646,
            PublishedPercent(text: "22,33%", value: 22.33, decimals: 2)
        ),
        (
            "IS-546", "O5", .sector, nil, 112_938, 67_775, 83_177,
            PublishedPercent(text: "122,76", value: 122.76, decimals: 2)
        ),
    ]

    @Test("has the deck's eleven indicators, number for number") func indicators() throws {
        let observations = try example().plan.observations
        #expect(observations.count == rows.count)
        for (observation, row) in zip(observations, rows) {
            let (code, objective, kind, annualisation, programmedYear, programmed, executed, published) = row
            #expect(observation.indicator == code)
            #expect(observation.path == [objective])
            #expect(observation.cut?.description == "2024-03-31")
            #expect(observation.indicatorClass == kind)
            #expect(observation.annualisation == annualisation)
            #expect(observation.programmedYear.number == programmedYear)
            #expect(observation.programmed.number == programmed)
            #expect(observation.executed.number == executed)
            #expect(observation.published == published)
            #expect(observation.weight == nil)
            #expect(observation.baseline == .absent)
            let isCivilService = code == "IS-569" || code == "IS-542"
            #expect(
                observation.entity
                    == (isCivilService
                        ? "Departamento Administrativo del Servicio Civil Distrital" : "Secretaría General"))
            #expect(!observation.name.isEmpty && observation.name != code)
        }
        #expect(observations.map(\.origin.row) == Array(2...12))
    }

    @Test(
        "keeps the numbers of the published notes",
        arguments: [
            ("IS-569", ["67.25 %"]), ("MT-75", ["76%"]), ("IS-543", ["3,36%"]), ("IS-554", ["4,26%"]),
            ("IS-513", ["2,86%"]),
            ("IS-545", ["77,67%", "2.946,975", "35%", "45%"]), ("IS-546", ["22,76%", "112,200"]),
        ])
    func notes(code: String, numbers: [String]) throws {
        let note = try #require(try example().plan.observations.first { $0.indicator == code }?.note)
        for number in numbers { #expect(note.contains(number)) }
    }

    @Test("describes its five objectives") func objectives() throws {
        let plan = try example().plan
        let nodes = (1...5).map { plan.nodes["O\($0)"] }
        #expect(nodes.map { $0?.name } == (1...5).map { "Objetivo \($0)" })
        #expect(nodes.map { $0?.published?.text } == ["126%", "100%", "95,16%", "97,41%", "72,54%"])
        #expect(nodes.allSatisfy { $0?.statement?.contains("**") == true })
        #expect(nodes.map { $0?.source != nil } == [true, true, false, true, true])
    }

    @Test("weighs all alike, since the deck prints no weights") func weights() throws {
        let plan = try example().plan
        let set = try #require(plan.weightSets["2024"])
        #expect(set.entries.count == 16)
        #expect(set.entries.values.allSatisfy { $0.weight == 1 })
    }

    @Test("has words for all slides") func deck() throws {
        let plan = try example().plan
        #expect(plan.identity.sector == "Sector Gestión Pública")
        #expect(plan.identity.year == 2024)
        #expect(plan.methodologies.map(\.name) == ["oficial", "con-tope", "proyeccion"])
        #expect(plan.methodologies.map(\.expression) == ["weighted-average", "capped", "trend-projection"])
        #expect(plan.bands == .default)
        #expect(plan.deck.cover.title == "Plan Estratégico Sectorial")
        #expect(plan.deck.cover.badge.count == 3)
        #expect(plan.deck.purpose.law.contains("Ley 152 de 1994"))
        #expect(
            plan.deck.methodology.blocks.map(\.heading) == ["Estructura", "Cumplimiento anual", "Cálculo de medición"])
        #expect(plan.deck.methodology.blocks.first?.items.count == 3)
        #expect(!plan.deck.methodology.footnote.isEmpty)
        #expect(!plan.deck.summary.title.isEmpty && !plan.deck.detail.title.isEmpty)
        #expect(plan.deck.closing.title == "Gracias")
        #expect(plan.deck.closing.signature == ["Secretaría General", "Alcaldía Mayor de Bogotá"])
    }

    @Test("is read without a warning") func clean() throws {
        let loaded = try example()
        #expect(loaded.diagnostics == [])
        #expect(loaded.planFile?.hasSuffix("Examples/gestion-publica/plan.yaml") == true)
        let layout = try #require(loaded.detected.first)
        #expect(layout.encoding == .utf8 && layout.separator == .semicolon && layout.headerRow == 1)
        #expect(layout.columns.compactMap(\.numberFormat?.format) == Array(repeating: .colombian, count: 4))
        #expect(layout.unreadHeaders == [])
        #expect(layout.rowsRead == 11 && layout.blankRows == 0)
    }
}
