import StrategyABI
import Testing

@testable import StrategyConformance
@testable import StrategyHost

@Suite("What a module answers") struct MeasurementTests {
    private func answer(_ status: Int32 = 0, _ fill: (inout corte_error) -> Void = { _ in }) throws -> Answer {
        try Answer { error in
            fill(&error.pointee)
            return status
        }
    }

    private func measurement(
        _ values: [Double], present: UInt8 = 0xFF, flags: [UInt32] = [0, 0, 0]
    ) throws -> Measurement {
        let specification = OutputSpecification(name: "share", grain: .row, isNullable: true, summary: "")
        let column = MeasuredColumn(
            specification: specification, count: values.count, values: values, validity: [present], flags: flags)
        return Measurement(answer: try answer(), outputs: [column], damage: nil, changedInput: nil)
    }

    @Test("Success needs no reason")
    func success() throws { #expect(try answer().flaw() == nil) }

    @Test("A failure needs a known status, a message, the same code and a row of the batch")
    func failures() throws {
        func filled(_ status: Int32, code: Int32 = 2, row: Int64 = -1, message: UInt8 = 65) throws -> String? {
            try answer(status) { error in
                error.code = code
                error.row = row
                withUnsafeMutableBytes(of: &error.message) { bytes in
                    bytes[0] = message
                    bytes[1] = 0
                }
            }.flaw(rowCount: 3)
        }
        #expect(try filled(2) == nil)
        #expect(try filled(2, row: 2) == nil)
        #expect(try filled(7) == "status 7 isn't one of corte_status")
        #expect(try filled(2, message: 0) == "it fails with code 2 and no message")
        #expect(try filled(3) == "it returns 3, and its error has code 2")
        #expect(try filled(2, row: 3) == "the error names row 3 of a batch with 3")
        #expect(try filled(2, row: -2) == "the error names row -2 of a batch with 3")
        #expect(try filled(2, message: 0xFF) == "the error's message isn't UTF-8 that ends in NUL")
    }

    @Test("A text that nothing ends is one")
    func endless() throws {
        let answer = try answer(2) { error in
            error.code = 2
            withUnsafeMutableBytes(of: &error.message) { bytes in
                for index in bytes.indices { bytes[index] = 65 }
            }
        }
        #expect(answer.flaw() == "the error's message isn't UTF-8 that ends in NUL")
    }

    @Test("The same bits are no difference, and any other value, presence or flag is one")
    func differences() throws {
        let plain = try measurement([1, 2, 3])
        #expect(plain.difference(from: plain) == nil)
        #expect(
            try measurement([1, 2, 4]).difference(from: plain) == "row 2 of output 'share' is 4.0 instead of 3.0")
        #expect(
            try measurement([1, 2, 3], present: 0b101).difference(from: plain)
                == "row 1 of output 'share' is missing instead of 2.0")
        #expect(
            try measurement([1, 2, 3], flags: [0, 5, 0]).difference(from: plain)
                == "the flags of row 1 of output 'share' are 5 instead of 0")
        #expect(try measurement([0, 2, 3]).difference(from: measurement([-0.0, 2, 3])) == nil)
    }

    @Test("Values that are missing on both sides may be anything, and tolerance is relative")
    func tolerance() throws {
        let holed = try measurement([1, .nan, 3], present: 0b101)
        #expect(holed.difference(from: try measurement([1, 7, 3], present: 0b101)) == nil)
        let near = try measurement([1 + 1e-12, 2, 3])
        #expect(near.difference(from: try measurement([1, 2, 3]), tolerance: 1e-9) == nil)
        #expect(near.difference(from: try measurement([1, 2, 3])) != nil)
    }

    @Test("A NaN counts where it's marked as there")
    func nan() throws {
        #expect(try measurement([1, .nan, 3], present: 0b101).firstNaN == nil)
        #expect(
            try measurement([1, .nan, 3]).firstNaN == "row 1 of output 'share' is a NaN that isn't marked missing")
    }

    @Test("Bits behind the end are seen")
    func tail() throws {
        #expect(try measurement([1, 2, 3], present: 0b111).outputs[0].isTailClear)
        #expect(try !measurement([1, 2, 3], present: 0b1111).outputs[0].isTailClear)
    }
}
