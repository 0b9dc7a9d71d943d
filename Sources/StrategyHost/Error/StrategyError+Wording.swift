internal import Words

/// The wording of what the host finds wrong, in the order in which a strategy meets it.
extension StrategyError {
    /// The strategy or its library isn't there.
    static func unavailable(_ strategy: String, _ message: String, advice: String) -> StrategyError {
        StrategyError(.unavailable, strategy: strategy, message, advice: advice)
    }

    /// The library is there, and isn't let in.
    static func refused(_ file: String, _ message: String, advice: String = vendor) -> StrategyError {
        StrategyError(.refused, strategy: file, message, advice: advice)
    }

    /// The strategy couldn't measure.
    static func failed(_ name: String, _ message: String, advice: String = vendor) -> StrategyError {
        StrategyError(.failed, strategy: name, message, advice: advice)
    }

    /// What to do where only who made the module can mend it.
    static let vendor = "report it to its vendor"

    // MARK: Looking for it

    static func unknown(_ name: String, searched: [String], known: [String]) -> StrategyError {
        let place = searched.isEmpty ? "nowhere" : searched.joined(separator: ", ")
        let advice =
            if let near = nearestName(to: name, among: known) {
                "did you mean '\(near)'?"
            } else if known.isEmpty {
                "give its folder with --strategy-path or CORTE_STRATEGY_PATH"
            } else {
                "there are \(known.joined(separator: ", ")); give the folder of others with --strategy-path"
            }
        return unavailable(name, "no library for it found, looked in \(place)", advice: advice)
    }

    static func noSuchFile(_ file: String) -> StrategyError {
        unavailable(file, "there is no such library", advice: "check the path")
    }

    static func noMetadata(_ library: String, expected: String) -> StrategyError {
        refused(
            library, "there is no metadata beside the library",
            advice: "copy the module's strategy.json to \(expected)")
    }

    static func unreadableMetadata(_ file: String) -> StrategyError {
        refused(
            file, "the metadata can't be read",
            advice: "it has to be a regular file of at most 1 MiB that you may read")
    }

    static func brokenMetadata(_ file: String, _ reason: String) -> StrategyError {
        refused(file, "the metadata is broken: \(reason)", advice: "copy it again from its module")
    }

    // MARK: Loading it

    static func cannotOpen(_ file: String, _ reason: String) -> StrategyError {
        unavailable(file, "the library can't be loaded: \(reason)", advice: "build it again on this system")
    }

    static func noEntry(_ file: String, _ symbol: String) -> StrategyError {
        refused(
            file, "the library isn't a strategy module: it has no function \(symbol)",
            advice: "give the library of a module")
    }

    static func refusedByModule(_ file: String, _ reason: String) -> StrategyError {
        refused(
            file, "the module won't work with this host: \(reason)",
            advice: "build the module again with this version's kit")
    }

    static func wrongMagic(_ file: String) -> StrategyError {
        refused(
            file, "what the library's entry returns isn't a module",
            advice: "build the module again with the current header")
    }

    static func wrongVersion(_ file: String, module: ABIVersion) -> StrategyError {
        let advice =
            module.major < ABIVersion.host.major ? "build the module again with this version's kit" : "update corte"
        return refused(
            file, "the module was built for version \(module) of the boundary, this host has \(ABIVersion.host)",
            advice: advice)
    }

    static func tooShort(_ file: String, _ table: String) -> StrategyError {
        refused(file, "the module's \(table) is incomplete", advice: "build the module again with the current header")
    }

    static func brokenDescriptor(_ file: String, _ field: String, _ reason: String) -> StrategyError {
        refused(file, "the module's description of a strategy is broken in '\(field)': \(reason)")
    }

    static func endedProgram(_ name: String) -> StrategyError {
        failed(
            name, "it ended the whole program; nothing of its result is to be used",
            advice: "run it in a process of its own, without --in-process, or \(vendor)")
    }

    static func mismatch(_ file: String, field: String, metadata: String, module: String) -> StrategyError {
        refused(
            file, "its metadata says \(field) \(metadata), the library says \(module)",
            advice: "copy library and metadata from the same build")
    }

    static func brokenSelfTest(_ name: String, _ reason: String) -> StrategyError {
        failed(name, "its examples are broken: \(reason)")
    }

    // MARK: Setting it

    static func unknownParameter(_ name: String, of metadata: StrategyMetadata) -> StrategyError {
        let known = metadata.parameters.map(\.name)
        let advice =
            if let near = nearestName(to: name, among: known) {
                "did you mean '\(near)'?"
            } else if known.isEmpty {
                "it has no parameters"
            } else {
                "it has \(known.joined(separator: ", "))"
            }
        return StrategyError(
            .invalidParameter, strategy: metadata.name, "there is no parameter '\(name)'", advice: advice)
    }

    static func invalidValue(_ text: String, for parameter: ParameterSpecification) -> StrategyError {
        StrategyError(
            .invalidParameter, strategy: "", "parameter '\(parameter.name)' can't be '\(text)'",
            advice: "it has to be \(parameter.allowed)")
    }

    // MARK: Running it

    static func brokenBatch(_ name: String, _ reason: String) -> StrategyError {
        failed(name, "the batch is broken: \(reason)", advice: "report this as a fault of corte")
    }

    static func silent(_ name: String, status: Int32) -> StrategyError {
        failed(name, "it failed with code \(status) and gave no reason")
    }

    typealias Grain = OutputSpecification.Grain

    static func notANumber(_ name: String, column: String, grain: Grain, row: Int) -> StrategyError {
        wrong(name, "it gave a value that isn't a number for \(grain.rawValue) \(row)", column, grain, row)
    }

    static func infinite(_ name: String, column: String, grain: Grain, row: Int) -> StrategyError {
        wrong(name, "it gave an infinite value for \(grain.rawValue) \(row)", column, grain, row)
    }

    static func unfoundedEstimate(_ name: String, column: String, row: Int) -> StrategyError {
        wrong(name, "it tells row \(row) as estimated, which isn't projected", column, .row, row)
    }

    static func missingOutput(_ name: String, column: String, grain: Grain, row: Int) -> StrategyError {
        let message = "it gave no value for \(grain.rawValue) \(row), where its metadata promises one"
        return wrong(name, message, column, grain, row)
    }

    /// Something is wrong with a value of an output, at a row or group.
    private static func wrong(
        _ name: String, _ message: String, _ column: String, _ grain: Grain, _ index: Int
    ) -> StrategyError {
        var error = failed(name, message)
        (error.row, error.column) = (grain == .row ? index : nil, column)
        return error
    }

    static func changedLoan(_ name: String) -> StrategyError {
        failed(name, "it changed what belongs to the host: the description of its columns")
    }

    static func noOutput(_ name: String, column: String) -> StrategyError {
        StrategyError(.failed, strategy: name, "it has no output", column: column)
    }
}
