import Testing

@testable import Ingest

@Suite("A separator") struct SeparatorTests {
    @Test("is one byte, the one it's written as", arguments: Separator.allCases)
    func byte(separator: Separator) {
        #expect(Array(separator.rawValue.utf8) == [separator.byte])
    }
}
