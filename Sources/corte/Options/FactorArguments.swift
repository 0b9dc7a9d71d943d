import ArgumentParser
import Measurement

/// `--vary KEY=CHOICE,…` as the parser of arguments takes it; what is wrong with it is told by the study.
struct FactorArgument: ExpressibleByArgument {
    var text: String

    init?(argument: String) { text = argument }

    func factor() throws(Failure) -> SensitivityFactor {
        do throws(MeasurementError) { return try SensitivityFactor(text) } catch { throw Failure(error) }
    }
}

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
