import Testing

@testable import Words

@Suite("A table on a terminal")
struct TextTableTests {
    private let widths = [60, 80, 100, 160]

    private func table(_ titles: [(String, Bool)], _ rows: [[String]], keys: Int = 1) -> TextTable {
        var table = TextTable(columns: titles.map { .init(title: $0.0, isNumeric: $0.1) })
        table.rows = rows.map { $0.map { .init($0) } }
        table.keyCount = keys
        return table
    }

    private func lines(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test("without a width has lines as long as they need, set by cells")
    func whole() {
        let table = table(
            [("Nodo", false), ("Avance", true), ("Nombre", false)], [["指標", "1 %", "a b"], ["B", "10 %", ""]])
        #expect(table.text(width: nil, coloured: false) == "Nodo  Avance  Nombre\n指標     1 %  a b\nB       10 %\n")
    }

    @Test("that fits is the same as without a width")
    func fitting() {
        let table = table([("Nodo", false), ("Avance", true)], [["O1", "1 %"]])
        #expect(table.text(width: 12, coloured: true) == table.text(width: nil, coloured: true))
    }

    @Test("breaks names and titles within their column, titles standing on the first row")
    func broken() {
        let table = table(
            [("Nodo", false), ("Reportado al corte", true), ("Nombre", false)],
            [["O1", "98,45 %", "Porcentaje de avance de la política"], ["O2", "1,00 %", "Otro"]])
        #expect(
            table.text(width: 40, coloured: false) == """
                      Reportado
                Nodo   al corte  Nombre
                O1      98,45 %  Porcentaje de avance de
                                 la política
                O2       1,00 %  Otro

                """)
    }

    @Test("goes on below with the same rows where a line has no room for all columns")
    func parts() {
        let table = table(
            [("#", true), ("Nodo", false), ("Uno", true), ("Dos", true), ("Tres", true)],
            [["1", "O1", "111.111", "222.222", "333.333"]], keys: 2)
        #expect(
            table.text(width: 25, coloured: false) == """
                #  Nodo      Uno      Dos
                1  O1    111.111  222.222

                #  Nodo     Tres
                1  O1    333.333

                """)
    }

    @Test("sets each line of a cell off, and no blank with it")
    func styles() {
        var table = table([("A", false), ("B", false)], [["x", "uno dos tres cuatro cinco seis siete"]])
        table.rows[0][1].style = .red
        let text = table.text(width: 24, coloured: true)
        #expect(text.contains("\u{1B}[31muno dos tres cuatro\u{1B}[0m\n"))
        #expect(text.contains("   \u{1B}[31mcinco seis siete\u{1B}[0m\n"))
    }

    /// Names as nobody wishes them: of any script, joined emoji, without blanks, with what would command a terminal.
    private static let names = [
        "O1", "Porcentaje de avance en la implementación de la Política Pública", String(repeating: "X", count: 400),
        String(repeating: "国家発展計画", count: 30), String(repeating: "👩‍👩‍👧‍👦", count: 20), "🇨🇴⚠️👍🏽 ❤️ y 👍🏽",
        "e\u{301}\u{323}\u{334}", "مؤشر التقدم في الخطة", "\u{1B}[8m oculto \u{202E} al revés", "", "   ",
        "capped:at=indicator,limit=100+weighted-average:missing=rescale", "a b c d e f g h i j k l m n o p q r s t",
        "      hondo", String(repeating: " ", count: 90) + "más hondo",
    ]

    private static let numbers = [
        "", "–", "98,45 %", "593.707,65 – 1.261.795,10", "1.234.567.890,12", "2 → 1", "−0,06",
    ]

    /// A table that a number makes: the same every time.
    private func random(_ seed: UInt64) -> TextTable {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        func next(_ count: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % UInt64(count))
        }
        var table = TextTable(columns: [])
        table.keyCount = 1 + next(2)
        for column in 0..<1 + next(12) {
            let isNumeric = column >= table.keyCount && next(2) == 0
            table.columns.append(.init(title: Self.names[next(Self.names.count)], isNumeric: isNumeric))
        }
        for _ in 0..<next(6) {
            table.rows.append(
                table.columns.map {
                    let texts = $0.isNumeric ? Self.numbers : Self.names
                    return .init(texts[next(texts.count)])
                })
        }
        return table
    }

    @Test("has no line that exceeds any width from 20, whatever its names are")
    func property() {
        for seed in 0..<100 as Range<UInt64> {
            let table = random(seed)
            // Where a column is narrower than a family, nothing helps.
            let texts = table.columns.map(\.title) + table.rows.flatMap { $0.map(\.text) }
            let hasFamily = texts.contains { $0.unicodeScalars.contains("\u{200D}") }
            for width in (hasFamily ? [] : [20, 33]) + widths {
                let longest = lines(table.text(width: width, coloured: false)).map(\.displayWidth).max() ?? 0
                #expect(longest <= width, "table \(seed) at \(width): \(longest)")
            }
        }
    }

    @Test("loses no character of a title or a cell, and cuts no number, from 60 cells on")
    func complete() {
        func counts(_ text: String) -> [Character: Int] {
            text.filter { $0 != " " && $0 != "\n" }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        }
        for seed in 0..<100 as Range<UInt64> {
            let table = random(seed)
            let cells = (table.columns.map(\.title) + table.rows.flatMap { $0.map(\.text) }).map(\.visible)
            let whole = counts(cells.joined())
            for width in widths {
                let text = table.text(width: width, coloured: false)
                let shown = counts(text)
                #expect(whole.allSatisfy { shown[$0.key, default: 0] >= $0.value }, "table \(seed) at \(width)")
                for (column, _) in table.columns.enumerated().filter({ $0.element.isNumeric }) {
                    for row in table.rows { #expect(text.contains(row[column].text), "table \(seed) at \(width)") }
                }
            }
        }
    }
}
