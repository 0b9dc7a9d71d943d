package import PlanModel
package import Reports

/// The official deck's figures of 31/03/2024 as values, so that charts can be tested without reading or measuring.
package enum OfficialPlan {
    /// One of the deck's indicators.
    package struct Row: Sendable {
        package var objective: String
        package var id: String
        package var name: String
        package var entity: String
        package var programmedYear: Double
        package var programmed: Double
        package var executed: Double
        package var published: PublishedPercent
    }

    /// The deck's eleven indicators, in its order.
    package static let rows: [Row] = [
        row(
            "O1", "IS-569",
            "Porcentaje de avance en la implementación de la Política Pública para la Gestión Integral del Talento Humano definido para el periodo 2020-2024.",
            civilService, 66.63, 66.63, 67.25, "100,93%", 100.93, 2),
        row(
            "O1", "IS-542",
            "Porcentaje de avance en la implementación de la estrategia de formalización, dignificación y acceso público y/o meritocrático a la Administración Distrital.",
            civilService, 100, 99.87, 99.87, "100%", 100, 0),
        row(
            "O1", "MT-75", "Número de teletrabajadores en organismos y entidades distritales.", secretariat, 5400, 5400,
            9557, "176%", 176, 0),
        row(
            "O2", "IS-321",
            "Porcentaje de avance en la implementación de una estrategia para la consolidación de Bogotá - Región , como epicentro de paz y reconciliación, a través de la implementación de los Acuerdos de Paz en el Distrito.",
            secretariat, 100, 95.71, 95.71, "100%", 100, 0),
        row(
            "O2", "MPI-7871-4",
            "Implementar 100% de la formulación y puesta en marcha de la Política Pública Distrital de Víctimas, memoria, paz y reconciliación .",
            secretariat, 100, 90, 90, "100%", 100, 0),
        row(
            "O3", "IS-543",
            "Porcentaje de avance en la implementación de estrategias para fortalecer la gestión y la innovación pública distrital.",
            secretariat, 12, 8.58, 8.12, "94,64", 94.64, 2),
        row(
            "O3", "IS-554",
            "Porcentaje de lineamientos distritales en materia de comunicación pública , formulados, implementados y monitoreados.",
            secretariat, 100, 94, 90, "95,74", 95.74, 2),
        row(
            "O4", "IS-513", "Porcentaje de avance de las agendas de transformación digital implementadas.",
            secretariat, 100, 87.5, 85, "97,14%", 97.14, 2),
        row("O4", "IS-514", "Política Pública TIC formulada.", secretariat, 1, 1, 1, "100%", 100, 0),
        row(
            "O5", "IS-545", "Número de orientaciones y solicitudes recibidas a través de la línea 195.", secretariat,
            4_155_036, 2_493_000, 556_646, "22,33%", 22.33, 2),
        row(
            "O5", "IS-546", "Número de PQRS recibidas por otros canales.", secretariat, 112_938, 67_775, 83_177,
            "122,76", 122.76, 2),
    ]

    /// The five objectives: code, statement, published percent.
    package static let objectives: [(id: String, statement: String, published: PublishedPercent)] = [
        (
            "O1",
            "Proporcionar las herramientas para gestionar el potencial de los funcionarios y colaboradores a través de la implementación de la **Política Pública de Gestión Integral** del Talento Humano, para generar valor público creando confianza y legitimidad en su actuar.",
            PublishedPercent(text: "126%", value: 126, decimals: 0)
        ),
        (
            "O2",
            "Implementar estrategias y acciones que aporten a la **construcción de la paz, la reparación, la memoria y la reconciliación** en Bogotá Región.",
            PublishedPercent(text: "100%", value: 100, decimals: 0)
        ),
        (
            "O3",
            "Posicionar un modelo de gobierno abierto y una gestión pública efectiva que permitan la **generación de valor público**, el fortalecimiento desarrollo de capacidades y un mejor relacionamiento entre la ciudadanía y la administración.",
            PublishedPercent(text: "95,16%", value: 95.16, decimals: 2)
        ),
        (
            "O4",
            "Promover procesos **de transformación digital** mediante la articulación distrital que permitan impulsar una Bogotá territorio inteligente.",
            PublishedPercent(text: "97,41%", value: 97.41, decimals: 2)
        ),
        (
            "O5",
            "Fortalecer la prestación **del servicio a la ciudadanía** con oportunidad, eficiencia y transparencia, a través del uso de la tecnología y la cualificación de los servidores.",
            PublishedPercent(text: "72,54%", value: 72.54, decimals: 2)
        ),
    ]

    /// The deck measured with equal weights; with a limit, each indicator capped at it (percent).
    package static func report(cappedAt limit: Double? = nil) -> Report {
        var nodes: [ReportNode] = []
        for objective in objectives {
            let members = rows.filter { $0.objective == objective.id }
            let leaves = members.map { leaf($0, limit: limit, share: 1 / Double(members.count)) }
            var node = ReportNode(
                id: objective.id, level: "objective", parent: Plan.rootID,
                name: "Objetivo \(objective.id.dropFirst())", outcome: .achievement(mean(leaves)), weight: 1)
            node.statement = objective.statement
            node.published = objective.published
            node.share = 0.2
            node.effectiveWeight = 0.2
            node.contribution = mean(leaves) * 0.2
            node.mask =
                mean(members.map { leaf($0, limit: nil, share: 1) })
                - mean(members.map { leaf($0, limit: 100, share: 1) })
            node.band = StateBands.default.band(of: mean(leaves))
            nodes.append(node)
            nodes.append(contentsOf: leaves)
        }
        var root = ReportNode(
            id: Plan.rootID, level: "plan", parent: nil, name: "Plan Estratégico Sectorial",
            outcome: .achievement(mean(nodes.filter { $0.level == "objective" })), weight: 1)
        root.band = StateBands.default.band(of: root.outcome.achievement ?? 0)
        root.mask = 7.46665224974519
        root.untreated = root.outcome.achievement
        root.share = 1
        root.effectiveWeight = 1
        return Report(
            plan: identity, unit: nil, cut: cut, base: .cut, mode: .simple,
            methodology: limit.map(cappedStamp) ?? uncappedStamp, nodes: [root] + nodes)
    }

    /// The deck uncapped against each indicator capped at 100 %.
    package static var comparison: Comparison {
        let reports = [report(), report(cappedAt: 100)]
        let nodes = zip(reports[0].nodes, reports[1].nodes).map { first, second in
            let difference = (second.outcome.achievement ?? 0) - (first.outcome.achievement ?? 0)
            return ComparedNode(
                id: first.id, level: first.level, parent: first.parent, name: first.name,
                outcomes: [first.outcome, second.outcome], differences: [0, difference], ranks: [nil, nil],
                shifts: [0, 0], causes: [[], []])
        }
        return Comparison(
            reports: reports, keys: ["weighted-average", "capped"], nodes: nodes,
            summary: [ShiftSummary(meanDifference: 7.466652249745191, largestDifference: 25.9706644209871)], notes: [])
    }

    /// The deck's cut.
    package static var cut: Cut { Cut("2024-03-31") ?? .distantPast }

    private static let secretariat = "Secretaría General"
    private static let civilService = "Departamento Administrativo del Servicio Civil Distrital"

    private static var identity: PlanIdentity {
        var identity = PlanIdentity()
        identity.id = "gestion-publica"
        identity.title = "Plan Estratégico Sectorial"
        identity.sector = "Gestión Pública"
        identity.administration = "2024-2027"
        identity.year = 2024
        identity.source = "SEGPLAN, Sector Gestión Pública, corte 31 de marzo de 2024."
        return identity
    }

    private static func row(
        _ objective: String, _ id: String, _ name: String, _ entity: String, _ year: Double, _ programmed: Double,
        _ executed: Double, _ printed: String, _ value: Double, _ decimals: Int
    ) -> Row {
        Row(
            objective: objective, id: id, name: name, entity: entity, programmedYear: year, programmed: programmed,
            executed: executed, published: PublishedPercent(text: printed, value: value, decimals: decimals))
    }

    private static func leaf(_ row: Row, limit: Double?, share: Double) -> ReportNode {
        let raw = 100 * row.executed / row.programmed
        let value = limit.map { min(raw, $0) } ?? raw
        var node = ReportNode(
            id: row.id, level: Plan.indicatorLevel, parent: row.objective, name: row.name,
            outcome: .achievement(value), weight: 1)
        var observation = Observation(
            indicator: row.id, path: [row.objective], name: row.name,
            programmed: Reading(.number(row.programmed), text: ""), executed: Reading(.number(row.executed), text: ""),
            origin: Place(file: "matriz.csv", row: 2))
        observation.entity = row.entity
        observation.programmedYear = Reading(.number(row.programmedYear), text: "")
        node.untreated = raw
        node.cause = value < raw ? .cap : nil
        node.band = StateBands.default.band(of: value)
        node.mask = raw - min(raw, 100)
        node.share = share
        node.effectiveWeight = share * 0.2
        node.contribution = share * value
        node.executed = row.executed
        node.programmed = row.programmed
        node.published = row.published
        node.indicator = ReportNode.Detail(
            observation: observation, yearProgramme: 100 * row.programmedYear / row.programmed)
        return node
    }

    private static func mean(_ nodes: [ReportNode]) -> Double {
        nodes.reduce(0) { $0 + ($1.outcome.achievement ?? 0) } / Double(nodes.count)
    }

    private static var mean: MethodologyStamp.Strategy {
        .init(
            .aggregator, id: "co.corte.weighted-average", name: "weighted-average", version: "1.0.0", sha256: "00",
            effects: [.init(.exponent, 1)])
    }

    private static var uncappedStamp: MethodologyStamp {
        MethodologyStamp(
            given: "weighted-average", expression: "weighted-average:missing=rescale,power=1", fingerprint: "sha256:00",
            strategies: [mean])
    }

    private static func cappedStamp(_ limit: Double) -> MethodologyStamp {
        MethodologyStamp(
            given: "capped",
            expression: "capped:at=indicator,limit=\(Int(limit))+weighted-average:missing=rescale,power=1",
            fingerprint: "sha256:01",
            strategies: [
                .init(
                    .treatment, id: "co.corte.capped", name: "capped", version: "1.0.0", sha256: "01",
                    level: Plan.indicatorLevel, effects: [.init(.cap, limit, at: .level(Plan.indicatorLevel))]), mean,
            ])
    }
}
