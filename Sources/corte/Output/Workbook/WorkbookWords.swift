import ChartKit
import Words

/// The words that workbooks add to those of tables, in the language of the results.
struct WorkbookWords {
    let wording: Wording

    func pick(_ spanish: String, _ english: String) -> String {
        wording.isSpanish ? spanish : english
    }

    // The sheets.
    var achievementSheet: String { pick("Avance", "Achievement") }
    var chartSheet: String { pick("Gráfico", "Chart") }
    var methodologySheet: String { pick("Metodología", "Methodology") }
    var comparisonSheet: String { pick("Comparación", "Comparison") }
    var findingsSheet: String { pick("Hallazgos", "Findings") }
    var nodesSheet: String { pick("Nodos", "Nodes") }
    var indicatorsSheet: String { pick("Indicadores", "Indicators") }
    var backtestSheet: String { pick("Prueba", "Backtest") }
    var sensitivitySheet: String { pick("Sensibilidad", "Sensitivity") }
    var weightsSheet: String { pick("Pesos inciertos", "Uncertain weights") }
    var unitsSheet: String { pick("Unidades", "Units") }

    // What a report has beside its table.
    var level: String { pick("Nivel", "Level") }
    var untreated: String { pick("Avance sin tratar", "Before treatment") }
    var weight: String { pick("Peso dado", "Weight given") }
    var contribution: String { pick("Aporte (puntos)", "Contribution (points)") }
    var least: String { pick("Si faltantes en 0", "If missing at 0") }
    var greatest: String { pick("Si faltantes cumplen", "If missing are met") }
    var place: String { pick("Fuente", "Source") }
    var target: String { pick("Programado (100 %)", "Programmed (100%)") }
    var low: String { pick("desde", "from") }
    var high: String { pick("hasta", "to") }
    var together: String { pick("juntos", "together") }
    var sentence: String { pick("Explicación", "Explanation") }
    var factor: String { pick("Factor", "Factor") }
    var combinations: String { pick("Combinaciones", "Combinations") }
    var absence: String { pick("Sin cifra", "No figure") }

    // How it was measured.
    var concept: String { pick("Concepto", "Item") }
    var value: String { pick("Valor", "Value") }
    var plan: String { pick("Plan", "Plan") }
    var sector: String { pick("Sector", "Sector") }
    var horizon: String { pick("Horizonte de la proyección", "Horizon of the projection") }
    var expression: String { pick("Expresión", "Expression") }
    var fingerprint: String { pick("Huella", "Fingerprint") }
    var module: String { pick("Módulo", "Module") }
    var effects: String { pick("Efectos", "Effects") }
    var base: String { pick("Base", "Base") }
    var mode: String { pick("Modo", "Mode") }
    var simple: String { pick("simple, sin línea base", "simple, without a baseline") }
    var weights: String { pick("Conjunto de pesos", "Set of weights") }
    var minimum: String { pick("Mínimos", "Minimums") }
    var source: String { pick("Fuente de los datos", "Source of the data") }
    var file: String { pick("Archivo leído", "File read") }
    var note: String { pick("Nota", "Note") }
    var madeBy: String { pick("Hecho con", "Made with") }

    /// What formulas do, where there are any.
    var liveFormulas: String {
        pick(
            "El avance de cada nodo con fórmula es la media ponderada de las celdas de sus componentes; si cambia una, "
                + "Excel lo recalcula. Las demás cifras, los estados y los aportes son los que midió Corte y no cambian.",
            "The achievement of every node with a formula is the weighted mean of the cells of its parts; when one is "
                + "changed, Excel computes it again. All other figures, states and contributions are what Corte measured "
                + "and don't change.")
    }

    /// That a chart would have too many bars to be read.
    func noChart(_ bars: Int, kinds: Int) -> String {
        if kinds > ChartSheet.mostKinds {
            return pick(
                "No hay gráfico: compararía \(kinds) metodologías, y con más de \(ChartSheet.mostKinds) no se lee.",
                "There's no chart: it would compare \(kinds) methodologies, and with more than \(ChartSheet.mostKinds) it "
                    + "can't be read.")
        }
        return pick(
            "No hay gráfico: tendría \(bars) barras, y con más de \(ChartSheet.mostBars) no se lee.",
            "There's no chart: it would have \(bars) bars, and with more than \(ChartSheet.mostBars) it can't be read.")
    }
}
