import Files
import Glibc
import PlanModel
import StrategyTestSupport
import Testing
import Words

@testable import History

@Suite("What may happen to a history") struct HistorySafetyTests {
    private let samples: Samples
    private var file: String { samples.file }

    init() throws { samples = try Samples() }

    @Test("A file that isn't there, and one of something else, are told apart")
    func foreign() throws {
        #expect(problem { _ = try History(reading: file) } == .missing(file))
        try samples.folder.write("Objetivo;Programado\n", to: "corte.db")
        #expect(problem { _ = try History(reading: file) } == .foreign(file))
        #expect(problem { _ = try History(recordingIn: file) } == .foreign(file))
        #expect(!History.isDatabase(file))
        #expect(FilePath.contents(file) == Array("Objetivo;Programado\n".utf8))
    }

    @Test("A database of another program is left alone")
    func otherProgram() throws {
        try SQLDatabase(file, .creating).run("CREATE TABLE theirs (x)")
        #expect(problem { _ = try History(recordingIn: file) } == .foreign(file))
        #expect(try SQLDatabase(file, .reading).rows("SELECT name FROM sqlite_schema").count == 1)
    }

    @Test("A database of a later version is neither read nor written")
    func newer() throws {
        _ = try History(recordingIn: file).record(Samples.recording())
        try SQLDatabase(file, .writing).run("PRAGMA user_version = \(HistorySchema.version + 1)")
        #expect(problem { _ = try History(reading: file) } == .newer(file, version: HistorySchema.version + 1))
        #expect(problem { _ = try History(recordingIn: file) } == .newer(file, version: HistorySchema.version + 1))
    }

    @Test("Tables are brought up to date from every earlier version, all at once or not at all")
    func migrations() throws {
        let steps = [
            "CREATE TABLE a (x INTEGER) STRICT; INSERT INTO a VALUES (1);", "ALTER TABLE a ADD COLUMN y TEXT;",
            "UPDATE a SET y = 'three';",
        ]
        for start in 0...steps.count {
            let path = "\(samples.folder.path)/\(start).db"
            let database = try SQLDatabase(path, .creating)
            try database.migrate(by: Array(steps[..<start]))
            try database.migrate(by: steps)
            #expect(try database.rows("SELECT x, y FROM a") == [[.integer(1), .text("three")]])
            #expect(try database.version(upTo: 3) == 3)
        }
        let database = try SQLDatabase(file, .creating)
        try database.migrate(by: Array(steps[..<1]))
        #expect(problem { try database.migrate(by: [steps[0], steps[1], "NONSENSE"]) } != nil)
        #expect(try database.version(upTo: 3) == 1)
        #expect(try database.rows("SELECT * FROM a") == [[.integer(1)]])
    }

    @Test("Two writers: the second waits for the first, and says so where that takes too long")
    func twoWriters() throws {
        _ = try History(recordingIn: file).record(Samples.recording())
        let first = try SQLDatabase(file, .writing)
        let second = try SQLDatabase(file, .writing, wait: 50)
        try first.run("BEGIN IMMEDIATE")
        let error = problem { try second.transaction { () throws(HistoryError) in } }
        #expect(error?.exitReason == .inputOutput)
        #expect(error?.lines == ["\(file): another process is writing it; try again"])
        // Who reads waits for nobody.
        #expect(try History(reading: file).cuts().count == 1)
        try first.run("COMMIT")
        try second.transaction { () throws(HistoryError) in }
    }

    @Test("What fails halfway leaves nothing behind")
    func halfway() throws {
        let history = try History(recordingIn: file)
        _ = try history.record(Samples.recording())
        try history.database.run(
            "CREATE TEMP TRIGGER fails BEFORE INSERT ON report BEGIN SELECT RAISE(ABORT, 'no'); END")
        #expect(problem { _ = try history.record(Samples.recording(Samples.plan(executed: 9), figures: "9")) } != nil)
        let kept = try History(reading: file)
        #expect(try kept.cuts().map(\.name) == ["2024-03-31@1"])
        #expect(try kept.flaws() == [])
    }

    @Test("A disk that's full is said to be, and nothing is lost")
    func full() throws {
        let history = try History(recordingIn: file)
        _ = try history.record(Samples.recording())
        let pages = try #require(try history.database.rows("PRAGMA page_count").first?.first?.integer)
        try history.database.run("PRAGMA max_page_count = \(pages)")
        let document = String(repeating: "x", count: 1 << 20)
        let error = problem { _ = try history.record(Samples.recording(figures: "big", document: document)) }
        #expect(error?.lines(in: .es).first?.contains("el disco está lleno") == true)
        #expect(try History(reading: file).reports(of: History(reading: file).cut(named: "2024Q1")).count == 1)
    }

    @Test("A file that was cut off, or has other bytes, is damaged, never half read")
    func damaged() throws {
        let history = try History(recordingIn: file)
        for number in 1...30 { _ = try history.record(Samples.recording(Samples.plan(executed: Double(number)))) }
        let copy = "\(samples.folder.path)/copy.db"
        try history.backUp(to: copy)
        let bytes = try #require(FilePath.contents(copy))
        for part in [4, 2] {
            let path = "\(samples.folder.path)/cut\(part).db"
            try write(bytes[..<(bytes.count / part)], to: path)
            let flaws = try? History(reading: path).flaws()
            #expect(flaws.map { !$0.isEmpty } ?? true)
        }
        try write(bytes[..<50], to: file + ".short")
        #expect(problem { _ = try History(reading: file + ".short") } != nil)
    }

    private func write(_ bytes: ArraySlice<UInt8>, to path: String) throws {
        let stream = try #require(fopen(path, "w"))
        #expect(fwrite(Array(bytes), 1, bytes.count, stream) == bytes.count)
        fclose(stream)
    }

    @Test("Figures that somebody changed behind Corte's back no longer have their digest")
    func tampered() throws {
        _ = try History(recordingIn: file).record(Samples.recording())
        let database = try SQLDatabase(file, .writing)
        try database.run(
            "DROP TRIGGER figure_stays; UPDATE figure SET value = 9 WHERE role = 'executed' AND state = 'number'")
        try database.run("DROP TRIGGER report_stays; UPDATE report SET document = x'00'")
        let history = try History(reading: file)
        let error = problem { _ = try history.soundContent(of: history.cut(named: "2024Q1")) }
        #expect(error == .altered(file, cut: "2024-03-31@1") && error?.exitReason == .data)
        #expect(
            try History(reading: file).flaws().map(\.en) == [
                "trigger figure_stays is missing, which guards what is kept",
                "trigger report_stays is missing, which guards what is kept",
                "2024-03-31@1: the kept figures don't have the SHA-256 that they were recorded with",
                "2024-03-31@1: the report of weighted-average doesn't have its SHA-256",
                "what was sealed with 2024-03-31@1 isn't what it was",
            ])
    }

    @Test(
        "Versions that don't follow each other, other plan files and tables of somebody else's are flaws",
        arguments: [
            ("UPDATE cut SET version = 5 WHERE id = 2", "2024-03-31@5: it isn't the version behind the one before"),
            ("UPDATE cut SET replaces = 2 WHERE id = 2", "2024-03-31@2: it isn't the version behind the one before"),
            (
                "UPDATE plan_file SET sha256 = printf('%064d', 1)",
                "plan.yaml: the kept plan file doesn't have its SHA-256"
            ),
            (
                "UPDATE cut SET id = 9 WHERE id = 1; UPDATE cut SET replaces = 9 WHERE id = 2",
                "2024-03-31@2: it isn't the version behind the one before"
            ),
            ("DELETE FROM report WHERE cut = 2", "2024-03-31@2: it lacks the report that it was recorded with"),
            ("CREATE TABLE theirs (x)", "table theirs isn't of Corte's"),
        ])
    func structure(change: String, flaw: String) throws {
        let history = try History(recordingIn: file)
        _ = try history.record(Samples.recording())
        _ = try history.record(Samples.recording(Samples.plan(executed: 8)))
        let database = try SQLDatabase(file, .writing)
        let triggers = try database.rows("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
        for trigger in triggers { try database.run("DROP TRIGGER \(trigger[0].text ?? "")") }
        try database.run(change)
        for trigger in triggers { try database.run(trigger[1].text ?? "") }
        let flaws = try History(reading: file).flaws().map(\.en)
        #expect(flaws.contains { $0.hasPrefix(flaw) }, "\(flaws)")
    }

    @Test("A backup is made while another writes, and holds what was kept by then")
    func backup() throws {
        let history = try History(recordingIn: file)
        _ = try history.record(Samples.recording())
        let writer = try SQLDatabase(file, .writing)
        try writer.run("BEGIN IMMEDIATE; INSERT INTO source VALUES (99, printf('%064d', 1), 'f')")
        let copy = "\(samples.folder.path)/copy.db"
        try history.backUp(to: copy)
        try writer.run("ROLLBACK")
        #expect(try History(reading: copy).cuts() == history.cuts())
        #expect(try History(reading: copy).flaws() == [])
    }

    @Test("Without a right to write nothing is recorded, and what is kept is read")
    func readOnly() throws {
        _ = try History(recordingIn: file).record(Samples.recording())
        chmod(file, 0o444)
        // The system lets its owner write all the same.
        if access(file, W_OK) != 0 {
            #expect(
                problem { _ = try History(recordingIn: file).record(Samples.recording()) }?.exitReason == .cannotCreate)
        }
        #expect(try History(reading: file).cuts().count == 1)
    }

    @Test("A database that nothing can be written beside is read, whatever it's called")
    func still() throws {
        let name = "\(samples.folder.path)/a b%20?#ñ.db"
        _ = try History(recordingIn: name).record(Samples.recording())
        #expect(try SQLDatabase(name, .readingOnly).rows("SELECT count(*) FROM cut") == [[.integer(1)]])
        #expect(!FilePath.exists(name + "-wal"))
    }

    @Test("Every error says where, what and what to do, in both languages")
    func wording() {
        let errors: [HistoryError] =
            [
                .noLibrary(reason: "r"), .missing("f"), .foreign("f"), .newer("f", version: 2),
                .otherPlan("f", kept: "a", given: "b"), .noCut("f", asked: "x", known: ["y"]),
                .damaged("f", Phrase("w")), .altered("f", cut: "c"),
            ] + [5, 8, 14, 13, 26, 11, 19, 10].map { .sqlite("f", code: $0, message: "m") }
        for error in errors {
            for language in [Language.es, .en] {
                let line = error.lines(in: language).joined()
                #expect(line.contains(";") && !line.hasSuffix("."), "\(line)")
            }
        }
    }
}
