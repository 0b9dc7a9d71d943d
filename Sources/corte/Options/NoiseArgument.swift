import ArgumentParser

/// `--noise weights=10%`: the part of itself that every weight moves by at most.
struct NoiseArgument: ExpressibleByArgument {
    /// Above 0 to 1.
    var relative: Double

    init?(argument: String) {
        let sides = argument.split(separator: "=", omittingEmptySubsequences: false)
        guard sides.count == 2, sides[0] == "weights", sides[1].hasSuffix("%"),
            let percent = Double(sides[1].dropLast()), percent > 0, percent <= 100
        else { return nil }
        relative = percent / 100
    }
}
