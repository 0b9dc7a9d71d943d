internal import StrategyABI
internal import StrategyHost

/// The host keeps pointers into the tables.
struct TablesStay: StrategyCheck {
    static let summary = "the tables and texts stay as they are while instances come and go"
    static let rules: [Rule] = [.buffers, .descriptor]

    func run(on strategy: Strategy) throws(Finding) {
        let before = try texts(of: strategy)
        var maker = strategy.maker()
        _ = try strategy.measured(maker.batch([3, 2]), "an ordinary batch")
        try Finding.unless(try texts(of: strategy) == before, "the descriptor's texts change once it has measured")
    }

    private func texts(of strategy: Strategy) throws(Finding) -> [String] {
        guard let descriptor = strategy.table.pointee.descriptor else { return [] }
        var texts: [String] = []
        for (name, field) in ModuleDescriptor.texts {
            texts.append(try DescriptorReader(descriptor.pointee).text(field, name))
        }
        return texts
    }
}
