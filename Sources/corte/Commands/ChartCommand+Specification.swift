import ArgumentParser
import ChartKit
import Console
import Encoding
import Files
import Ingest
import Measurement
import PlanModel
import Reports
import Scene
import StrategyHost
import Words

/// A chart as a file that draws it again: `corte.chart/1`, the words of the command line under the names of its options.
extension ChartCommand {
    /// The options that a specification may hold, by their long names, in the order that they're written in. Nothing of what
    /// decides whose code runs is among them: a file that somebody sent must not.
    private static let specified = [
        "plan", "numbers", "sheet", "using", "focus", "horizon", "cut", "unit", "weights", "base", "mode",
        "min-coverage", "min-reported", "top", "sort", "only", "title", "subtitle", "footnote", "size", "dpi",
        "decimals",
        "theme", "background", "locale", "renderer",
    ]
    private static let flags = ["codes"]

    /// The specification of what was drawn. The cut that was measured is in it, and all that a picture looks like, so that
    /// neither later rows nor another environment change it.
    func specification(of subject: ChartSubject, as kind: any ChartKind.Type) -> JSONValue {
        func number(_ value: Double) -> String { NumberStyle.plain.shortest(value, decimals: 10) }
        let size = look.size.size
        let values: [String: [String]] = [
            "plan": [plan].compactMap(\.self), "numbers": [numbers?.key].compactMap(\.self),
            "sheet": [sheet].compactMap(\.self), "using": using,
            "focus": [focus].compactMap(\.self), "horizon": [horizon?.description].compactMap(\.self),
            "cut": [subject.report.cut?.description].compactMap(\.self), "unit": [measuring.unit].compactMap(\.self),
            "weights": [measuring.weights].compactMap(\.self), "base": [measuring.base.rawValue],
            "mode": [measuring.mode.rawValue], "min-coverage": [number(measuring.minCoverage)],
            "min-reported": [number(measuring.minReported)], "top": [rows.top.map(String.init)].compactMap(\.self),
            "sort": [rows.sort.rawValue], "only": [rows.only?.rawValue].compactMap(\.self),
            "title": [texts.title].compactMap(\.self), "subtitle": [texts.subtitle].compactMap(\.self),
            "footnote": [texts.footnote].compactMap(\.self),
            "size": ["\(number(2 * size.width))x\(number(2 * size.height))"], "dpi": ["\(look.dotsPerInch)"],
            "decimals": ["\(look.decimals)"], "theme": [look.settledTheme ?? Theme.clear.name],
            "background": [look.background.rawValue], "renderer": [rendering.renderer.name],
            "locale": [look.locale.rawValue],
        ]
        var options = Self.specified.compactMap { name -> JSONValue.Member? in
            guard let values = values[name], let first = values.first else { return nil }
            return .init(name: name, value: name == "using" ? .array(values.map { .text($0) }) : .text(first))
        }
        if rows.codes { options.append(.init(name: "codes", value: .boolean(true))) }
        return .members([
            "schema": .text(ChartFile.schema), "kind": .text(kind.name),
            "matrices": .array(matrices.map { .text($0) }), "options": .object(options),
        ])
    }

    /// The command that a specification stands for, with what else was given: the later word counts.
    static func command(from file: String) throws -> ChartCommand {
        let chart = try ChartFileReader().read(file, options: specified, flags: flags)
        // A kind that isn't one could be an option.
        _ = try Draftsman.kind(named: chart.kind)
        for name in chart.strategies where FilePath.hasFolder(name) {
            throw Failure(
                .data,
                Phrase(
                    es: "\(file): una especificación nombra estrategias, no archivos (\(name)); dé --using aparte",
                    en: "\(file): a specification names strategies, not files (\(name)); give --using beside it"))
        }
        var given = Array(NativeText.arguments)
        let names = [configuration.commandName] + configuration.aliases
        given = given.firstIndex(where: names.contains).map { Array(given[($0 + 1)...]) } ?? []
        if let index = given.firstIndex(of: "--spec") {
            given.removeSubrange(index..<min(index + 2, given.count))
        }
        given.removeAll { $0.hasPrefix("--spec=") }
        let isUsing = given.contains { $0 == "--using" || $0.hasPrefix("--using=") }
        var arguments = [chart.kind]
        // A name that begins with a dash is no option.
        arguments += chart.matrices.map { $0.hasPrefix("-") && $0 != "-" ? "./" + $0 : $0 }
        for option in chart.options where !(isUsing && option.name == "using") {
            arguments += option.values.isEmpty ? ["--\(option.name)"] : option.values.map { "--\(option.name)=\($0)" }
        }
        return try parse(arguments + given)
    }
}

extension ChartFile {
    /// The strategies that its methodologies name.
    fileprivate var strategies: [String] {
        options.filter { $0.name == "using" }.flatMap(\.values).flatMap { $0.split(separator: "+") }
            .compactMap { $0.split(separator: ":").first.map(String.init) }
    }
}
