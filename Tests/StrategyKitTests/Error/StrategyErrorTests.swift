import StrategyHost
import Testing
import Words

@Suite struct StrategyErrorTests {
    private func batch(days: Bool = true, amounts: [Double?] = [1, 2]) -> ColumnBatch {
        var batch = ColumnBatch(rowCount: 2)
        batch.append("amount", numbers: amounts)
        batch.append("counts", booleans: [true, true])
        if days { batch.append("day", days: [1, 2]) }
        return batch
    }

    private func failure(_ kind: String) -> StrategyError? {
        #expect(throws: StrategyError.self) { try Kit.everything(["fail": .text(kind)]).measure(batch()) }
    }

    @Test("An error crosses with its row, column and hint")
    func row() {
        #expect(
            failure("row")
                == StrategyError(
                    .failed, strategy: "everything", Phrase("bad row"), advice: Phrase("drop it"), row: 1,
                    column: "amount"))
    }

    @Test("An error without a row has none")
    func column() {
        #expect(
            failure("column") == StrategyError(.failed, strategy: "everything", Phrase("bad column"), column: "day"))
    }

    @Test("Making a strategy can fail, too")
    func create() {
        #expect(failure("create")?.message == "no such thing")
        #expect(failure("undeclared")?.message.hasPrefix("the strategy reads a number 'nothing'") == true)
    }

    @Test("A column of another type than asked for is missing")
    func input() {
        let error = failure("input")
        #expect(error?.message == "there is no column 'day' of type number")
        #expect(error?.column == "day")
    }

    @Test("An output that isn't declared is missing")
    func output() {
        #expect(failure("output")?.message == "there is no output column 'nothing'")
    }

    @Test("A message that is too long is cut between two characters")
    func long() {
        let message = failure("long")?.message ?? ""
        #expect(message.utf8.count == 1022)
        #expect(message.allSatisfy { $0 == "ñ" })
    }

    @Test("A required column that isn't there is found before measuring")
    func missing() {
        let error = #expect(throws: StrategyError.self) { try Kit.everything().measure(batch(days: false)) }
        #expect(error?.column == "day")
    }

    @Test("A value missing where none may be is an error with its row")
    func missingValue() {
        let error = #expect(throws: StrategyError.self) { try Kit.everything().measure(batch(amounts: [1, nil])) }
        #expect(error?.row == 1)
        #expect(error?.column == "amount")
        #expect(error?.advice == "this column needs one in every row")
    }
}
