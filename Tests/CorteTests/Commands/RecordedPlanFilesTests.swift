import Foundation
import StrategyTestSupport
import Testing

/// Cuts that were recorded with different plan files, or nodes' weights of their own.
@Suite("A history whose cuts weigh by rules of their own") struct RecordedPlanFilesTests {
    private let folder: TemporaryFolder
    private let corte: Command

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
    }

    /// Records a matrix, beside a plan file where one is given.
    private func record(_ matrix: String, plan: String? = nil, base: String = "cut") throws {
        try folder.write(matrix, to: "m.csv")
        if let plan { try folder.write(plan, to: "p.yaml") }
        let result = try corte.run(
            ["record", "m.csv", "--by", "ana", "--at", "2026-10-15", "-q", "--base", base]
                + (plan == nil ? [] : ["--plan", "p.yaml"]))
        try #require(result.code == 0, "\(result.errors)")
    }

    /// The figures of the nodes, and what was said beside them.
    private func measure(_ arguments: String...) throws -> (figures: [String: String], errors: String) {
        let result = try corte.run(["measure", "corte.db", "--format", "csv"] + arguments)
        #expect(result.code == 0, "\(result.errors)")
        let lines = result.text.split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        let (node, value) = (
            try #require(lines.first?.firstIndex(of: "node")), try #require(lines.first?.firstIndex(of: "achievement"))
        )
        return (
            Dictionary(lines.dropFirst().map { (String($0[node]), String($0[value])) }) { one, _ in one }, result.errors
        )
    }

    private func recordNodeWeights() throws {
        let header = "cut,weight@objective,objective,indicator,programmed,executed\n"
        try record(header + "2024-03-31,3,O1,A,100,80\n2024-03-31,1,O2,B,100,40\n")
        try record(header + "2024-06-30,1,O1,A,100,80\n2024-06-30,3,O2,B,100,40\n")
    }

    @Test("a cut is measured by the nodes' weights that it was recorded with, the latest too")
    func nodeWeights() throws {
        try recordNodeWeights()
        let (first, errors) = try measure("--cut", "2024-03-31")
        #expect(first["plan"] == "70" && !errors.contains("warning"))
        #expect(try measure().figures["plan"] == "50")
        _ = try corte("history", "show", "2024-03-31", "-o", "w.json")
        #expect(try corte("verify", "w.json", "corte.db", "-q").code == 0)
    }

    @Test("what a plan file says of indicators counts for the cut that was recorded with it")
    func overrides() throws {
        let header = "cut,objective,indicator,weight,programmed,executed\n"
        try record(
            header + "2024-03-31,O1,A,1,100,80\n2024-03-31,O1,B,1,100,40\n",
            plan: "indicators: { A: { weight: 9 } }\n")
        try record(
            header + "2024-06-30,O1,A,1,100,80\n2024-06-30,O1,B,1,100,40\n",
            plan: "indicators: { B: { weight: 9 } }\n")
        #expect(try measure("--cut", "2024-03-31").figures["plan"] == "76")
        #expect(try measure().figures["plan"] == "44")
    }

    @Test("where several cuts are measured beside each other it's told whose rules count")
    func several() throws {
        try recordNodeWeights()
        for kind in ["evolution", "heatmap"] {
            let result = try corte("chart", kind, "corte.db", "-o", "\(kind).svg")
            #expect(
                result.errors.contains(
                    "warning: corte.db: the plan file and the nodes' weights of the cut 2024-06-30@1 count for all cuts; "
                        + "1 was recorded with others (the first: 2024-03-31@1)"), "\(result.errors)")
        }
        let early = try corte("chart", "evolution", "corte.db", "--cut", "2024-03-31", "-o", "e.svg")
        #expect(early.errors.contains("of the cut 2024-03-31@1 count for all cuts"), "\(early.errors)")
    }

    @Test("what one table can't say is exported one cut at a time")
    func export() throws {
        try record("objective,indicator,cut,programmed_year,programmed,executed\nO1,A,2024-03-31,400,100,80\n")
        try record("objective,indicator,cut,programmed_year,executed\nO1,A,2024-12-31,400,380\n", base: "year")
        let refused = try corte("history", "export", "-o", "x.csv")
        #expect(refused.code == 65, "\(refused.errors)")
        #expect(
            refused.errors.contains("(A 2024-12-31: another programmed would be read)")
                && refused.errors.contains("write a file for each cut"))
        #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/x.csv"))
        #expect(try corte("history", "export", "2024-12-31", "-o", "x.csv").code == 0)
        let (kept, written) = (
            try corte("measure", "corte.db", "--base", "year", "--format", "json", "-q"),
            try corte("measure", "x.csv", "--plan", "x.yaml", "--base", "year", "--format", "json", "-q")
        )
        func figure(_ text: String) -> Substring? {
            text.split(separator: "\n").first { $0.contains("\"achievement\"") }
        }
        #expect(figure(kept.text) != nil && figure(kept.text) == figure(written.text))
    }

    @Test("an export tells whose weights it has")
    func exportedWeights() throws {
        try recordNodeWeights()
        let result = try corte("history", "export", "-o", "x.csv")
        #expect(result.code == 0 && result.errors.contains("of the cut 2024-06-30@1 count for all cuts"))
    }

    @Test("figures that were changed behind Corte's back aren't measured")
    func altered() throws {
        try recordNodeWeights()
        try folder.write(
            """
            import sqlite3
            k = sqlite3.connect('corte.db')
            k.execute('DROP TRIGGER figure_stays')
            k.execute("UPDATE figure SET value = 99 WHERE role = 'executed'")
            k.commit()
            """, to: "alter.py")
        let python = Process()
        python.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        python.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        python.arguments = ["alter.py"]
        try python.run()
        python.waitUntilExit()
        let result = try corte("measure", "corte.db")
        #expect(result.code == 65 && result.errors.contains("run corte history verify"), "\(result.errors)")
    }
}
