import Foundation
import StrategyTestSupport
import Testing

@Suite("corte deck --watch") struct WatchTests {
    /// What `watch.py` saw.
    private struct Seen: Decodable {
        enum Fact: Decodable, Hashable { case number(Int), truth(Bool) }
        var address: String
        var statuses: [String: Int]
        var saved, renamed, mended, closed, left: Bool
        var code: Int
        var errors, endless, nonsense, hosts: String

        enum CodingKeys: String, CodingKey {
            case address, statuses, saved, renamed, mended, closed, left, code, errors, endless, nonsense
            case hosts = "two hosts"
        }
    }

    private func live(until signal: String) throws -> (seen: Seen, text: String) {
        let folder = try TemporaryFolder()
        try folder.write("objective,indicator,programmed,executed\nO1,A,10,9\nO2,B,10,12\n", to: "plan/m.csv")
        try folder.write("plan: { title: Antes }\n", to: "plan/plan.yaml")
        var python = Command(in: folder)
        let program = python.program
        python.program = "/usr/bin/python3"
        let result = try python.run(
            ["\(DataFile.checkout)/Tests/CorteTests/Watch/watch.py", program, "\(folder.path)/plan/m.csv", signal])
        #expect(result.code == 0, "\(result.errors)")
        return (try JSONDecoder().decode(Seen.self, from: result.output), result.text)
    }

    @Test(
        "serves the deck to this machine alone, anew after each change, and ends when it's asked to",
        arguments: ["SIGINT", "SIGTERM"])
    func life(signal: String) throws {
        let (seen, text) = try live(until: signal)
        #expect(seen.address == "http://127.0.0.1:PORT/")
        #expect(text.contains("\"page\": [200, true, true]"))
        #expect(
            seen.statuses == [
                "localhost": 200, "elsewhere": 421, "elsewhere's port": 421, "no host": 421, "other port": 421,
                "other page": 404, "post": 405,
            ])
        #expect(seen.hosts == "HTTP/1.1 421 Misdirected Request")
        #expect(seen.nonsense == "HTTP/1.1 400 Bad Request" && seen.endless == "HTTP/1.1 400 Bad Request")
        #expect(seen.saved && seen.renamed && seen.mended)
        #expect(text.contains("\"wrong\": [200, true, true]"), "\(text)")
        #expect(seen.code == 0 && seen.closed && seen.left)
        #expect(seen.errors.contains("plan.yaml:1:18: unknown slide (kover)"), "\(seen.errors)")
    }

    @Test(
        "is refused with what it can't do",
        arguments: [
            ["--watch", "-o", "deck"], ["--watch", "--every-unit"], ["--port", "1"], ["--watch", "--port", "99999"], [],
        ])
    func refused(options: [String]) throws {
        let result = try Command(in: TemporaryFolder()).run(["deck", officialMatrix] + options)
        #expect(result.code == 64, "\(result.errors)")
    }
}
