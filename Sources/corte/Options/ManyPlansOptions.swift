import ArgumentParser

/// What concerns matrices that hold many units and cuts.
struct ManyPlansOptions: ParsableArguments {
    @Option(
        parsing: .singleValue,
        help: ArgumentHelp(
            """
            Of many units and cuts, write the nodes of this level: plan, a level of the plan, or indicator; repeatable \
            (default: all above the indicators).
            """, valueName: "name"))
    var level: [String] = []

    @Option(help: ArgumentHelp("On how many threads to read many units (default: all cores).", valueName: "count"))
    var threads: Int?

    func validate() throws {
        if let threads, !(1...256).contains(threads) {
            throw ValidationError("--threads goes from 1 to 256, not \(threads)")
        }
    }
}
