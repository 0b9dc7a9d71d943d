import Testing

@testable import Workbooks

@Suite("A copy of XML") struct XMLCopyTests {
    @Test("has other text in the places that were named, and all the rest")
    func replaces() {
        var copy = XMLCopy(Array("<c r=\"A1\"><v>1</v></c><c r=\"A11\"><v>2</v></c>".utf8))
        let found = [
            copy.keep(through: "<c r=\"A11\""), copy.keep(through: "<v>"), copy.replace(upTo: "</v>", by: "2.5"),
        ]
        #expect(found == [true, true, true])
        #expect(String(decoding: copy.finished, as: UTF8.self).hasSuffix("<v>1</v></c><c r=\"A11\"><v>2.5</v></c>"))
    }

    @Test("says where a mark isn't there")
    func absent() {
        var copy = XMLCopy(Array("<a></a>".utf8))
        let found = [copy.keep(through: "<b>"), copy.keep(through: "<a>"), copy.replace(upTo: "<a>", by: "x")]
        #expect(found == [false, true, false])
    }
}
