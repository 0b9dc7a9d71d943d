import ArgumentParser
import Measurement
import Sensitivity

/// `--vary KEY=CHOICE,…` as the parser of arguments takes it; what is wrong with it is told by the study.
struct FactorArgument: ExpressibleByArgument {
    var text: String

    init?(argument: String) { text = argument }

    func factor() throws(Failure) -> SensitivityFactor {
        do throws(MeasurementError) { return try SensitivityFactor(text) } catch { throw Failure(error) }
    }
}
