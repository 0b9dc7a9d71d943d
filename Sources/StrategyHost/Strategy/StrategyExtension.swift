internal import StrategyABI

extension UnsafePointer<corte_strategy> {
    /// The table that the module has for the extension `id`; nothing where it has none.
    func table(ofExtension id: String) -> UnsafeRawPointer? {
        guard let ask = pointee.extension else { return nil }
        return id.withCString { ask(self, $0) }
    }
}

extension LoadedStrategy {
    /// The examples that the strategy brings along; none where it has no `corte.selftest/1`.
    ///
    /// - Throws: `StrategyError` when its table of them is broken.
    package func selfTests() throws(StrategyError) -> [SelfTestCase] {
        guard let table = `extension`(CORTE_EXTENSION_SELFTEST) else { return [] }
        do throws(SelfTestCase.Flaw) {
            return try SelfTestCase.all(in: table.assumingMemoryBound(to: corte_selftest.self))
        } catch {
            throw .brokenSelfTest(metadata.name, error.text)
        }
    }
}
