import ArgumentParser

/// Whose cut is meant.
struct RecordedUnitOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The unit, where the history holds many.", valueName: "code"))
    var unit: String?
}
