import Foundation
import StrategyTestSupport

/// The reference values in `Goldens`.
package enum Golden {
    /// The rows of a file by column name; every field stands between quotes, and none holds one.
    package static func rows(_ name: String) throws -> [[String: String]] {
        let text = String(decoding: try DataFile.bytes("MeasurementTests/Goldens/\(name)"), as: UTF8.self)
        let lines = text.split(whereSeparator: \.isNewline)
            .map { $0.dropFirst().dropLast().components(separatedBy: "\",\"") }
        guard let names = lines.first else { return [] }
        return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(names, $0)) }
    }
}

/// A methodology and its node powers, as the reference values name them.
package struct GoldenMethodology: Hashable {
    /// The name of the mean: `amean`, `gmean`, …, or of one mean for the objectives and another for the plan.
    package var method: String
    /// Where the cap acts: `none`, `indicator@100`.
    package var cap: String

    /// A methodology by its names.
    package init(method: String, cap: String) {
        self.method = method
        self.cap = cap
    }

    /// The powers of the means; the median has none, and its module is the example in C.
    private static let powers: [String: Double] = [
        "amean": 1, "gmean": 0, "hmean": -1, "genmean_p2": 2, "genmean_pm2": -2,
    ]

    /// The expression; nil for a mean that no module gives.
    package var expression: String? {
        guard let aggregator else { return nil }
        guard cap != "none" else { return aggregator }
        let parts = cap.split(separator: "@")
        return "capped:at=\(parts[0]),limit=\(parts[1])+\(aggregator)"
    }

    private var aggregator: String? {
        if method == "median" { return method }
        return Self.powers[String(method.prefix { $0 != ">" })].map { "weighted-average:power=\($0)" }
    }

    /// The plan's own power, where it differs from the objectives'.
    package var planPower: Double? {
        let parts = method.split(separator: ">")
        return parts.count == 2 ? Self.powers[String(parts[1])] : nil
    }
}
