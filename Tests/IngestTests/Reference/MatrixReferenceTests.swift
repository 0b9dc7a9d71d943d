import TestSupport
import Testing

@testable import Ingest

@Suite("The page of the matrix") struct MatrixReferenceTests {
    @Test("has every header that is known") func headers() throws {
        let levels = HeaderAliases.levels.map { (column: $0.level, aliases: $0.aliases) }
        let rows = (HeaderAliases.table + levels).map { column, aliases in
            "| `\(column)` | \(aliases.joined(separator: " · ")) |"
        }
        let table = (["| column | headers |", "|---|---|"] + rows).joined(separator: "\n") + "\n"
        #expect(try ReferencePage(name: "Matrix.md").mismatch(of: ["headers": table]) == nil)
    }

    @Test("says what every column holds") func columns() throws {
        let page = try GoldenFolder.documentation.text(of: "Matrix.md")
        for (name, _) in MatrixColumn.fixed { #expect(page.contains("\n| `\(name)`"), "\(name)") }
    }
}
