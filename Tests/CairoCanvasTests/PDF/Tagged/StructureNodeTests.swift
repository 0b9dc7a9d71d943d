import Scene
import Testing

@testable import CairoCanvas

@Suite struct StructureNodeTests {
    private let box = Element.rect(Rect(x: 0, y: 0, width: 5, height: 5), fill: .white)

    private func text(_ words: String) -> Element {
        .text(TextRun(words, at: Point(0, 10), font: .body, color: .white, width: 0))
    }

    private func parts(_ elements: [Element]) -> [StructureNode] {
        Array(StructureNode.page(.sample(100, 100, elements)).children.dropFirst())
    }

    @Test func `a page is a section with its title, in the order in which it's drawn`() {
        let page = StructureNode.page(.everything)
        #expect(page.role == .section(title: "Ejecución del año", name: ""))
        #expect(page.children.map(\.role) == [.artifact, .artifact, .figure("Un rombo"), .paragraph])
        #expect(page.children[0] == .leaf(.artifact, [StructureNode.background(.white, Size(240, 120))]))
    }

    @Test func `text without a tag is a paragraph, shapes without one are decoration`() {
        #expect(
            parts([box, box, text("a"), text("b"), box]) == [
                .leaf(.artifact, [box, box]), .leaf(.paragraph, [text("a"), text("b")]), .leaf(.artifact, [box]),
            ])
        let tagged = Element.group(.paragraph, [text("a")])
        #expect(parts([tagged, text("b")]).count == 2)
    }

    @Test func `decoration within a line of text stands beside the text, never inside`() {
        let plain = Element.group(.heading(2), [text("a"), box])
        #expect(parts([plain]) == [.leaf(.heading(2), [text("a"), box])])
        let mixed = Element.group(.paragraph, [.group(.artifact, [box]), text("a"), text("b")])
        #expect(
            parts([mixed]) == [
                .branch(.paragraph, [.leaf(.artifact, [box]), .leaf(.span, [text("a"), text("b")])])
            ])
    }

    @Test func `a link is a part of its line, with its text`() {
        let line = Element.group(.heading(2), [.group(.link(to: "05-o1"), [text("Objetivo 1"), text("y más")])])
        let node = parts([line])[0]
        #expect(node == .branch(.heading(2), [.leaf(.link(to: "05-o1"), [text("Objetivo 1"), text("y más")])]))
        #expect(node.text == "Objetivo 1 y más")
        let alone = parts([.group(.link(to: "a"), [text("b")])])
        #expect(alone == [.branch(.paragraph, [.leaf(.link(to: "a"), [text("b")])])])
        let silent = parts([.group(.heading(2), [.group(.link(to: "a"), [text(" ")])])])
        #expect(silent == [.leaf(.heading(2), [.group(.link(to: "a"), [text(" ")])])])
    }

    @Test func `a figure is one whatever stands inside`() {
        let inner = [Element.group(.artifact, [box]), .group(.paragraph, [text("72,53 %")])]
        #expect(parts([.group(.figure("Barras"), inner)]) == [.leaf(.figure("Barras"), inner)])
    }

    @Test func `an item has its mark and its text`() {
        let list = Element.group(.list, [.group(.listItem, [.group(.artifact, [box]), text("a")])])
        #expect(
            parts([list]) == [
                .branch(
                    .list, [.branch(.listItem, [.leaf(.artifact, [box]), .leaf(.listBody, [text("a")])])])
            ])
    }

    @Test func `heads alone in a row are their columns', heads among cells are the row's`() {
        let heads = Element.group(
            .tableRow, [.group(.tableHeader(), [text("a")]), .group(.tableHeader(), [text("b")])])
        let group = Element.group(
            .tableRow, [.group(.tableHeader(columns: 5), [text("a")]), .group(.tableCell, [text("1")])])
        let table = parts([.group(.table, [heads, group])])
        #expect(table.map(\.role) == [.table])
        #expect(
            table[0].children.map { $0.children.map(\.role) } == [
                [.header(scope: .column, columns: 1), .header(scope: .column, columns: 1)],
                [.header(scope: .row, columns: 5), .cell],
            ])
    }
}
