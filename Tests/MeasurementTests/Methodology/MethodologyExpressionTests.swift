import PlanModel
import Testing

@testable import Measurement

@Suite("An expression") struct MethodologyExpressionTests {
    private func problem(_ text: String) -> String? {
        do throws(MeasurementError) {
            _ = try MethodologyExpression(text)
            return nil
        } catch {
            return error.lines.joined()
        }
    }

    @Test("is a chain of strategies with their keys")
    func chain() throws {
        let expression = try MethodologyExpression("trend-projection+capped:limit=110,at=objective")
        #expect(
            expression.terms == [
                .init(strategy: "trend-projection", arguments: []),
                .init(
                    strategy: "capped",
                    arguments: [.init(key: "limit", value: "110"), .init(key: "at", value: "objective")]),
            ])
    }

    @Test("doesn't mind blanks", arguments: ["capped:limit=110,at=plan+x", " capped : limit = 110 , at=plan +  x "])
    func blanks(text: String) throws {
        let terms = try MethodologyExpression(text).terms
        #expect(terms.map(\.strategy) == ["capped", "x"])
        #expect(terms[0].arguments == [.init(key: "limit", value: "110"), .init(key: "at", value: "plan")])
    }

    @Test("keeps what follows the first sign of equality")
    func equality() throws {
        #expect(try MethodologyExpression("a:b=c=d").terms[0].arguments == [.init(key: "b", value: "c=d")])
    }

    @Test("needs a name for each strategy", arguments: ["", " ", "+", "capped+", "+capped", ":limit=1", "capped++x"])
    func nameMissing(text: String) {
        #expect(
            problem(text) == "methodology '\(text)': a strategy is missing its name; write "
                + "strategy[:key=value,…][+strategy…], for example capped:limit=110")
    }

    @Test("needs a key and a value", arguments: ["limit", "limit=", "=110", "", "limit=110,"])
    func pairs(arguments: String) throws {
        let line = try #require(problem("capped:\(arguments)"))
        #expect(line.contains("after 'capped:' isn't key=value; for example capped:limit=110,at=objective"))
    }

    @Test("takes each key once")
    func twice() {
        #expect(
            problem("capped:limit=1,limit=2")
                == "methodology 'capped:limit=1,limit=2': 'limit' is given twice for 'capped'; give it once")
    }
}
