import ChartKit
import PlanModel
import Reports
import Scene
import TestSupport

@testable import DeckKit

/// The official deck's words, as a plan file gives them.
enum DeckSample {
    static var plan: Plan {
        var plan = Plan(levels: ["objective"], observations: [])
        plan.identity = OfficialPlan.report().plan
        plan.deck.cover.title = "Plan Estratégico Sectorial Sector Gestión Pública"
        plan.deck.cover.subtitle = "Seguimiento"
        plan.deck.cover.badge = ["— ALCALDE —", "**CARLOS", "FERNANDO", "GALÁN**", "— 2024 - 2027 —"]
        plan.deck.purpose.title = "Objetivo del Plan y normatividad asociada"
        plan.deck.purpose.paragraphs = [
            "Cada sector establece las pautas metodológicas para definir las acciones requeridas orientadas al "
                + "cumplimiento de las políticas públicas a su cargo."
        ]
        plan.deck.purpose.law = "Ley 152 de 1994 (Ley Orgánica del Plan de Desarrollo)"
        plan.deck.methodology.title = "Plan Estratégico Sectorial"
        plan.deck.methodology.subtitle = "Metodología de medición"
        plan.deck.methodology.blocks = [
            block(
                "Estructura", ["Se **mide** a través de:", "Aportan a los **5 objetivos**."],
                ["Indicadores sectoriales."]),
            block("Cumplimiento anual", ["Cada objetivo busca llegar al **100 %**."]),
            block("Cálculo de medición", ["Es un promedio ponderado de los indicadores."]),
        ]
        plan.deck.methodology.footnote = "* Pesos iguales: la presentación no imprime ninguno."
        plan.deck.summary.title = "Plan Estratégico Sectorial"
        plan.deck.summary.footer = "Corte"
        plan.deck.detail.title = "Metas e indicadores"
        plan.deck.closing.title = "Gracias"
        plan.deck.closing.signature = ["Secretaría General", "Alcaldía Mayor de Bogotá"]
        for id in ["O1", "O2", "O4", "O5"] {
            var node = NodeDescription()
            node.source = "Fuente: SEGPLAN, objetivo \(id)."
            plan.nodes[id] = node
        }
        return plan
    }

    static func builder(
        plan: Plan = plan, report: Report = OfficialPlan.report(), comparison: Comparison? = OfficialPlan.comparison,
        wording: Wording = .spanish, size: Size = .slide
    ) -> DeckBuilder {
        DeckBuilder(
            plan: plan, report: report, comparison: comparison,
            context: ChartContext(wording: wording, size: size, measuring: FixedWidthText()))
    }

    static func block(_ heading: String, _ paragraphs: [String], _ items: [String] = []) -> DeckText.Methodology.Block {
        var block = DeckText.Methodology.Block()
        block.heading = heading
        block.paragraphs = paragraphs
        block.items = items
        return block
    }
}
