import PlanModel
import TestSupport
import Testing

@testable import Ingest

@Suite("The keys of a plan file") struct PlanFileKeysTests {
    @Test("are read as their examples say, each of which changes what is read", arguments: KeyCase.withExample)
    func examples(key: KeyCase) {
        let read = key.read(key.key.example ?? "")
        #expect(read.findings.told.isEmpty, "\(key): \(read.findings.told)")
        #expect(saying(read) != saying(key.read("")), "\(key)")
    }

    @Test("refuse what isn't of their kind", arguments: KeyCase.all)
    func otherKinds(key: KeyCase) {
        for wrong in key.wrongValues {
            #expect(!key.read(wrong).findings.errors.isEmpty, "\(key): \(wrong)")
        }
    }

    @Test("that have no example of their own stand in the one of the key above")
    func inner() {
        for key in KeyCase.all where key.key.example == nil {
            let isNamed = key.example.contains("\(key.key.name): ")
            #expect(isNamed || KeyCase.all.contains { $0.isBelow(key) }, "\(key)")
        }
    }

    @Test("are all in one file of the examples, which is read without a word")
    func whole() {
        let read = planFile(PlanFileReference.example)
        #expect(read.findings.told.isEmpty, "\(read.findings.told)")
        // Of the two forms of bands, the file has the list.
        for key in KeyCase.all where key.path != [.key("bands")] {
            #expect(PlanFileReference.example.contains("\(key.key.name):"), "\(key)")
        }
    }

    @Test("are what the reference and the schema say")
    func documentation() throws {
        let page = ReferencePage(name: "PlanFile.md")
        let example = "```yaml\n\(PlanFileReference.example)\n```\n"
        #expect(try page.mismatch(of: ["keys": PlanFileReference.tables, "example": example]) == nil)
        let schema = PlanFileSchema.text
        #expect(try GoldenFolder.documentation.mismatch(of: schema, with: "corte.plan-1.schema.json") == nil)
    }

    /// Everything that a file says but how it's written.
    private func saying(_ file: PlanFile) -> String {
        var file = file
        file.text = nil
        return String(describing: file)
    }
}

/// A key with the way to it from the root.
struct KeyCase: CustomTestStringConvertible, Sendable {
    let path: [Step]
    let key: PlanFileKey
    /// The example that it's a part of.
    let example: String

    /// What leads into a value: a key, or the place of an item.
    enum Step: Hashable, Sendable {
        case key(String)
        case item
    }

    static let all = cases(of: PlanFileKeys.root, below: [], example: "")
    static var withExample: [KeyCase] { all.filter { $0.key.example != nil } }

    var testDescription: String {
        path.map { if case .key(let name) = $0 { "\(name)." } else { "[]." } }.joined() + key.name
    }

    /// What is read of a file with this text at the key and nothing else.
    func read(_ text: String) -> PlanFile {
        var (open, close) = ("", "")
        for step in path {
            switch step {
            case .key(let name): (open, close) = ("\(open){ \"\(name)\": ", " }\(close)")
            case .item: (open, close) = ("\(open)[", "]\(close)")
            }
        }
        return planFile("\(open){ \(key.name): \(text) }\(close)")
    }

    /// Values that aren't of the key's kind.
    var wrongValues: [String] {
        func wrong(_ value: PlanFileValue) -> [String] {
            switch value {
            case .text: ["[a]", "{ a: b }"]
            case .number(let least): ["x", "[1]"] + (least.map { ["\($0 - 1)"] } ?? [])
            case .whole(let range): ["x", "1.5", "\(range.lowerBound - 1)", "\(range.upperBound + 1)"]
            case .extendedNumber: ["x", "[1]"]
            case .word: ["a#b", "[a]"]
            case .list: ["x", "{ a: b }"]
            case .keys: ["x", "[x]", "{ a#b: x }"]
            case .entries: ["x", "[x]"]
            case .either: ["x"]
            }
        }
        return wrong(key.value)
    }

    func isBelow(_ other: KeyCase) -> Bool { path.starts(with: other.path + [.key(other.key.name)]) }

    private static func cases(of keys: [PlanFileKey], below path: [Step], example: String) -> [KeyCase] {
        keys.flatMap { key in
            let inner = cases(in: key.value, below: path + [.key(key.name)], example: key.example ?? example)
            return [KeyCase(path: path, key: key, example: example)] + inner
        }
    }

    private static func cases(in value: PlanFileValue, below path: [Step], example: String) -> [KeyCase] {
        switch value {
        case .keys(let keys, _): cases(of: keys, below: path, example: example)
        case .list(let value): cases(in: value, below: path + [.item], example: example)
        case .entries(_, let sample, let value): cases(in: value, below: path + [.key(sample)], example: example)
        case .either(let one, let other):
            cases(in: one, below: path, example: example) + cases(in: other, below: path, example: example)
        case .text, .number, .whole, .extendedNumber, .word: []
        }
    }
}
