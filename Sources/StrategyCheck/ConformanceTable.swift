import Console
import Encoding
import StrategyConformance
import Words

/// What the checks of a module found, for people and as JSON.
struct ConformanceTable {
    let report: ConformanceReport
    /// Whether checks that were passed or skipped are shown too.
    let isVerbose: Bool

    /// A row for each check that wasn't passed, or for each, and a line that sums up.
    func text(for screen: Screen) -> String {
        var table = TextTable(columns: [.init(title: "Check"), .init(title: "Result"), .init(title: "Reason")])
        let shown = report.results.filter { isVerbose || Self.styles[$0.outcome] != nil }
        table.rows = shown.map { result in
            let style = Self.styles[result.outcome]
            let reason = result.reason ?? summaries[result.name] ?? ""
            return [.init(result.name), .init(result.outcome.rawValue, style: style), .init(reason)]
        }
        let head = shown.isEmpty ? "" : table.text(width: screen.width, coloured: screen.isColoured) + "\n"
        return head + "\(report.file.visible): \(sum)\n"
    }

    /// `corte.check/1`
    var json: JSONValue {
        func count(_ outcome: CheckResult.Outcome) -> JSONValue { .number(Double(report.count(outcome))) }
        return .members([
            "schema": .text("corte.check/1"), "file": .text(report.file), "seed": .text("\(report.seed)"),
            "summary": .members([
                "pass": count(.pass), "fail": count(.fail), "crash": count(.crash), "skip": count(.skip),
                "warn": count(.warn),
            ]),
            "checks": .array(
                report.results.map { result in
                    .members([
                        "name": .text(result.name), "result": .text(result.outcome.rawValue),
                        "reason": .optional(result.reason),
                    ])
                }),
        ])
    }

    private static let styles: [CheckResult.Outcome: TerminalStyle] = [.fail: .red, .crash: .red, .warn: .yellow]

    private var summaries: [String: String] {
        Dictionary(Check.all.map { ($0.name, $0.summary) }, uniquingKeysWith: { first, _ in first })
    }

    /// `95 passed, 9 skipped`
    private var sum: String {
        let words: [(CheckResult.Outcome, String)] = [
            (.fail, "failed"), (.crash, "crashed"), (.warn, "with a warning"), (.pass, "passed"), (.skip, "skipped"),
        ]
        let counts = words.map { (report.count($0.0), $0.1) }.filter { $0.0 > 0 }
        return counts.isEmpty ? "nothing to check" : counts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }
}

/// The checks there are, for people.
struct CheckList {
    func text(for screen: Screen) -> String {
        var table = TextTable(columns: [.init(title: "Check"), .init(title: "What has to hold"), .init(title: "Rules")])
        table.rows = Check.all.map { check in
            [
                .init(check.name, style: .bold), .init(check.summary),
                .init(check.rules.map(\.rawValue).joined(separator: ", ")),
            ]
        }
        return table.text(width: screen.width, coloured: screen.isColoured)
    }
}
