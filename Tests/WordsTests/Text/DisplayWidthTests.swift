import Foundation
import Testing

@testable import Words

@Suite("The width of a text on a terminal")
struct DisplayWidthTests {
    @Test(
        "counts cells: two for wide signs, none for what is put on another",
        arguments: [
            ("", 0), ("plan", 4), ("ñandú", 5), ("n\u{303}", 1), ("−2,27 %", 7), ("▲●◆▼", 4), ("指標", 4), ("ﾃｽﾄ", 3),
            ("ＡＢ", 4), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("👍", 2), ("👍🏽", 4), ("👩‍👧", 4), ("🇨🇴", 2),
            ("❤", 1), ("❤\u{FE0F}", 2), ("a\u{200D}b", 2), ("مؤشر", 4), ("a\u{20DD}", 1),
        ])
    func cells(text: String, width: Int) {
        #expect(text.displayWidth == width)
    }

    /// What Python knows of Unicode: `value category width`, a line each.
    private func scalarsOfPython() throws -> [Substring] {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/python3")
        let program = """
            import unicodedata as u
            for v in range(0x110000):
                c = chr(v)
                if u.category(c) not in ("Cn", "Co", "Cs", "Cc", "Cf", "Zl", "Zp"):
                    print(v, u.category(c), u.east_asian_width(c))
            """
        process.arguments = ["-c", program]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: output, as: UTF8.self).split(separator: "\n")
    }

    @Test("is Unicode's for every character that Python's tables have")
    func unicode() throws {
        var wrong: [String] = []
        var count = 0
        for line in try scalarsOfPython() {
            let fields = line.split(separator: " ")
            let scalar = try #require(UInt32(fields[0]).flatMap(Unicode.Scalar.init))
            count += 1
            // Later versions of Unicode have changed these; what is put behind another sign is counted there.
            let isLater =
                0x4DC0...0x4DFF ~= scalar.value || 0x1D300...0x1D376 ~= scalar.value || scalar.value == 0x1171E
            if isLater || scalar.value == 0xFE0F || 0x1160...0x11FF ~= scalar.value { continue }
            let expected = ["Mn", "Me"].contains(fields[1]) ? 0 : ["W", "F"].contains(fields[2]) ? 2 : 1
            if scalar.displayWidth != expected { wrong.append("\(String(scalar.value, radix: 16)) \(expected)") }
        }
        #expect(count > 100_000)
        #expect(wrong.isEmpty, "\(wrong.prefix(20))")
    }
}
