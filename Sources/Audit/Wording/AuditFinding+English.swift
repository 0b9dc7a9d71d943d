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
        case .percentWrong(let inputs):
            return "\(printed) doesn't come from the magnitudes, which give \(given)" + english(inputs)
        case .percentUnsupported(let status):
            return "\(printed) is published, and no figure gives it: \(Self.englishStatus(status))"
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
        case .nodeWrong(let weight):
            return "\(printed) doesn't come from the indicators, which give \(given)" + english(weight)
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
        case .baselineMissing:
            return "it's measured from its baseline, and has none"
        case .codeRepeated(let count):
            return "the code \(printed) stands for \(count) nodes"
        case .indicatorRepeated(let first):
            return "it's the same indicator as \(first), with the same magnitudes"
        case .executedWithoutProgramme:
            return "\(printed) was executed of nothing programmed"
        }
    }

    private func english(_ inputs: ClosedRange<Double>?) -> String {
        guard let inputs else { return "" }
        return (canCome(from: inputs) ? "; rounded magnitudes could" : "; nor would rounded ones")
            + " (\(words.range(inputs)))"
    }

    private func english(_ weight: AuditWeight?) -> String {
        guard let weight else { return "" }
        let rest = weight.others > 1 ? ", with the others in their proportions" : ""
        return weight.interval.map { "; it would take a weight of \(weight.node) of \(words.range($0))\(rest)" }
            ?? "; no weight of \(weight.node) gives it\(rest)"
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
