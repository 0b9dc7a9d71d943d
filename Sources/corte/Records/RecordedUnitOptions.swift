import ArgumentParser
import Console

/// Whose cut is meant.
struct RecordedUnitOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            es: "La unidad, si la historia tiene varias.",
            en: "The unit, where the history holds many.",
            valueName: .code))
    var unit: String?
}
