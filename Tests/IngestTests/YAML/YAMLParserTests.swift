import Testing

@testable import Ingest

@Suite("The events of a YAML text") struct YAMLParserTests {
    private func events(_ bytes: [UInt8]) throws(YAMLError) -> [YAMLEvent] {
        var parser = try YAMLParser(bytes)
        var events: [YAMLEvent] = []
        repeat { events.append(try parser.next()) } while events.last?.kind != .streamEnd
        return events
    }

    private func kinds(_ text: String) throws(YAMLError) -> [YAMLEvent.Kind] {
        try events(Array(text.utf8)).map(\.kind)
    }

    @Test("come in the order of the text") func order() throws {
        #expect(
            try kinds("a: [b, *x]") == [
                .streamStart, .documentStart, .mappingStart(anchor: nil), .scalar("a", isPlain: true, anchor: nil),
                .sequenceStart(anchor: nil), .scalar("b", isPlain: true, anchor: nil), .alias("x"), .collectionEnd,
                .collectionEnd, .documentEnd, .streamEnd,
            ])
    }

    @Test("carry their anchors") func anchors() throws {
        let found = try kinds("&a { k: &b [&c x] }")
        #expect(found.contains(.mappingStart(anchor: "a")))
        #expect(found.contains(.sequenceStart(anchor: "b")))
        #expect(found.contains(.scalar("x", isPlain: true, anchor: "c")))
    }

    @Test(
        "tell plain texts from quoted ones and blocks",
        arguments: [
            ("x", true), ("~", true), ("a b", true), ("'x'", false), ("\"x\"", false), ("|\n  x", false),
            (">\n  x", false),
        ])
    func style(text: String, isPlain: Bool) throws {
        let scalars = try kinds(text).compactMap { kind -> Bool? in
            if case .scalar(_, let isPlain, _) = kind { isPlain } else { nil }
        }
        #expect(scalars == [isPlain])
    }

    @Test(
        "have the text that was meant",
        arguments: [
            ("\"a\\tb\\u00F1\"", "a\tbñ"), ("'it''s'", "it's"), ("|\n  a\n  b\n", "a\nb\n"), (">-\n  a\n  b\n", "a b"),
            ("\"a\\0b\"", "a\0b"), ("año 🇨🇴", "año 🇨🇴"),
        ])
    func text(yaml: String, text: String) throws {
        #expect(
            try kinds(yaml).contains { kind in
                if case .scalar(text, _, _) = kind { true } else { false }
            })
    }

    @Test("say where they start") func marks() throws {
        let marks = try events(Array("ñ: [b,\n  c]\n".utf8)).map { "\($0.mark.row):\($0.mark.column)" }
        #expect(marks == ["1:1", "1:1", "1:1", "1:1", "1:4", "1:5", "2:3", "2:4", "3:1", "3:1", "3:1"])
    }

    @Test("end again for whoever asks on") func end() throws {
        var parser = try YAMLParser([])
        #expect(try parser.next().kind == .streamStart)
        #expect(try parser.next().kind == .streamEnd)
        #expect(try parser.next().kind == .streamEnd)
    }

    @Test("end after an error") func afterError() throws {
        var parser = try YAMLParser(Array("]".utf8))
        #expect(try parser.next().kind == .streamStart)
        #expect(try parser.next().kind == .documentStart)
        #expect(throws: YAMLError.self) { _ = try parser.next() }
        #expect(try parser.next().kind == .streamEnd)
    }

    @Test("stop where the text isn't YAML") func syntax() {
        #expect(
            throws: YAMLError.syntax(
                "mapping values are not allowed in this context", YAMLMark(row: 2, column: 5))
        ) { _ = try kinds("a: 1\nb: c: d") }
        #expect(
            throws: YAMLError.syntax(
                "found character that cannot start any token", YAMLMark(row: 1, column: 4))
        ) { _ = try kinds("a: @") }
    }

    @Test("stop at characters that no text may hold") func characters() {
        #expect(throws: YAMLError.character("control characters are not allowed", YAMLMark(row: 2, column: 5))) {
            _ = try kinds("a: 1\nñ: \"\u{7}\"")
        }
    }

    @Test("of random bytes end or stop", arguments: 0..<40) func random(seed: Int) {
        var generator = SeededGenerator(state: UInt64(seed))
        for length in 0..<60 {
            let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
            _ = try? events(bytes)
        }
    }
}
