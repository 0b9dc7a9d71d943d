import PlanModel
import Reports

extension AuditFinding {
    private var words: AuditLanguage { .spanish }

    var spanish: String {
        let printed = printed ?? "–"
        let given = recomputed.map { words.percent($0, decimals: shownDecimals) } ?? "–"
        switch kind {
        case .percentTruncated:
            return "\(printed) está truncado: las magnitudes dan \(given), que se redondea a "
                + words.percent(recomputed ?? 0, decimals: decimals)
        case .percentWrong(let inputs, let origins):
            return "\(printed) no sale de las magnitudes, que dan \(given)"
                + (origins.isEmpty ? spanish(inputs) : spanish(origins))
        case .countImpossible(let below, let above):
            return "ninguna cantidad entera ejecutada da \(printed): las más cercanas son "
                + [below, above].map {
                    "\(words.shortest($0.count)), que da \(words.percent($0.percent, decimals: shownDecimals))"
                }.joined(separator: ", y ")
        case .percentUnsupported(let status, let origins):
            return "se publica \(printed) y no hay cifra que lo dé: \(Self.spanishStatus(status))" + spanish(origins)
        case .percentWithoutSign:
            return "\(printed) no lleva el signo %, y otros porcentajes sí"
        case .decimalsMixed(let decimals):
            return "los porcentajes publicados mezclan \(words.list(decimals)) decimales "
                + "(\(printed))"
        case .notePercentTruncated(let subject):
            return "la nota trunca \(Self.spanish(subject)): dice \(printed) %, y las magnitudes dan \(given)"
        case .notePercentWrong(let subject, let followsPublished):
            return "la nota dice \(printed) %, y \(Self.spanish(subject)) es de \(given)"
                + (followsPublished ? "; repite el porcentaje publicado, que tampoco sale de las magnitudes" : "")
        case .noteGapWrong(let readings):
            let read =
                readings.count > 1 ? ", que se lee \(readings.map { words.shortest($0) }.joined(separator: " o "))" : ""
            return "la nota dice \(printed)\(read), y la diferencia es de \(words.shortest(recomputed ?? 0))"
        case .noteGapMarks(let readings):
            return
                "la nota dice \(printed), que por sus marcas se lee \(words.shortest(readings.first ?? 0)); la diferencia "
                + "es de \(words.shortest(recomputed ?? 0))"
        case .noteGapYear:
            return
                "la nota dice \(printed), que es la diferencia con lo programado en el año; con lo programado al corte "
                + "es de \(words.shortest(recomputed ?? 0))"
        case .nodeTruncated:
            return "\(printed) está truncado: el promedio es \(given)"
        case .nodeWrong(let weight, let origins):
            return "\(printed) no sale de los indicadores, que dan \(given)"
                + (origins.isEmpty ? spanish(weight) : spanish(origins))
        case .nodeTie(let mean, let lower, let upper, let lowerIsEven):
            let (low, high) = (
                words.percent(lower, decimals: decimals), words.percent(upper, decimals: decimals)
            )
            let rules =
                lowerIsEven
                ? "\(high) al alza y \(low) al par o truncando" : "\(high) al alza o al par y \(low) truncando"
            return "\(printed) depende de la regla de empate: el promedio de los porcentajes publicados es "
                + "\(words.shortest(mean, decimals: 6)), que da \(rules); de las magnitudes sale \(given)"
        case .nodeFromPublished(let mean):
            return
                "\(printed) sale de los porcentajes publicados (\(words.shortest(mean, decimals: 6))); de las magnitudes "
                + "sale \(given)"
        case .nodeEqualWeights(let mean):
            return "\(printed) sale con pesos iguales (\(words.shortest(mean))); con los pesos dados sale \(given)"
        case .roundingMixed(let child):
            return "\(printed) está redondeado (\(given)) y el porcentaje de \(child) está truncado"
        case .weightsSum(let whole):
            return "los pesos suman \(words.shortest(recomputed.map { $0 + (difference ?? 0) } ?? 0)), no "
                + words.shortest(whole)
        case .programmeAboveYear:
            return
                "lo programado al corte (\(printed)) pasa de lo programado en el año (\(words.shortest(recomputed ?? 0)))"
        case .periodsSum(let periods):
            let year = words.shortest(recomputed ?? 0)
            guard let periods else { return "al cierre del año lo programado es \(printed), y lo del año \(year)" }
            let sum = words.shortest((recomputed ?? 0) + (difference ?? 0))
            return "lo programado en los \(periods) cortes del año suma \(sum), y lo del año es \(year)"
        case .planGoal(let annualisation):
            let years = words.shortest(recomputed ?? 0)
            switch annualisation {
            case .sum: return "la meta del plan es \(printed), y las de sus años suman \(years)"
            case .constant: return "la meta del plan es \(printed), y la de uno de sus años \(years)"
            case .growing, .falling: return "la meta del plan es \(printed), y las de sus años llegan a \(years)"
            }
        case .baselineMissing:
            return "se mide desde la línea base, y no la tiene"
        case .codeRepeated(let count):
            return "el código \(printed) está en \(count) nodos"
        case .indicatorRepeated(let first):
            return "es el mismo indicador que \(first), con las mismas magnitudes"
        case .executedWithoutProgramme:
            return "se ejecutó \(printed) sin nada programado"
        case .executedRepeated(let cuts):
            return "lo ejecutado (\(printed)) es lo mismo en \(spanish(cuts)), y lo programado cambió"
        case .noteRepeated(let cuts):
            return "la nota es la misma en \(spanish(cuts)), y lo ejecutado cambió"
        case .executedFalls(let cut):
            return
                "lo ejecutado (\(printed)) es menos que lo de \(cut) (\(words.shortest(recomputed ?? 0))), y la suma de un "
                + "año no baja"
        }
    }

    private func spanish(_ inputs: ClosedRange<Double>?) -> String {
        guard let inputs else { return "" }
        return (canCome(from: inputs) ? "; saldría de magnitudes redondeadas" : "; tampoco si estuvieran redondeadas")
            + " (\(words.range(inputs)))"
    }

    private func spanish(_ weight: AuditWeight?) -> String {
        guard let weight else { return "" }
        guard weight.interval != nil || !weight.bounds.isEmpty else { return "; no hay pesos que lo den" }
        let own = weight.interval.map { "un peso de \(weight.node) de \(words.range($0))" }
        if weight.others == 1 {
            let other = weight.bounds.last.map { " y de \($0.node) de \(words.range($0.interval))" } ?? ""
            return own.map { "; haría falta \($0)\(other)" } ?? ""
        }
        let first = own.map { "; haría falta \($0), con los demás en su proporción" }
        let (shown, more) = shownBounds(of: weight)
        let free = shown.map { "\($0.node) de \(words.range($0.interval))" } + (more > 0 ? ["\(more) más"] : [])
        return (first ?? "; no hay peso de \(weight.node) que lo dé con los demás en su proporción")
            + (free.isEmpty ? "" : "; con todos los pesos libres, \(words.list(free))")
    }

    private func spanish(_ origins: [PercentOrigin]) -> String {
        guard !origins.isEmpty else { return "" }
        let ways = origins.map { origin in
            let way =
                switch origin.way {
                case .cap: "de un tope, mín(x, 100)"
                case .cappedIndicators: "de un tope en los indicadores, mín(x, 100)"
                case .base(.year): "de lo programado en el año"
                case .base(.cut): "de lo programado al corte"
                case .base(.elapsed): "de lo programado en los años transcurridos"
                case .base(.plan): "de la meta del plan"
                case .mode(.simple): "de medir sin la línea base"
                case .mode(.baseline): "de medir desde la línea base"
                case .inverse(let isOver):
                    "del inverso, " + (isOver ? "ejecutado sobre programado" : "programado sobre ejecutado")
                case .fraction: "de la fracción de 1, sin pasarla a porcentaje"
                case .previousCut(let cut): "de la cifra del corte anterior, \(cut)"
                }
            return origin.isTruncated ? way + ", truncando" : way
        }
        return "; saldría " + ways.joined(separator: ", o ")
    }

    private func spanish(_ cuts: [Cut]) -> String {
        "\(cuts.count) cortes" + (cuts.first.map { " desde \($0)" } ?? "")
    }

    private static func spanish(_ subject: NoteSubject) -> String {
        switch subject {
        case .lag: "el rezago"
        case .over: "la sobre ejecución"
        case .difference: "la diferencia"
        case .progress: "el avance"
        }
    }

    private static func spanishStatus(_ status: String) -> String {
        switch status {
        case "notProgrammed": "no hay nada programado"
        case "notReported": "no se reportó"
        case "noTarget": "falta la meta"
        case "met": "no se debía nada y no ocurrió nada"
        case "beyond": "llegó a cero, mejor que cualquier porcentaje"
        case "insufficient": "se reportó muy poco"
        default: "el porcentaje no está definido"
        }
    }
}
