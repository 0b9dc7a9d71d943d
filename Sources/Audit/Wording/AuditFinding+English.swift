import PlanModel
import Reports

extension AuditFinding {
    private var words: AuditLanguage { .english }

    var english: String {
        let printed = printed ?? "–"
        let given = recomputed.map { words.percent($0, decimals: shownDecimals) } ?? "–"
        switch kind {
        case .percentTruncated:
            return "\(printed) is cut off: the magnitudes give \(given), which rounds to "
                + words.percent(recomputed ?? 0, decimals: decimals)
        case .percentWrong(let inputs, let origins):
            return "\(printed) doesn't come from the magnitudes, which give \(given)"
                + (origins.isEmpty ? english(inputs) : english(origins))
        case .countImpossible(let below, let above):
            return "no whole number executed gives \(printed): the nearest are "
                + [below, above].map {
                    "\(words.shortest($0.count)), which gives \(words.percent($0.percent, decimals: shownDecimals))"
                }.joined(separator: ", and ")
        case .percentUnsupported(let status, let origins):
            return "\(printed) is published, and no figure gives it: \(Self.englishStatus(status))" + english(origins)
        case .percentWithoutSign:
            return "\(printed) lacks the percent sign that others have"
        case .decimalsMixed(let decimals):
            return
                "the published percentages mix \(words.list(decimals)) decimals (\(printed))"
        case .notePercentTruncated(let subject):
            return "the note cuts off \(Self.english(subject)): it says \(printed)%, and the magnitudes give \(given)"
        case .notePercentWrong(let subject, let followsPublished):
            return "the note says \(printed)%, and \(Self.english(subject)) is \(given)"
                + (followsPublished
                    ? "; it repeats the published percentage, which the magnitudes don't give either" : "")
        case .noteGapWrong(let readings):
            let read =
                readings.count > 1
                ? ", to be read as \(readings.map { words.shortest($0) }.joined(separator: " or "))" : ""
            return "the note says \(printed)\(read), and the difference is \(words.shortest(recomputed ?? 0))"
        case .noteGapMarks(let readings):
            return
                "the note says \(printed), which its marks make \(words.shortest(readings.first ?? 0)); the difference is "
                + words.shortest(recomputed ?? 0)
        case .noteGapYear:
            return "the note says \(printed), the difference to the year's programme; to what was due at the cut it is "
                + words.shortest(recomputed ?? 0)
        case .nodeTruncated:
            return "\(printed) is cut off: the mean is \(given)"
        case .nodeWrong(let weight, let origins):
            return "\(printed) doesn't come from the indicators, which give \(given)"
                + (origins.isEmpty ? english(weight) : english(origins))
        case .nodeTie(let mean, let lower, let upper, let lowerIsEven):
            let (low, high) = (
                words.percent(lower, decimals: decimals), words.percent(upper, decimals: decimals)
            )
            let rules =
                lowerIsEven
                ? "\(high) half up and \(low) to even or cut off" : "\(high) half up or to even and \(low) cut off"
            return "\(printed) depends on the rule for ties: the mean of the published percentages is "
                + "\(words.shortest(mean, decimals: 6)), which gives \(rules); the magnitudes give \(given)"
        case .nodeFromPublished(let mean):
            return
                "\(printed) comes from the published percentages (\(words.shortest(mean, decimals: 6))); the magnitudes "
                + "give \(given)"
        case .nodeEqualWeights(let mean):
            return "\(printed) comes from equal weights (\(words.shortest(mean))); the given weights give \(given)"
        case .roundingMixed(let child):
            return "\(printed) is rounded (\(given)), and the percentage of \(child) is cut off"
        case .weightsSum(let whole):
            return "the weights add up to \(words.shortest(recomputed.map { $0 + (difference ?? 0) } ?? 0)), not "
                + words.shortest(whole)
        case .programmeAboveYear:
            return
                "what is due at the cut (\(printed)) is above the year's programme (\(words.shortest(recomputed ?? 0)))"
        case .periodsSum(let periods):
            let year = words.shortest(recomputed ?? 0)
            guard let periods else { return "at the year's end \(printed) is due, and the year's programme is \(year)" }
            let sum = words.shortest((recomputed ?? 0) + (difference ?? 0))
            return "the programmes of the year's \(periods) cuts add up to \(sum), and the year's programme is \(year)"
        case .planGoal(let annualisation):
            let years = words.shortest(recomputed ?? 0)
            switch annualisation {
            case .sum: return "the goal of the plan is \(printed), and those of its years add up to \(years)"
            case .constant: return "the goal of the plan is \(printed), and that of one of its years \(years)"
            case .growing, .falling: return "the goal of the plan is \(printed), and those of its years reach \(years)"
            }
        case .baselineMissing:
            return "it's measured from its baseline, and has none"
        case .codeRepeated(let count):
            return "the code \(printed) stands for \(count) nodes"
        case .indicatorRepeated(let first):
            return "it's the same indicator as \(first), with the same magnitudes"
        case .executedWithoutProgramme:
            return "\(printed) was executed of nothing programmed"
        case .executedRepeated(let cuts):
            return "\(printed) executed is the same at \(english(cuts)), while what was due changed"
        case .noteRepeated(let cuts):
            return "the note is the same at \(english(cuts)), while what was executed changed"
        case .executedFalls(let cut):
            return
                "\(printed) executed is less than the \(words.shortest(recomputed ?? 0)) of \(cut), and the sum of a year "
                + "doesn't fall"
        }
    }

    private func english(_ inputs: ClosedRange<Double>?) -> String {
        guard let inputs else { return "" }
        return (canCome(from: inputs) ? "; rounded magnitudes could" : "; nor would rounded ones")
            + " (\(words.range(inputs)))"
    }

    private func english(_ weight: AuditWeight?) -> String {
        guard let weight else { return "" }
        guard weight.interval != nil || !weight.bounds.isEmpty else { return "; no weights give it" }
        let own = weight.interval.map { "a weight of \(weight.node) of \(words.range($0))" }
        if weight.others == 1 {
            let other = weight.bounds.last.map { " and of \($0.node) of \(words.range($0.interval))" } ?? ""
            return own.map { "; it would take \($0)\(other)" } ?? ""
        }
        let first = own.map { "; it would take \($0), with the others in their proportions" }
        let (shown, more) = shownBounds(of: weight)
        let free = shown.map { "\($0.node) of \(words.range($0.interval))" } + (more > 0 ? ["\(more) more"] : [])
        return (first ?? "; no weight of \(weight.node) gives it with the others in their proportions")
            + (free.isEmpty ? "" : "; with all weights free, \(words.list(free))")
    }

    private func english(_ origins: [PercentOrigin]) -> String {
        guard !origins.isEmpty else { return "" }
        let ways = origins.map { origin in
            let way =
                switch origin.way {
                case .cap: "a cap, min(x, 100)"
                case .cappedIndicators: "a cap on the indicators, min(x, 100)"
                case .base(.year): "the year's programme"
                case .base(.cut): "what was due at the cut"
                case .base(.elapsed): "what was due in the elapsed years"
                case .base(.plan): "the plan's goal"
                case .mode(.simple): "measuring without the baseline"
                case .mode(.baseline): "measuring from the baseline"
                case .inverse(let isOver):
                    "the inverse, " + (isOver ? "executed over programmed" : "programmed over executed")
                case .fraction: "the fraction of 1, not made a percentage"
                case .previousCut(let cut): "the figure of the cut before, \(cut)"
                }
            return origin.isTruncated ? way + ", cut off" : way
        }
        return "; it would come from " + ways.joined(separator: ", or from ")
    }

    private func english(_ cuts: [Cut]) -> String {
        "\(cuts.count) cuts" + (cuts.first.map { " since \($0)" } ?? "")
    }

    private static func english(_ subject: NoteSubject) -> String {
        switch subject {
        case .lag: "the lag"
        case .over: "the over-execution"
        case .difference: "the difference"
        case .progress: "the progress"
        }
    }

    private static func englishStatus(_ status: String) -> String {
        switch status {
        case "notProgrammed": "nothing is programmed"
        case "notReported": "nothing was reported"
        case "noTarget": "the target is missing"
        case "met": "nothing was due and nothing happened"
        case "beyond": "it fell to zero, better than any percent"
        case "insufficient": "too little was reported"
        default: "the percentage isn't defined"
        }
    }
}
