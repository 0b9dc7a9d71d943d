import Testing

@testable import Ingest

@Suite("A YAML document") struct YAMLComposerTests {
    @Test(
        "gives its value",
        arguments: [
            ("palabra", "\"palabra\""),
            ("- a\n- b: c\n- [d, e]", "[\"a\", {\"b\": \"c\"}, [\"d\", \"e\"]]"),
            ("z: 1\na: 2\nm: {}\n", "{\"z\": \"1\", \"a\": \"2\", \"m\": {}}"),
            ("? [a, b]\n: c", "{[\"a\", \"b\"]: \"c\"}"),
            ("---\na: b\n...\n", "{\"a\": \"b\"}"),
            ("%YAML 1.1\n---\na", "\"a\""),
        ])
    func values(text: String, outline: String) throws {
        #expect(try yaml(text)?.outline == outline)
    }

    @Test("that isn't there has none", arguments: ["", "\n\n", "# nada\n", "\u{FEFF}"]) func nothing(
        text: String
    ) throws {
        #expect(try yaml(text) == nil)
    }

    @Test("that is only announced is an empty text") func announced() throws {
        #expect(try yaml("---\n")?.outline == "\"\"")
    }

    @Test("says of each value where it starts") func marks() throws {
        let root = try #require(try yaml("plan:\n  año: 2024\n  'título':   \"T\"\nlista:\n- uno\n- { dos: tres }\n"))
        #expect(root.mark == YAMLMark(row: 1, column: 1))
        #expect(root["plan"]?.mark == YAMLMark(row: 2, column: 3))
        #expect(root["plan"]?["año"]?.mark == YAMLMark(row: 2, column: 8))
        #expect(root["plan"]?["título"]?.mark == YAMLMark(row: 3, column: 15))
        guard case .sequence(let items) = root["lista"]?.content else {
            Issue.record("no list")
            return
        }
        #expect(items.map(\.mark) == [YAMLMark(row: 5, column: 3), YAMLMark(row: 6, column: 3)])
    }

    @Test("may have Windows line ends and a byte order mark") func windows() throws {
        let root = try #require(try yaml("\u{FEFF}a: 1\r\nb:\r\n  c: 2\r\n"))
        #expect(root.outline == "{\"a\": \"1\", \"b\": {\"c\": \"2\"}}")
        #expect(root["b"]?["c"]?.mark == YAMLMark(row: 3, column: 6))
    }

    @Test("repeats values by aliases") func aliases() throws {
        let root = try #require(try yaml("a: &x [1, &y 'dos']\nb: *x\nc: { *y : *x }\n"))
        #expect(root.outline == "{\"a\": [\"1\", 'dos'], \"b\": [\"1\", 'dos'], \"c\": {'dos': [\"1\", 'dos']}}")
        #expect(root["b"]?.mark == root["a"]?.mark)
    }

    @Test("takes the latest anchor of a name") func anchors() throws {
        #expect(try yaml("[&a 1, *a, &a 2, *a]")?.outline == "[\"1\", \"1\", \"2\", \"2\"]")
    }

    @Test("doesn't take an alias to nothing, to what comes later, or to what holds it")
    func unknownAliases() {
        #expect(yamlError("a: *x") == .unknownAlias("x", YAMLMark(row: 1, column: 4)))
        #expect(yamlError("- *x\n- &x 1") == .unknownAlias("x", YAMLMark(row: 1, column: 3)))
        #expect(yamlError("&x [1, *x]") == .unknownAlias("x", YAMLMark(row: 1, column: 8)))
        #expect(yamlError("&x { k: *x }") == .unknownAlias("x", YAMLMark(row: 1, column: 9)))
    }

    @Test("repeats as much as a file of people needs, and no more than a few times what it says")
    func repetition() throws {
        let set = (1...500).map { "k\($0): 1" }.joined(separator: ", ")
        func weights(_ uses: Int) -> String {
            "s: &s {\(set)}\n" + (1...uses).map { "t\($0): *s\n" }.joined()
        }
        #expect(try yaml(weights(20))?["t20"]?["k500"]?.text == "1")
        #expect(yamlError(weights(500)) == .tooManyAliases("s", YAMLMark(row: 22, column: 6)))
        let shared = (1...50_000).map { "i\($0): *x\n" }.joined()
        #expect(try yaml("x: &x { class: sector, weight: 1 }\n" + shared)?["i50000"]?["weight"]?.text == "1")
    }

    @Test("of aliases to aliases ends where they repeat too much") func bomb() throws {
        var text = "k0: &k0 [x, x]\n"
        for level in 1...60 { text += "k\(level): &k\(level) [*k\(level - 1), *k\(level - 1)]\n" }
        #expect(yamlError(text) == .tooManyAliases("k9", YAMLMark(row: 11, column: 17)))
        var chain = "k0: &k0 [x]\n"
        for level in 1...6000 { chain += "k\(level): &k\(level) [*k\(level - 1)]\n" }
        #expect(yamlError(chain)?.isRepetition == true)
    }

    @Test("doesn't say a thing twice, also not in other quotes") func repeated() {
        #expect(yamlError("a: 1\nb: 2\na: 3\n") == .repeatedKey("a", YAMLMark(row: 1, column: 1)))
        #expect(yamlError("a:\n  b: { c: 1, 'c': 2 }\n") == .repeatedKey("c", YAMLMark(row: 2, column: 8)))
        #expect(yamlError("a: { x: 1 }\nb: { x: 1 }\n") == nil)
    }

    @Test("is alone in its text") func several() {
        #expect(yamlError("a: 1\n---\nb: 2\n") == .severalDocuments(YAMLMark(row: 2, column: 1)))
        #expect(yamlError("---\n---\n") == .severalDocuments(YAMLMark(row: 2, column: 1)))
        #expect(yamlError("a: 1\n...\n") == nil)
    }

    @Test(
        "may be nested as deep as the limit, and no deeper",
        arguments: [("[", "]", 102), ("{ a: ", "}", 503), ("- ", "", 203)])
    func depth(open: String, close: String, column: Int) throws {
        func nested(_ depth: Int) -> String {
            String(repeating: open, count: depth) + "x" + String(repeating: close, count: depth)
        }
        #expect(YAMLComposer.depthLimit == 100)
        #expect(try yaml(nested(100)) != nil)
        #expect(yamlError(nested(101)) == .tooDeep(YAMLMark(row: 1, column: column)))
        #expect(yamlError(String(repeating: open, count: 100_000)) == .tooDeep(YAMLMark(row: 1, column: column)))
    }

    @Test("of random characters gives a value or an error", arguments: 0..<40) func random(seed: Int) {
        var generator = SeededGenerator(state: UInt64(seed))
        let pieces = [
            "a", "b: ", "- ", "[", "]", "{", "}", ",", "\n", "  ", "&x ", "*x", "'", "\"", "\\", "|", ">", "? ", "!t ",
            "#",
            "---\n", "%", "\t", "ñ", "\u{FEFF}", "\u{7}", "\u{85}",
        ]
        for _ in 0..<50 {
            let text = (0..<Int.random(in: 1...40, using: &generator)).map { _ in
                pieces.randomElement(using: &generator) ?? ""
            }.joined()
            _ = yamlError(text)
        }
    }
}

extension YAMLError {
    fileprivate var isRepetition: Bool { if case .tooManyAliases = self { true } else { false } }
}
