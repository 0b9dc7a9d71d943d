import Testing

@testable import StrategyHost

@Suite struct ResultCheckTests {
    /// What's wrong with a column of these values, none standing for a missing one.
    private func problem(
        _ values: [Double?], isNullable: Bool = true, grain: OutputSpecification.Grain = .row
    ) -> StrategyError? {
        // As part of larger arrays, as slices are.
        let numbers = [Double](repeating: .nan, count: 8) + values.map { $0 ?? .nan }
        let validity = [0xFF] + Bitmap(values.map { $0 != nil }).bytes
        let specification = OutputSpecification(name: "a", grain: grain, isNullable: isNullable, summary: "")
        do throws(StrategyError) {
            _ = try ResultCheck.check(numbers[8...], validity[1...], against: specification, of: "s")
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

    @Test("Whether all are finite is told, of every length", arguments: lengths)
    func finite(length: Int) throws {
        let validity = [UInt8](repeating: 0xFF, count: (length + 7) / 8)
        for place in 0..<length {
            var values = [Double](repeating: .greatestFiniteMagnitude, count: length)
            #expect(try ResultCheck.check(values[...], validity[...], against: Self.complete, of: "s"))
            values[place] = place % 2 == 0 ? .infinity : -.infinity
            #expect(try !ResultCheck.check(values[...], validity[...], against: Self.complete, of: "s"))
        }
    }

    @Test("Bits behind the last element don't count")
    func tail() throws {
        for bits in [0b0000_0111, 0b1111_1111] as [UInt8] {
            _ = try ResultCheck.check([1, 2, 3], [bits], against: Self.complete, of: "s")
        }
        #expect(throws: StrategyError.missingOutput("s", column: "a", grain: .row, row: 2)) {
            _ = try ResultCheck.check([1, 2, 3], [0b1111_1011], against: Self.complete, of: "s")
        }
    }

    private static let complete = OutputSpecification(name: "a", grain: .row, isNullable: false, summary: "")
}
