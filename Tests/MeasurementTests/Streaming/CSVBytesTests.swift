import MeasurementTestSupport
import Testing

@testable import Measurement
@testable import Words

@Suite("Comma-separated bytes") struct CSVBytesTests {
    private func text(_ write: (inout CSVBytes) -> Void) -> String {
        var bytes = CSVBytes()
        write(&bytes)
        return String(decoding: bytes.bytes, as: UTF8.self)
    }

    @Test(
        "have numbers in their shortest form, whole ones without decimals",
        arguments: [
            (0.0, "0"), (-0.0, "-0"), (100, "100"), (93.2579785694431, "93.2579785694431"), (-0.5, "-0.5"),
            (1e15, "1000000000000000"), (1e16, "1e+16"), (1e-7, "1e-07"), (.leastNonzeroMagnitude, "5e-324"),
            (0.1 + 0.2, "0.30000000000000004"),
        ])
    func numbers(value: Double, expected: String) {
        #expect(text { $0.append(value) } == expected)
    }

    @Test("have the numbers that fields of text have, whatever their bits") func sameAsText() {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<2000 {
            let value = Double(bitPattern: generator.next())
            guard value.isFinite else { continue }
            #expect(text { $0.append(value) } == numberText(value))
        }
    }

    @Test("quote what would end a field", arguments: ["plain", "a,b", "say \"so\"", "two\nlines", "", "ñandú", "cr\r"])
    func quotes(field: String) {
        #expect(text { $0.append(field) } == CSVDialect.standard.quoted(field))
    }

    @Test("make rows of fields") func rows() {
        let written = text {
            $0.append("U1")
            $0.separate()
            $0.append(97.5)
            $0.separate()
            $0.endRow()
            $0.append(Array("U2,".utf8))
            $0.endRow()
        }
        #expect(written == "U1,97.5,\nU2,\n")
    }

    @Test("take text as any stream does") func stream() {
        #expect(text { print("corte", 2024, to: &$0) } == "corte 2024\n")
    }
}
