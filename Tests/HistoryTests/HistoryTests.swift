import Files
import Glibc
import PlanModel
import StrategyTestSupport
import Testing
import Words

@testable import History

@Suite struct HistoryTests {
    private let samples: Samples
    private var file: String { samples.file }

    init() throws { samples = try Samples() }

    @Test("What is read of a cut comes back as it was, with texts, places and the last bit")
    func roundTrip() throws {
        let recording = try Samples.recording()
        let outcome = try History(recordingIn: file).record(recording)
        #expect(outcome.isNewVersion && outcome.isNewReport && outcome.cut.name == "2024-03-31@1")
        let history = try History(reading: file)
        let cut = try history.cut(named: "2024-03-31")
        #expect(try history.content(of: cut) == recording.content)
        #expect(cut.recordedBy == "ana" && cut.recordedAt == "2024-04-15")
        #expect(cut.sources == Samples.plan().sources)
        let report = try #require(try history.reports(of: cut).first)
        #expect(report.document == Array("{}".utf8) && report.program == "0.1.0")
        #expect(try history.flaws() == [])
    }

    @Test("Recording the same again adds nothing, whatever the files' digests and the rows' lines are by then")
    func again() throws {
        let history = try History(recordingIn: file)
        _ = try history.record(Samples.recording())
        var grown = Samples.plan()
        grown.sources[0].sha256 = String(repeating: "b", count: 64)
        grown.observations[0].origin.row = 99
        let outcome = try history.record(Samples.recording(grown))
        #expect(!outcome.isNewVersion && !outcome.isNewReport)
        #expect(try history.cuts().count == 1)
        #expect(try history.record(Samples.recording(figures: "2")).isNewReport)
        #expect(try history.reports(of: history.cut(named: "2024Q1")).count == 2)
    }

    @Test("A correction is a new version, and the one before stays as it was")
    func correction() throws {
        let history = try History(recordingIn: file)
        let first = try Samples.recording()
        _ = try history.record(first)
        let second = try Samples.recording(Samples.plan(executed: 8))
        #expect(try history.record(second).cut.name == "2024-03-31@2")
        #expect(try history.cuts().map(\.isLatest) == [false, true])
        #expect(try history.content(of: history.cut(named: "2024-03-31@1")) == first.content)
        #expect(try history.content(of: history.cut(named: "2024-03-31")) == second.content)
        // What was first is then another correction.
        #expect(try history.record(first).cut.version == 3)
    }

    @Test("Another plan file is a new version, a row without a date is of the cut, and others' rows aren't kept")
    func content() throws {
        let history = try History(recordingIn: file)
        _ = try history.record(Samples.recording())
        #expect(try history.record(Samples.recording(planFile: nil)).cut.version == 2)
        var plan = Samples.plan()
        plan.observations[0].cut = nil
        plan.observations[1].cut = Cut("2023-12-31")
        let rows = try Samples.recording(plan).content.rows
        #expect(rows.map(\.indicator) == ["I'1"] && rows[0].cut == Cut("2024-03-31"))
    }

    @Test("What is kept is neither changed nor deleted, by whom ever")
    func appendOnly() throws {
        _ = try History(recordingIn: file).record(Samples.recording())
        let database = try SQLDatabase(file, .writing)
        let names = try database.rows("SELECT name FROM sqlite_schema WHERE type = 'table'").compactMap { $0[0].text }
        #expect(names.count == 11)
        for name in names {
            let column = try #require(try database.rows("SELECT name FROM pragma_table_info('\(name)')").first?[0].text)
            for change in ["DELETE FROM \(name)", "UPDATE \(name) SET \(column) = \(column)"] {
                let error = problem { try database.run(change) }
                #expect(error?.lines.first?.contains("what is kept is never") == true, "\(change)")
            }
        }
        #expect(try History(reading: file).flaws() == [])
    }

    @Test("The tables refuse what no history holds")
    func constraints() throws {
        _ = try History(recordingIn: file).record(Samples.recording())
        let database = try SQLDatabase(file, .writing)
        try database.run("PRAGMA foreign_keys = ON")
        for insertion in [
            "INSERT INTO figure VALUES (1, 0, 'executed', 1, 'number', NULL, '')",
            "INSERT INTO figure VALUES (1, 0, 'executed', 1, 'number', 'x', '')",
            "INSERT INTO figure VALUES (1, 7, 'executed', 0, 'notReported', NULL, '')",
            "INSERT INTO source VALUES (9, 'short', 'f')",
            "INSERT INTO cut VALUES (9, 'p', '', '2024-03-31', 1, NULL, '', NULL, '', '')",
        ] {
            #expect(problem { try database.run(insertion) }?.exitReason == .data, "\(insertion)")
        }
    }

    @Test("A cut that isn't there is named beside those that are")
    func noCut() throws {
        let history = try History(recordingIn: file)
        _ = try history.record(Samples.recording())
        for name in ["2024-06-30", "2024-03-31@2", "2024-03-31@", "soon", ""] {
            let error = problem { _ = try history.cut(named: name) }
            #expect(error == .noCut(file, asked: name, known: ["2024-03-31@1"]))
        }
    }

    @Test("A history keeps one plan")
    func otherPlan() throws {
        let history = try History(recordingIn: file)
        _ = try history.record(Samples.recording())
        var other = Samples.plan()
        other.identity.id = "otro"
        let error = problem { _ = try history.record(Samples.recording(other)) }
        #expect(error == .otherPlan(file, kept: "plan", given: "otro"))
    }

    @Test("Units are kept apart")
    func units() throws {
        let history = try History(recordingIn: file)
        for unit in ["A", "B"] {
            var plan = Samples.plan()
            for index in plan.observations.indices { plan.observations[index].unit = unit }
            var recording = try Samples.recording(plan)
            recording.content = CutContent(of: plan, unit: unit, day: recording.content.day, planFile: nil)
            #expect(try history.record(recording).cut.version == 1)
        }
        #expect(try history.cut(named: "2024-03-31", unit: "B").unit == "B")
        #expect(problem { _ = try history.cut(named: "2024-03-31") } != nil)
    }
}

/// The history's error that something gives; nil where it goes well.
func problem(_ body: () throws -> Void) -> HistoryError? {
    do {
        try body()
        return nil
    } catch {
        return error as? HistoryError
    }
}
