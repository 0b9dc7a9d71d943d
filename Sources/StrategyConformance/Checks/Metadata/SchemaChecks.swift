internal import StrategyABI
internal import StrategyHost

/// What the columns' declarations have in common.
private enum Names {
    /// Throws unless each name is there, fits an error's column, and comes once.
    static func check(_ names: [String], of what: String) throws(Finding) {
        for name in names {
            try Finding.unless(!name.isEmpty, "one of the \(what) has no name")
            try Finding.unless(
                name.utf8.count < Int(CORTE_COLUMN_NAME_CAPACITY), "the name '\(name)' is longer than 127 bytes")
        }
        if let twice = names.first(where: { name in names.count { $0 == name } > 1 }) {
            throw .failed("the \(what) have '\(twice)' twice")
        }
    }
}

/// The host makes batches by it.
struct InputsDeclaration: StrategyCheck {
    static let summary = "inputs_json is an array of columns with a name and a known type, each once"
    static let rules: [Rule] = [.descriptor]
    static let isEssential = true

    func run(on strategy: Strategy) throws(Finding) {
        try Names.check(strategy.inputs.map(\.name), of: "inputs")
        try Finding.unless(!strategy.inputs.isEmpty, "there is no input")
    }
}

/// The host makes the memory to write by it.
struct OutputsDeclaration: StrategyCheck {
    static let summary = "outputs_json is an array of columns with a name and a grain, each once"
    static let rules: [Rule] = [.descriptor]
    static let isEssential = true

    func run(on strategy: Strategy) throws(Finding) {
        try Names.check(strategy.outputs.map(\.name), of: "outputs")
        try Finding.unless(!strategy.outputs.isEmpty, "there is no output")
    }
}

/// Help, validation and documentation come from it.
struct ParametersDeclaration: StrategyCheck {
    static let summary = "parameters_json is a JSON Schema of one object, whose defaults it allows"
    static let rules: [Rule] = [.descriptor]
    static let isEssential = true

    func run(on strategy: Strategy) throws(Finding) {
        for parameter in strategy.parameters {
            try Finding.unless(
                parameter.minimum ?? -.infinity <= parameter.maximum ?? .infinity,
                "parameter '\(parameter.name)' has a minimum above its maximum")
        }
    }
}

/// An identifier names one thing.
struct DistinctStrategies: Check {
    static let summary = "no two strategies of the module have the same id or name"
    static let rules: [Rule] = [.module, .descriptor]

    func run(_ subject: Subject) throws(Finding) {
        var seen: Set<String> = []
        for table in try subject.tables() {
            guard let descriptor = table.pointee.descriptor else { continue }
            let reader = DescriptorReader(descriptor.pointee)
            for text in [try reader.text(\.id, "id"), try reader.text(\.name, "name")] {
                try Finding.unless(seen.insert(text).inserted, "two strategies are called '\(text)'")
            }
        }
    }
}
