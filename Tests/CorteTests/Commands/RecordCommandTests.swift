import StrategyTestSupport
import Testing

@Suite("corte record, of matrices that aren't what the database would take them for") struct RecordCommandTests {
    private let folder: TemporaryFolder
    private let corte: Command

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
        try folder.write("magnitudes: period\n", to: "plan.yaml")
    }

    private static let header = "cut,objective,indicator,annualisation,programmed_year,programmed,executed\n"

    private func record(
        _ rows: String, cut: String? = nil, by: String = "ana", at: String = "2026-10-15", _ more: String...
    ) throws -> Command.Result {
        try folder.write(Self.header + rows, to: "m.csv")
        return try corte.run(
            ["record", "m.csv", "--by", by, "--at", at, "--locale", "en"] + (cut.map { ["--cut", $0] } ?? []) + more)
    }

    @Test("amounts of a period without those before it are refused, and with them add up to the year's")
    func periods() throws {
        let (first, second) = ("2024-03-31,O1,A,suma,400,100,80\n", "2024-06-30,O1,A,suma,400,100,90\n")
        #expect(try record(first).code == 0)
        let refused = try record(second)
        #expect(refused.code == 64)
        #expect(
            refused.errors.contains(
                "the matrix lacks the cut 2024-03-31, which is recorded: it wouldn't be added up; record from a matrix with "
                    + "all cuts of 2024"), "\(refused.errors)")
        #expect(try record(first + second, cut: "2024-06-30").code == 0)
        let measured = try corte("measure", "corte.db", "--base", "year", "--format", "csv", "-q")
        #expect(measured.text.contains(",2024-06-30,plan,plan,,,42.5,"), "\(measured.text)")
    }

    @Test("amounts of a period before one that was recorded without them are told")
    func laterPeriod() throws {
        #expect(try record("2024-06-30,O1,A,suma,400,100,90\n").code == 0)
        let told = try record("2024-03-31,O1,A,suma,400,100,80\n")
        #expect(told.code == 0 && told.errors.contains("the cut 2024-06-30 was recorded from another matrix"))
        let constant = try record("2024-09-30,O1,B,constante,400,100,80\n")
        #expect(constant.code == 0 && !constant.errors.contains("magnitudes are of each period"))
    }

    @Test("a correction without any of the cut's indicators is another plan's")
    func otherPlan() throws {
        #expect(try record("2024-03-31,O1,A,suma,400,100,80\n").code == 0)
        let refused = try record("2024-03-31,X1,Z,suma,400,100,80\n")
        #expect(refused.code == 64 && refused.errors.contains("name another database with --db"), "\(refused.errors)")
    }

    @Test("a report that's added to a cut is of whom adds it")
    func addedReport() throws {
        let row = "2024-03-31,O1,A,suma,400,100,80\n"
        #expect(try record(row).text.contains("by ana, 2026-10-15"))
        let added = try record(row, by: "luis", at: "2026-11-01", "--using", "capped")
        #expect(added.text.contains("another report was added") && added.text.contains("by luis, 2026-11-01"))
    }

    @Test("a report that rests on rows of other cuts is told until those are recorded too") func otherCuts() throws {
        let first = ["A", "B", "C"].map { "2024-03-31,O1,\($0),constante,,10,10\n" }.joined()
        let rows = first + "2024-06-30,O1,A,constante,,20,20\n"
        let doubt = try record(rows)
        #expect(doubt.code == 0)
        #expect(
            doubt.errors.contains(
                "corte: warning: corte.db: the report of 2024-06-30 rests on rows of other cuts, which the database "
                    + "doesn't have (2024-03-31): from the database plan comes to 100.00% with coverage 100.00%, and in the report "
                    + "to 100.00% with coverage 33.33%; record that cut too, with --cut 2024-03-31\n"),
            "\(doubt.errors)")
        #expect(try record(rows, cut: "2024-03-31").errors.isEmpty)
        #expect(try !record(rows).errors.contains("rests on rows of other cuts"))
        let measured = try corte("measure", "corte.db", "--format", "csv", "-q")
        #expect(
            measured.text.contains(",2024-06-30,plan,plan,,,100,,100,met,0,0.3333333333333333,"), "\(measured.text)")
    }

    @Test("a report over the years of a plan is told until those are recorded too") func otherYears() throws {
        let rows = "2024-12-31,O1,A,suma,100,100,50\n2025-12-31,O1,A,suma,100,100,100\n"
        let told = try record(rows, by: "ana", "--base", "elapsed")
        #expect(
            told.errors.contains(
                "the database doesn't have (2024-12-31): from the database plan comes to 100.00% with coverage 100.00%, "
                    + "and in the report to 75.00% with coverage 100.00%; record that cut too, with --cut 2024-12-31"),
            "\(told.errors)")
        #expect(try record(rows, cut: "2024-12-31", by: "ana", at: "2026-10-15", "--base", "elapsed").errors.isEmpty)
        #expect(try record(rows, by: "ana", "--base", "elapsed").errors.isEmpty)
    }

    @Test("a matrix without what the database has of the year's other cuts is told") func cutsBeside() throws {
        #expect(try record("2024-03-31,O1,A,constante,,10,10\n2024-03-31,O1,B,constante,,10,10\n").errors.isEmpty)
        let told = try record("2024-06-30,O1,A,constante,,20,20\n")
        #expect(told.code == 0)
        #expect(
            told.errors.contains(
                "the database's other cuts aren't those of the matrix, and count in what it gives for 2024-06-30: from the "
                    + "database plan comes to 100.00% with coverage 50.00%, and in the report to 100.00% with coverage "
                    + "100.00%"), "\(told.errors)")
        // Neither another unit's cuts nor those of other years are such.
        #expect(try record("2025-03-31,O1,A,constante,,20,20\n").errors.isEmpty)
    }
}
