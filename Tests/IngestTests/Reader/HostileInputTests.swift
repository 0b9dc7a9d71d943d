import PlanModel
import Testing

@testable import Ingest

@Suite("Hostile input") struct HostileInputTests {
    private func random(_ seed: Int, from alphabet: [UInt8], upTo count: Int) -> [UInt8] {
        var random = SeededGenerator(state: UInt64(seed))
        return (0..<Int.random(in: 0...count, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? 0 }
    }

    @Test("of random bytes is an error and not a crash", arguments: 0..<200)
    func randomBytes(seed: Int) {
        let bytes = random(seed, from: Array(0...255), upTo: 300)
        #expect(!errors(of: { () throws(IngestError) in try load(bytes: bytes) }).isEmpty)
    }

    @Test("of random cells below a good header gives each problem one line", arguments: 0..<200)
    func randomCells(seed: Int) {
        let header = Array("unit;cut;objective;indicator;weight;programmed;executed;published;note\n".utf8)
        let alphabet = Array("0123459.,;;;;;;-%\"\n\r eENPaO\u{F1}/".utf8) + [0xF1, 0xA0]
        let lines = errors(of: { () throws(IngestError) in
            try load(bytes: header + random(seed, from: alphabet, upTo: 500))
        })
        #expect(lines.allSatisfy { $0.hasPrefix("m.csv") && !$0.contains("\n") })
        #expect(Set(lines).count == lines.count)
    }

    @Test("of a random plan file is told and not followed", arguments: 0..<200)
    func randomPlan(seed: Int) {
        let words = [
            "plan", "nodes", "O1", "weights", ": ", ":", "\n", "\n  ", "- ", "[", "]", "{", "}", "1", ",", "\"", "|",
            "&a", "*a", "bands", "deck",
        ]
        var random = SeededGenerator(state: UInt64(seed))
        let text = (0..<Int.random(in: 0...60, using: &random)).map { _ in words.randomElement(using: &random) ?? "" }
            .joined()
        #expect(planFile(text).findings.told.allSatisfy { !$0.description.contains("\n") }, "\(text)")
    }

    @Test("of many columns is read in time") func wide() {
        let header = (["indicator", "programmed", "executed"] + (0..<20_000).map { "c\($0)" }).joined(separator: ";")
        let row = "A;1;2" + String(repeating: ";", count: 20_000)
        #expect(errors("\(header)\n\(row)\n") == [])
    }

    @Test("of one unclosed quote before many rows is one error") func unclosed() {
        let text = "indicator;programmed;executed\nA;1;\"2\n" + String(repeating: "B;x;y\n", count: 10_000)
        #expect(errors(text).count == 1)
    }
}
