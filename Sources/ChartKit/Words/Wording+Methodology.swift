import PlanModel
package import Reports

/// The words that say how a plan was measured.
extension Wording {
    /// A methodology in words, for example `media geométrica, con tope de 100 % por indicador`: the mean where it isn't
    /// the arithmetic one, every cap and floor with its place, what becomes of missing reports unless the others share
    /// their weight, and the names of modules that don't declare all they do or didn't come with this installation.
    package func description(of methodology: MethodologyStamp) -> String {
        parts(of: methodology).map(\.text).joined(separator: ", ")
    }

    /// A methodology as the start of a sentence: `Con tope de 100 % por indicador`, `Con media geométrica, sin tope`.
    func lead(of methodology: MethodologyStamp) -> String {
        let words = description(of: methodology)
        let standsAlone = parts(of: methodology).first?.standsAlone ?? false
        return standsAlone ? words.capitalisedFirst : lead(named: words)
    }

    /// What has a name as the start of a sentence.
    func lead(named name: String) -> String { (isSpanish ? "Con " : "Under ") + name }

    /// A part of a description.
    private struct Part {
        var text: String
        /// Whether it says how by itself, as `con tope` and `uncapped` do, or names what was used.
        var standsAlone = false
    }

    private func parts(of methodology: MethodologyStamp) -> [Part] {
        let strategies = methodology.strategies
        let mean = strategies.filter { $0.role == .aggregator }
        let others = strategies.filter { $0.role != .aggregator }
        // Nobody knows whether a treatment or mean caps that doesn't declare all it does.
        let mayCap = strategies.contains { strategy in
            !strategy.isDeclared && strategy.role != .estimator || strategy.effects.contains(where: \.caps)
        }
        return (mean + others).flatMap(parts) + (mayCap ? [] : [Part(text: uncapped, standsAlone: true)])
            + [policy(methodology.missing)].compactMap(\.self).map { Part(text: $0) }
    }

    /// What else a figure depends on: the weights where they aren't the plan's own, the coverage that is asked for, and
    /// the one there is where it isn't full, of the node in focus beside the plan's.
    func conditions(of report: Report, at focus: String?) -> [String] {
        let weights = report.chosenWeights.map { [weightSet($0)] } ?? []
        let plan = report.root?.coverage ?? 1
        let own = focus.flatMap(report.node).map(\.coverage)
        let parts = (own.map { plan == $0 ? [$0] : [$0, plan] } ?? [plan]).map(partly)
        let isFull = min(plan, own ?? plan) == 1
        let coverage = parts[0] + (parts.count > 1 ? " (plan: \(parts[1]))" : "")
        return weights + minimums(report.methodology.minimumCoverage)
            + (isFull ? [] : [(isSpanish ? "cobertura " : "coverage ") + coverage])
    }

    /// A share below 1 in tenths of a percent; rounding makes neither all nor nothing of it.
    private func partly(_ part: Double) -> String {
        switch (100 * part).roundedHalfUp(decimals: 1) {
        case 100 where part < 1: "> " + share(0.999)
        case 0 where part > 0: "< " + share(0.001)
        default: numbers.shortest(100 * part, decimals: 1) + numbers.percentSpace + "%"
        }
    }

    /// A set of weights of the plan file, by its name.
    package func weightSet(_ name: String) -> String { isSpanish ? "pesos «\(name)»" : "weights '\(name)'" }

    /// How much of a node must be reported, where that was asked for.
    package func minimums(_ minimum: MinimumCoverage) -> [String] {
        var parts: [String] = []
        if minimum.weight > 0 {
            parts.append((isSpanish ? "cobertura mínima " : "minimum coverage ") + share(minimum.weight))
        }
        if minimum.children > 0 {
            parts.append((isSpanish ? "mínimo reportado " : "minimum reported ") + share(minimum.children))
        }
        return parts
    }

    /// The plan's own figure and how all figures were made: the line without which none may stand on a picture.
    package func account(of report: Report, at focus: String? = nil) -> String {
        "\(planFigure(of: [report])). "
            + ([basis(of: report), description(of: report.methodology) + meanUnderCap(of: report)]
            + conditions(of: report, at: focus)).joined(separator: ", ")
    }

    /// That figures are means of what may come under a cap and states aren't theirs; nothing where they're what is
    /// projected.
    private func meanUnderCap(of report: Report) -> String {
        guard report.indicators.contains(where: { $0.indicator?.distribution != nil }) else { return "" }
        return isSpanish
            ? " (cifra: media bajo el tope; estado: el de lo proyectado)"
            : " (figure: mean under the cap; state: that of what is projected)"
    }

    /// The plan with its own figure under each of the reports, for example `Plan Estratégico Sectorial (98,45 %)`.
    func planFigure(of reports: [Report]) -> String {
        let name = reports.first.map(planName) ?? ""
        let figures = reports.compactMap { report in
            report.root.flatMap { root in
                root.outcome.achievement.map { numbers.percent($0) } ?? word(of: root.outcome)
            }
        }
        let versus = isSpanish ? " frente a " : " against "
        return (name.isEmpty ? "Plan" : name) + (figures.isEmpty ? "" : " (\(figures.joined(separator: versus)))")
    }

    /// When figures were reported, for example `Corte 31/03/2024`; what they are projected to.
    package func moment(of report: Report) -> String {
        guard let horizon = report.horizon, let cut = report.cut.map({ numbers.date($0) }) else {
            return cutPhrase(report)
        }
        let end = numbers.date(horizon)
        return isSpanish
            ? "Proyección al\u{A0}\(end) con lo reportado al\u{A0}corte\u{A0}\(cut)"
            : "Projected to\u{A0}\(end) from what was reported at the\u{A0}cut\u{A0}\(cut)"
    }

    /// What stands side by side where one of the reports is measured and another projected, which nobody may take for the
    /// same: `Medición al corte 31/03/2024 junto a proyección al 31/12/2024`; nil where they're alike.
    package func contrast(of reports: [Report]) -> String? {
        guard let first = reports.first, let measured = reports.first(where: { $0.horizon == nil }),
            let horizon = reports.compactMap(\.horizon).first
        else { return nil }
        let cut = measured.cut.map { "\u{A0}" + numbers.date($0) } ?? ""
        let measurement = (isSpanish ? "medición al\u{A0}corte" : "measurement at the\u{A0}cut") + cut
        let projection = (isSpanish ? "proyección al\u{A0}" : "projection to\u{A0}") + numbers.date(horizon)
        let (one, other) = first.horizon == nil ? (measurement, projection) : (projection, measurement)
        return "\(one.capitalisedFirst) \(isSpanish ? "junto a" : "beside") \(other)"
    }

    /// A finding as the title of a chart: what is projected says so.
    package func headline(_ finding: String, of report: Report) -> String {
        guard report.horizon != nil else { return finding }
        // As it stands: it may begin with a name or a code.
        return (isSpanish ? "Proyección: " : "Projected: ") + finding
    }

    /// Some methodologies of a comparison in words; those that the words don't tell apart, by the keys that the user gave.
    func descriptions(of comparison: Comparison, _ shown: [Int]) -> [String] {
        let reports = shown.map { comparison.reports[$0] }
        // A projection is measured against another programme.
        let areAlike = Set(reports.map(basis)).count == 1
        let words = reports.map { report in
            (areAlike ? "" : basis(of: report).uncapitalisedFirst + ", ") + description(of: report.methodology)
        }
        return zip(shown, words).map { index, text in
            words.count { $0 == text } == 1 ? text : "«\(comparison.keys[index])»"
        }
    }

    /// What achievements are made of: `Ejecutado / programado al corte`.
    func basis(of report: Report) -> String {
        let programme =
            switch (report.base, report.horizon) {
            case (.year, let horizon?) where horizon != report.cut?.yearEnd:
                (isSpanish ? "programado al\u{A0}" : "programmed by\u{A0}") + numbers.date(horizon)
            case (.cut, _): isSpanish ? "programado al corte" : "programmed at the cut"
            case (.year, _): isSpanish ? "programado del año" : "programmed for the year"
            case (.elapsed, _):
                isSpanish ? "programado de los años transcurridos" : "programmed for the elapsed years"
            case (.plan, _): isSpanish ? "meta del plan" : "goal of the plan"
            }
        let done =
            report.horizon == nil
            ? isSpanish ? "Ejecutado" : "Executed" : isSpanish ? "Proyectado" : "Projected"
        let start = report.mode == .baseline ? isSpanish ? ", desde la línea base" : ", from the baseline" : ""
        return "\(done) / \(programme)\(start)"
    }

    /// The cut, for example `Corte 31/03/2024`; of a matrix that names none, that it doesn't.
    func cutPhrase(_ report: Report) -> String {
        guard let date = report.cut else { return undatedCut }
        return "\(cut.capitalisedFirst)\u{A0}\(numbers.date(date))"
    }

    /// What is said where the matrix names no cut.
    package var undatedCut: String { isSpanish ? "Sin fecha de corte" : "No date of a cut" }

    /// What is measured: the plan, and its unit where the matrix holds many.
    func planName(_ report: Report) -> String {
        let title = report.plan.title.isEmpty ? report.root?.name ?? "" : report.plan.title
        return [title, report.unit ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// A strategy by what it declares that it does, and by its name where that isn't all.
    private func parts(of strategy: MethodologyStamp.Strategy) -> [Part] {
        var phrases = strategy.effects.compactMap(phrase)
        if strategy.isDeclared, strategy.file == nil { return phrases }
        let set = strategy.undeclared.map { "\($0.name)=\($0.value)" }.joined(separator: ", ")
        let named = strategy.name + (set.isEmpty ? "" : " (\(set))")
        guard strategy.isDeclared, let last = phrases.indices.last else {
            return [Part(text: named + (strategy.level.map { " \(place($0))" } ?? ""))] + phrases
        }
        phrases[last].text += " (\(named))"
        return phrases
    }

    /// What one effect does; nil where it changes nothing, or no figure that is shown.
    private func phrase(_ effect: MethodologyEffect) -> Part? {
        guard effect.isActing else { return nil }
        let limit = exact(effect.value) + numbers.percentSpace + "%"
        switch (effect.meaning, effect.place) {
        case (.cap, .level(let level)):
            let words = isSpanish ? "con \(cap) de \(limit) " : "capped at \(limit) "
            return Part(text: words + place(level), standsAlone: true)
        case (.floor, .level(let level)):
            let words = isSpanish ? "con \(floor) de \(limit) " : "with a \(floor) of \(limit) "
            return Part(text: words + place(level), standsAlone: true)
        case (.exponent, .node(let code)):
            return Part(text: mean(effect.value) + (isSpanish ? " en " : " at ") + code)
        case (.exponent, _): return effect.value == 1 ? nil : Part(text: mean(effect.value))
        default: return nil
        }
    }

    private func mean(_ exponent: Double) -> String {
        switch exponent {
        case 1: isSpanish ? "media aritmética" : "arithmetic mean"
        case 0: isSpanish ? "media geométrica" : "geometric mean"
        case -1: isSpanish ? "media armónica" : "harmonic mean"
        case .infinity: isSpanish ? "el mayor de los componentes" : "the highest of the parts"
        case -.infinity: isSpanish ? "el menor de los componentes" : "the lowest of the parts"
        default:
            (isSpanish ? "media de exponente " : "mean of exponent ") + exact(exponent)
        }
    }

    private func policy(_ missing: MissingPolicy) -> String? {
        switch missing {
        case .rescale: nil
        case .zero:
            isSpanish
                ? "lo no reportado cuenta como \(numbers.percent(0, decimals: 0))"
                : "what isn't reported counts as \(numbers.percent(0, decimals: 0))"
        case .fail: isSpanish ? "con todo reportado" : "with everything reported"
        }
    }

    private func share(_ part: Double) -> String { exact(100 * part) + numbers.percentSpace + "%" }

    /// A number that somebody gave, with all its decimals.
    private func exact(_ value: Double) -> String { numbers.shortest(value, decimals: 10) }

    private func place(_ level: String) -> String {
        if level == Plan.rootID { return isSpanish ? "en el plan" : "for the plan" }
        return (isSpanish ? "por " : "per ") + word(ofLevel: level)
    }

    private func word(ofLevel level: String) -> String {
        switch level {
        case Plan.indicatorLevel: isSpanish ? "indicador" : "indicator"
        case Plan.yearLevel: isSpanish ? "año" : "year"
        case "objective": isSpanish ? "objetivo" : "objective"
        default: level
        }
    }
}

extension String {
    /// The text with its first letter in upper case.
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
    /// The text with its first letter in lower case.
    var uncapitalisedFirst: String { prefix(1).lowercased() + dropFirst() }
}
