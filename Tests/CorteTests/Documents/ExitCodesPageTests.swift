import StrategyTestSupport
import TestSupport
import Testing
import Words

@Suite("The exit codes") struct ExitCodesPageTests {
    @Test("are on their page by number and name, and in the help, and no others")
    func codes() throws {
        let page = try GoldenFolder.documentation.text(of: "ExitCodes.md")
        let reasons = (Int32(1)...255).compactMap(ExitReason.init(rawValue:))
        let rows = page.split(separator: "\n").filter { $0.prefix(3).contains(where: \.isNumber) && $0.hasPrefix("|") }
        let expected = ["| 0 | |"] + reasons.map { "| \($0.rawValue) | \($0) |" }
        #expect(rows.count == expected.count)
        for (row, start) in zip(rows, expected) { #expect(row.hasPrefix(start), "\(row)") }

        for (language, heading) in [("es", "CÓDIGOS DE SALIDA"), ("en", "EXIT CODES")] {
            let help = try Command(in: TemporaryFolder())("--help", "--locale", language).text
            let listed = help.split(separator: "\n").drop { $0 != heading }.dropFirst().compactMap {
                $0.split(separator: " ").first.flatMap { Int32($0) }
            }
            #expect(listed == [0] + reasons.map(\.rawValue))
        }
    }
}
