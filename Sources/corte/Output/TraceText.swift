import ChartKit
import PlanModel
import Reports

/// A trace as text for people: each number under the one that it's part of.
struct TraceText: ResultText {
    let trace: Trace
    let wording: Wording

    private var words: TraceWords { TraceWords(wording: wording) }
    private var tableWords: TableWords { TableWords(wording: wording) }
    private var numbers: NumberStyle { wording.numbers }

    func write(to page: inout ResultPage) {
        page.title(heading[0])
        page.lines(Array(heading.dropFirst()))
        page.blank()
        write(trace.node, depth: 0, to: &page)
    }

    private func write(_ node: TraceNode, depth: Int, to page: inout ResultPage) {
        page.branch(title(of: node), facts: facts(of: node), depth: depth)
        for child in node.children { write(child, depth: depth + 1, to: &page) }
    }

    private var heading: [String] {
        let title = [trace.plan.title, trace.plan.sector, trace.unit ?? "", trace.cut.map(wording.cutLabel) ?? ""]
        return [title.filter { !$0.isEmpty }.joined(separator: " · ")]
            + tableWords.head(trace.methodology, base: trace.base, mode: trace.mode)
    }

    func title(of node: TraceNode) -> String {
        let measured = node.measured
        var value =
            measured.outcome.achievement.map { numbers.percent($0) } ?? wording.word(of: measured.outcome) ?? "–"
        if node.countsAsZero { value += " (\(words.countsAsZero))" }
        return "\(measured.id) · \(value)" + (measured.name.isEmpty ? "" : " · \(measured.name)")
    }

    func facts(of node: TraceNode) -> [String] {
        let measured = node.measured
        var facts: [String] = []
        if let source = node.weightSource {
            facts.append(
                words.weight(
                    number(measured.weight), source: words.source(of: source),
                    share: measured.share.map { numbers.percent(100 * $0) },
                    contribution: measured.contribution.map { numbers.points($0) }))
        }
        if let years = measured.indicator?.years, !years.isEmpty { facts += years.compactMap(text) }
        if let formula = node.formula {
            facts.append(formula.letters(words.name))
            let value = measured.untreated.map { numbers.percent($0) } ?? words.noNumber(formula)
            facts.append("= \(formula.text(number)) = \(value)")
        }
        if let trajectory = measured.trajectory {
            facts.append(
                words.trajectory(numbers.percent(trajectory), gap: measured.gap.map { numbers.signed($0) }))
        }
        for treatment in node.treatments {
            facts.append(
                words.treatment(
                    treatment, before: measured.untreated.map { numbers.percent($0) },
                    after: measured.outcome.achievement.map { numbers.percent($0) },
                    distribution: treatment.distribution.map { distribution in
                        words.distribution(
                            standardError: numbers.percent(distribution.standardError),
                            degrees: number(distribution.degreesOfFreedom),
                            floor: distribution.floor.map { numbers.percent($0) })
                    }))
        }
        if !node.missing.isEmpty {
            facts.append(
                words.missing(
                    node.missing.map(\.measured.id), coverage: numbers.percent(100 * measured.coverage),
                    lower: measured.lower.map { numbers.percent($0) }, upper: measured.upper.map { numbers.percent($0) }
                ))
        }
        if let estimate = measured.indicator?.estimate { facts.append(text(of: estimate)) }
        return facts + node.inputs.map(text)
    }

    /// What an elapsed year comes to alone.
    private func text(of year: MeasuredYear) -> String? {
        func value(_ outcome: Outcome) -> String {
            outcome.achievement.map { numbers.percent($0) } ?? wording.word(of: outcome) ?? "–"
        }
        return year.outcome.map { words.year(year.year, value($0), treated: year.treated.map(value)) }
    }

    private func text(of estimate: Estimate) -> String {
        let interval = estimate.low.flatMap { low in
            estimate.high.map { "\(number(low)) – \(number($0))" }
        }
        return words.estimate(
            number(estimate.value), interval: interval,
            probability: estimate.probability.map { numbers.percent(100 * $0, decimals: 1) })
    }

    /// `ejecutado 556.646 «556.646» matriz.csv:11`
    private func text(of input: TraceInput) -> String {
        let value = input.reading.number.map(number)
        let missing = input.reading.value == .notProgrammed ? wording.notProgrammed : wording.notReported
        let cut = input.year.map { " \($0)" } ?? input.cut.map { " (\(wording.cutLabel($0)))" } ?? ""
        let place = input.place.inColumn(nil)
        return "\(words.name(of: input.role))\(cut): \(value ?? missing) «\(input.reading.text)» \(place)"
    }

    private func number(_ value: Double) -> String {
        guard value.isFinite else { return value < 0 ? "−∞" : "∞" }
        return numbers.shortest(value, decimals: 4)
    }
}
