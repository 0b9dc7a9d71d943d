import Testing

@testable import Workbooks

@Suite("A cell's address") struct CellAddressTests {
    @Test(
        "is what formulas call it",
        arguments: [(0, 0, "A1"), (11, 5, "F12"), (0, 25, "Z1"), (0, 26, "AA1"), (2, 701, "ZZ3"), (0, 702, "AAA1")])
    func description(row: Int, column: Int, text: String) {
        #expect(CellAddress(row: row, column: column).description == text)
    }

    @Test("of a range holds the sheet's name as it must be quoted")
    func range() {
        let sheet = Sheet("L'été", columns: [.init("a"), .init("b")])
        #expect("\(sheet.range(1, 0..<5))" == "'L''été'!$B$2:$B$6")
    }
}
