import StrategyTestSupport
import Testing
import Words

@testable import History

@Suite("The seals of a history") struct HistorySealTests {
    private let samples: Samples
    private var file: String { samples.file }

    init() throws { samples = try Samples() }

    /// Changes something as somebody would who can write the file and doesn't want it to show.
    private func tamper(_ changes: String) throws {
        let database = try SQLDatabase(file, .writing)
        let triggers = try database.rows("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
        for trigger in triggers { try database.run("DROP TRIGGER \(trigger[0].text ?? "")") }
        try database.run(changes)
        for trigger in triggers { try database.run(trigger[1].text ?? "") }
    }

    private func flaws(expecting seal: String? = nil) throws -> [String] {
        try History(reading: file).flaws(expecting: seal).map(\.en)
    }

    @Test("Each recording seals all that is kept by then, and one that adds nothing doesn't")
    func sealing() throws {
        let history = try History(recordingIn: file)
        #expect(try history.seal == nil)
        let first = try history.record(Samples.recording()).seal
        #expect(try history.record(Samples.recording()).seal == first)
        let second = try history.record(Samples.recording(figures: "2")).seal
        let third = try history.record(Samples.recording(Samples.plan(executed: 8))).seal
        #expect(try history.database.seals.map(\.sha256) == [first, second, third])
        #expect(try history.seal == third)
        for seal in [first, second, third, third.uppercased()] { #expect(try flaws(expecting: seal) == []) }
    }

    @Test("The same recordings have the same seals, and other ones by whom or when don't")
    func deterministic() throws {
        func seal(_ name: String, by: String = "ana", at: String = "2024-04-15") throws -> String {
            var recording = try Samples.recording()
            (recording.by, recording.at) = (by, at)
            return try History(recordingIn: "\(samples.folder.path)/\(name).db").record(recording).seal
        }
        let first = try seal("a")
        #expect(try seal("b") == first)
        #expect(try seal("c", by: "luis") != first)
        #expect(try seal("d", at: "2024-04-16") != first)
    }

    @Test(
        "What no other digest is over is sealed: who, when, where it stood, and which file",
        arguments: [
            "UPDATE cut SET recorded_by = 'otra' WHERE id = 1",
            "UPDATE cut SET recorded_at = '2024-04-01' WHERE id = 1",
            "UPDATE reading SET line = 9 WHERE cut = 1", "UPDATE reading SET file = 'otra.csv' WHERE cut = 1",
            "UPDATE source SET file = 'otra.csv'", "UPDATE plan_file SET file = 'otro.yaml'",
            "UPDATE report SET recorded_by = 'otra' WHERE cut = 1", "UPDATE report SET program = '9' WHERE cut = 1",
            "UPDATE node_weight SET line = 9 WHERE cut = 1", "DELETE FROM cut_source WHERE cut = 1",
        ])
    func changes(change: String) throws {
        let history = try History(recordingIn: file)
        _ = try history.record(Samples.recording())
        _ = try history.record(Samples.recording(Samples.plan(executed: 8)))
        try tamper(change)
        #expect(try flaws().first == "what was sealed with 2024-03-31@1 isn't what it was")
    }

    @Test(
        "A version that was taken away with its report is missed; with its seal too, by the seal that was written down")
    func deletion() throws {
        let history = try History(recordingIn: file)
        _ = try history.record(Samples.recording())
        let seal = try history.record(Samples.recording(Samples.plan(executed: 8))).seal
        let parts = ["figure", "reading_node", "reading", "node_weight", "cut_level", "cut_source", "report"]
        try tamper(
            "PRAGMA foreign_keys = ON; "
                + parts.map { "DELETE FROM \($0) WHERE cut = 2; " }.joined() + "DELETE FROM cut WHERE id = 2")
        #expect(
            try flaws() == [
                "what was sealed with cuts that are gone isn't what it was",
                "there are cuts or reports that Corte didn't seal, or their seal is missing",
            ])
        #expect(problem { _ = try History(recordingIn: file).record(Samples.recording()) }?.exitReason == .data)
        try tamper("DELETE FROM seal WHERE id = 2")
        #expect(try flaws() == [])
        let missed = try flaws(expecting: seal)
        #expect(missed.count == 1 && missed[0].hasPrefix("it doesn't have the seal \(seal)"))
    }

    @Test("A history of before seals gets one over all of it, once it's opened")
    func migration() throws {
        let history = try History(recordingIn: file)
        _ = try history.record(Samples.recording())
        _ = try history.record(Samples.recording(Samples.plan(executed: 8)))
        try history.database.run("DROP TABLE seal; PRAGMA user_version = 1")
        let opened = try History(reading: file)
        #expect(try opened.database.seals.map { [$0.cut, $0.report] } == [[2, 2]])
        #expect(try flaws() == [])
        try tamper("UPDATE cut SET recorded_by = 'otra' WHERE id = 2")
        #expect(try flaws() == ["what was sealed with 2024-03-31@1 … 2024-03-31@2 isn't what it was"])
    }
}
