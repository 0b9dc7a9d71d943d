import Testing
import Words

@testable import StrategyHost

@Suite struct StrategyErrorTests {
    @Test("One line says which strategy, what is wrong, where, and what to do")
    func description() {
        let error = StrategyError(
            .failed, strategy: "x", Phrase(es: "muy grande", en: "too large"),
            advice: Phrase(es: "hágala menor", en: "make it smaller"), row: 3, column: "weight")
        #expect(error.description == "strategy 'x': too large (column 'weight'); make it smaller")
        #expect(error.lines(in: .es) == ["estrategia «x»: muy grande (columna «weight»); hágala menor"])
        #expect(StrategyError(.failed, strategy: "", Phrase("too large")).description == "too large")
    }

    @Test("A library's path gives way to the strategy's name, and stays in the line")
    func naming() {
        let error = StrategyError.noEntry("/a/libStrategyX.so", "corte_module_entry").naming("x")
        #expect(error.strategy == "x")
        #expect(error.message.hasSuffix("(/a/libStrategyX.so)"))
    }

    @Test("A refused version names the file, both versions and what to do")
    func versions() {
        let newer = StrategyError.wrongVersion("/a/x.so", module: ABIVersion(major: 2, minor: 3))
        #expect(
            newer.description
                == "strategy '/a/x.so': the module was built for version 2.3 of the boundary, this host has 1.2; update corte"
        )
        let older = StrategyError.wrongVersion("/a/x.so", module: ABIVersion(major: 0, minor: 9))
        #expect(older.advice == "build the module again with this version's kit")
    }
}
