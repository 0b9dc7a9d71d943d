import Glibc
import PlanModel
import Testing

@testable import Ingest

@Suite("A file of the system") struct SystemInputTests {
    private let input = SystemInput()

    private func line(_ path: String) -> (kind: String, text: String) {
        do {
            _ = try input.bytes(of: path)
            return ("read", "")
        } catch {
            let kind =
                switch error {
                case .missingInput: "missing"
                case .unreadable: "unreadable"
                case .invalidData: "invalid"
                }
            return (kind, error.diagnostics.map(\.description).joined(separator: "\n"))
        }
    }

    /// Runs a test with a new file, and removes it.
    private func withFile(_ text: String, _ body: (String) -> Void) {
        var template = Array("/tmp/ingest-XXXXXX\0".utf8CString)
        let descriptor = mkstemp(&template)
        let path = String(decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer { unlink(path) }
        _ = text.withCString { write(descriptor, $0, strlen($0)) }
        close(descriptor)
        body(path)
    }

    @Test("is read whole, however long") func whole() {
        let text = String(repeating: "0123456789", count: 30_000)
        withFile(text) { path in
            #expect((try? input.bytes(of: path)) == Array(text.utf8))
            #expect((try? input.exists(path)) == true)
        }
    }

    @Test("that isn't there is told") func missing() {
        #expect(line("/nowhere/m.csv") == ("missing", "/nowhere/m.csv: there is no such file; check the path"))
        #expect((try? input.exists("/nowhere/m.csv")) == false)
    }

    @Test("that a link doesn't lead to is told, and the link is there") func dangling() {
        let path = "/tmp/ingest-link-\(getpid())"
        defer { unlink(path) }
        #expect(symlink("/nowhere/plan.yaml", path) == 0)
        #expect(line(path) == ("missing", "\(path): this link leads to no file; mend the link, or remove it"))
        #expect((try? input.exists(path)) == true)
    }

    @Test("is listed with its neighbours") func names() throws {
        #expect(try input.names(in: "/proc/self").contains("status"))
        #expect(try input.names(in: "/nowhere/").isEmpty)
    }

    @Test("that is a folder is told") func folder() {
        #expect(line("/tmp") == ("missing", "/tmp: this is a folder; name the file inside it"))
    }

    @Test("below something that is no folder is told") func notAFolder() {
        withFile("x") { path in
            #expect(line(path + "/m.csv") == ("missing", "\(path)/m.csv: there is no such file; check the path"))
        }
    }

    @Test(
        "that can't be opened says why, by the system's code",
        arguments: [
            (EACCES, "m.csv: there is no permission to read it; check who may read the file"),
            (EPERM, "m.csv: there is no permission to read it; check who may read the file"),
            (ENOENT, "m.csv: there is no such file; check the path"),
            (EISDIR, "m.csv: this is a folder; name the file inside it"),
        ])
    func missingByCode(code: Int32, text: String) {
        let failure = input.failure("m.csv", code)
        #expect(failure.diagnostics.map(\.description) == [text])
        guard case .missingInput = failure else {
            Issue.record("it should count as missing")
            return
        }
    }

    @Test("that the system fails to open is unreadable") func unreadable() {
        let failure = input.failure("m.csv", EMFILE)
        #expect(
            failure.diagnostics.map(\.description) == [
                "m.csv: it can't be opened (Too many open files); check the file"
            ])
        guard case .unreadable = failure else {
            Issue.record("it should count as unreadable")
            return
        }
    }
}
