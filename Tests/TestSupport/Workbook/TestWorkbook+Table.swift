extension TestWorkbook {
    /// How programs write a text.
    package enum TextStyle: CaseIterable, Sendable {
        case shared, inline
    }

    /// A workbook of one sheet with a table's cells: texts, and numbers with the styles that `formats` names from 1 on.
    package init(
        _ table: [[Cell]], formats: [String] = [], texts: TextStyle = .shared, named name: String = "Hoja1",
        hasReferences: Bool = true
    ) {
        var strings: [String] = []
        var rows = ""
        for (row, cells) in table.enumerated() {
            rows += hasReferences ? "<row r='\(row + 1)'>" : "<row>"
            for (column, cell) in cells.enumerated() {
                let place = hasReferences ? " r='\(Self.letters(column))\(row + 1)'" : ""
                switch cell {
                case .text(let text) where texts == .shared:
                    rows += "<c\(place) t='s'><v>\(strings.count)</v></c>"
                    strings.append("<t>\(Self.escaped(text))</t>")
                case .text(let text): rows += "<c\(place) t='inlineStr'><is><t>\(Self.escaped(text))</t></is></c>"
                case .number(let digits, let style): rows += "<c\(place) s='\(style)'><v>\(digits)</v></c>"
                }
            }
            rows += "</row>"
        }
        self.init(Sheet(name, "<sheetData>\(rows)</sheetData>"))
        self.strings = strings
        self.formats = formats
    }

    package enum Cell: Sendable {
        case text(String)
        case number(String, style: Int)
    }

    /// What a column from 0 on is called.
    private static func letters(_ column: Int) -> String {
        let last = String(UnicodeScalar(UInt8(65 + column % 26)))
        return column < 26 ? last : letters(column / 26 - 1) + last
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    }
}
