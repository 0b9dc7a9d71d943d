import Foundation
import StrategyTestSupport
import Testing

/// A database that somebody changed behind Corte's back, with its triggers as they were.
@Suite("corte history verify, of what was changed") struct HistoryTamperingTests {
    private let folder: TemporaryFolder
    private let corte: Command

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
        let matrix = """
            cut,objective,indicator,name,annualisation,weight,programmed,executed
            2024-03-31,O1,A,Uno,sum,3,100,80
            2024-03-31,O1,B,Dos,sum,1,100,-0

            """
        try folder.write(matrix, to: "m.csv")
        try folder.write("nodes: { O1: { weight: 2 } }\n", to: "plan.yaml")
        let result = try corte("record", "m.csv", "--by", "ana", "--at", "2026-10-15", "-q")
        try #require(result.code == 0, "\(result.errors)")
    }

    /// Runs a program over the database `k`.
    private func change(_ lines: String) throws {
        let program = """
            import hashlib, sqlite3
            k = sqlite3.connect('corte.db')
            triggers = k.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
            for name, _ in triggers: k.execute('DROP TRIGGER ' + name)
            def rewrite(old, new):
                d = k.execute('SELECT document FROM report').fetchone()[0].decode()
                assert old in d
                d = d.replace(old, new).encode()
                k.execute('UPDATE report SET document = ?, sha256 = ?', (d, hashlib.sha256(d).hexdigest()))
            \(lines)
            for _, sql in triggers: k.execute(sql)
            k.commit()
            """
        try folder.write(program, to: "change.py")
        let python = Process()
        python.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        python.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        python.arguments = ["change.py"]
        try python.run()
        python.waitUntilExit()
        try #require(python.terminationStatus == 0)
    }

    @Test("what wasn't changed is verified")
    func clean() throws {
        let verified = try corte("history", "verify", "--locale", "en")
        #expect(verified.code == 0, "\(verified.text)")
    }

    @Test(
        "what the table says of a report, its files, and what the report says of its rows are held against each other",
        arguments: [
            ("k.execute(\"UPDATE report SET expression = 'capped'\")", "report.expression: the report states"),
            ("k.execute(\"UPDATE report SET fingerprint = 'sha256:00'\")", "report.fingerprint: the report states"),
            ("k.execute(\"UPDATE report SET base = 'year'\")", "report.base: the report states cut, and the database"),
            (
                "k.execute(\"UPDATE source SET sha256 = replace(sha256, substr(sha256, 1, 1), 'x')\")",
                "file m.csv: the report"
            ),
            (
                "k.execute(\"UPDATE source SET file = 'otra.csv' WHERE file = 'm.csv'\")",
                "file m.csv: the report was measured from m.csv sha256:"
            ),
            ("k.execute('DELETE FROM cut_source')", "file m.csv: the report was measured from"),
            ("rewrite('\"name\": \"Uno\"', '\"name\": \"Otro\"')", "A.name: the report states Otro"),
            ("rewrite('\"title\": \"\"', '\"title\": \"Otro\"')", "report.plan.title: the report states Otro"),
        ])
    func changed(lines: String, finding: String) throws {
        try change(lines)
        let verified = try corte("history", "verify", "--locale", "en")
        #expect(verified.code == 1 && verified.text.contains(finding), "\(verified.text)\(verified.errors)")
    }

    @Test("a report that lacks a row which the cut has is told")
    func lackingRow() throws {
        try folder.write(
            "cut,objective,indicator,name,annualisation,weight,programmed,executed\n2024-03-31,O1,A,Uno,sum,3,100,80\n",
            to: "less.csv")
        _ = try corte("measure", "less.csv", "-q", "-o", "less.json")
        try change(
            """
            d = open('less.json', 'rb').read()
            k.execute('UPDATE report SET document = ?, sha256 = ?', (d, hashlib.sha256(d).hexdigest()))
            """)
        let verified = try corte("history", "verify", "--locale", "en")
        #expect(verified.code == 1 && verified.text.contains("the report states nothing, and the matrix gives"))
    }
}
