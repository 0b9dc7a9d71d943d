import Testing

@testable import StrategyHost

@Suite struct ResultCheckTests {
    /// What's wrong with a column of these values, none standing for a missing one.
    private func problem(
        _ values: [Double?], isNullable: Bool = true, grain: OutputSpecification.Grain = .row
    ) -> StrategyError? {
        let column = ResultColumn(
            name: "a", grain: grain, values: values.map { $0 ?? .nan }, validity: Bitmap(values.map { $0 != nil }),
            flagBits: values.map { _ in 0 })
        let specification = OutputSpecification(name: "a", grain: grain, isNullable: isNullable, summary: "")
        do throws(StrategyError) {
            try ResultCheck.check([column], against: [specification], of: "s")
            return nil
        } catch {
            return error
        }
    }

    /// Lengths around the edges of bytes and of what is looked at in one go.
    private static let lengths = [1, 7, 8, 9, 15, 16, 17, 63, 64, 65, 100]

    @Test("Numbers are fine, infinite ones too, and so are missing values where they may be, whatever stands there")
    func sound() {
        #expect(problem([1, .infinity, -0.0, nil]) == nil)
        #expect(problem([]) == nil)
        #expect(problem([], isNullable: false) == nil)
        for length in Self.lengths {
            #expect(problem([Double?](repeating: 1, count: length), isNullable: false) == nil)
            #expect(problem([Double?](repeating: nil, count: length)) == nil)
        }
    }

    @Test("A value that isn't a number is an error with its column and row, wherever it stands", arguments: lengths)
    func notANumber(length: Int) {
        for row in 0..<length {
            var values = [Double?](repeating: 1, count: length)
            values[row] = .nan
            let error = problem(values)
            #expect(error == .notANumber("s", column: "a", grain: .row, row: row))
            #expect(error?.row == row)
        }
    }

    @Test("A NaN at a missing element before it doesn't hide it")
    func hidden() {
        #expect(problem([nil, nil, .nan]) == .notANumber("s", column: "a", grain: .row, row: 2))
        #expect(problem([nil, .signalingNaN]) == .notANumber("s", column: "a", grain: .row, row: 1))
    }

    @Test("A missing value that was promised is an error with its column and row", arguments: lengths)
    func missing(length: Int) {
        for row in 0..<length {
            var values = [Double?](repeating: 1, count: length)
            values[row] = nil
            #expect(problem(values) == nil)
            #expect(
                problem(values, isNullable: false) == .missingOutput("s", column: "a", grain: .row, row: row))
        }
    }

    @Test("The errors say what is wrong in a line, of rows and of groups")
    func wording() {
        #expect(
            problem([1, .nan])?.description
                == "strategy 's': it gave a value that isn't a number for row 1 (column 'a'); report it to its vendor")
        let group = problem([nil], isNullable: false, grain: .group)
        #expect(
            group?.description
                == "strategy 's': it gave no value for group 0, where its metadata promises one (column 'a'); "
                + "report it to its vendor")
        #expect(group?.code == .failed)
        #expect(group?.row == nil)
    }

    @Test("Of several columns, the first at fault is told")
    func severalColumns() {
        func column(_ name: String, _ value: Double) -> ResultColumn {
            ResultColumn(
                name: name, grain: .row, values: [value], validity: Bitmap(repeating: true, count: 1), flagBits: [0])
        }
        let specifications = ["a", "b", "c"].map {
            OutputSpecification(name: $0, grain: .row, isNullable: false, summary: "")
        }
        #expect(throws: StrategyError.notANumber("s", column: "b", grain: .row, row: 0)) {
            try ResultCheck.check(
                [column("a", 1), column("b", .nan), column("c", .nan)], against: specifications, of: "s")
        }
    }

    @Test("Bits behind the last element don't count")
    func tail() {
        let column = ResultColumn(
            name: "a", grain: .row, values: [1, 2, 3], validity: Bitmap(bytes: [0b1111_1111], count: 3),
            flagBits: [0, 0, 0])
        #expect(column.validity.bytes == [0b0000_0111])
        #expect(column.firstMissing == nil)
    }
}
