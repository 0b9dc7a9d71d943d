import Testing

@testable import ChartKit

@Suite struct RowSheetTests {
    /// Rows of ten points; the given ones head a group that goes on to the next head.
    private func sheet(_ count: Int, heads: Set<Int> = [], height: Double = 10) -> RowSheet {
        var head: Int?
        let specs = (0..<count).map { index -> RowSpec in
            if heads.contains(index) { head = index }
            return RowSpec(name: "fila \(index)", minimumHeight: 5, head: head, isHead: heads.contains(index))
        }
        return RowSheet(
            specs: specs, nameSize: 10, maximumLines: 3, heights: Array(repeating: height, count: count),
            isTruncated: false)
    }

    private func indices(_ pages: [[RowSheet.Entry]]?) -> [[Int]]? { pages?.map { $0.map(\.index) } }

    @Test func `rows that fit stand on one page`() {
        #expect(indices(sheet(3).pages(within: 30)) == [[0, 1, 2]])
    }

    @Test func `rows that don't fit go on to the next page in order`() {
        #expect(indices(sheet(5).pages(within: 20)) == [[0, 1], [2, 3], [4]])
    }

    @Test func `a head never stands alone at the foot of a page`() {
        #expect(indices(sheet(5, heads: [2]).pages(within: 30)) == [[0, 1], [2, 3, 4]])
    }

    @Test func `a head stands again where a page starts inside its group`() {
        let pages = sheet(6, heads: [0]).pages(within: 30)
        #expect(indices(pages) == [[0, 1, 2], [0, 3, 4], [0, 5]])
        #expect(pages?[1].first == .init(index: 0, isRepeated: true))
        #expect(pages?[0].first == .init(index: 0))
    }

    @Test func `a head that opens a page isn't repeated`() {
        let pages = sheet(5, heads: [0, 3]).pages(within: 30)
        #expect(indices(pages) == [[0, 1, 2], [3, 4]])
    }

    @Test func `a row higher than a page is no plan`() {
        #expect(sheet(3, height: 40).pages(within: 30) == nil)
    }

    @Test func `a row that fits alone but not under its head is no plan either`() {
        #expect(sheet(3, heads: [0], height: 20).pages(within: 30) == nil)
    }

    @Test func `every row stands on exactly one page`() {
        let pages = sheet(37, heads: [0, 4, 11, 30]).pages(within: 65) ?? []
        let own = pages.joined().filter { !$0.isRepeated }.map(\.index)
        #expect(own == Array(0..<37))
    }

    @Test func `heads that follow each other stand on the page of the first row below them`() {
        // Two heads before row 3: with room for three rows, both go on with it.
        #expect(indices(sheet(4, heads: [1, 2]).pages(within: 30)) == [[0], [1, 2, 3]])
    }
}
