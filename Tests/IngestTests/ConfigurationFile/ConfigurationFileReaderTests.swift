import Testing
import Words

@testable import Ingest

@Suite("A configuration file") struct ConfigurationFileReaderTests {
    /// One file in memory.
    private struct Memory: InputSource {
        var text: String
        func exists(_ path: String) -> Bool { true }
        func names(in folder: String) -> [String] { [] }
        func bytes(of path: String) -> [UInt8] { Array(text.utf8) }
    }

    private func read(_ text: String, of origin: ConfigurationFile.Origin) throws(IngestError) -> ConfigurationFile {
        try ConfigurationFileReader(input: Memory(text: text)).read("corte.yaml", of: origin, home: "/home/ana")
    }

    private func mistakes(_ text: String, of origin: ConfigurationFile.Origin) -> [String] {
        do {
            _ = try read(text, of: origin)
            return []
        } catch {
            return error.lines
        }
    }

    @Test("says the language and the theme")
    func folder() throws {
        let file = try read("locale: en\ntheme: temas/propio.yaml\n", of: .folder)
        #expect(file.locale == .en && file.theme == "temas/propio.yaml" && file.strategyPath.isEmpty)
        #expect(try read("", of: .folder) == ConfigurationFile(file: "corte.yaml"))
    }

    @Test("of the user says where strategies are, by whole paths")
    func user() throws {
        #expect(try read("strategy-path: ~/modulos", of: .user).strategyPath == ["/home/ana/modulos"])
        #expect(try read("strategy-path: [/opt/a, ~/b]", of: .user).strategyPath == ["/opt/a", "/home/ana/b"])
    }

    @Test(
        "is refused with what is wrong and why",
        arguments: [
            ("strategy-path: /opt", ConfigurationFile.Origin.folder, "corte.yaml:1:16: a folder with data doesn't say"),
            ("strategy-path: modulos", .user, "corte.yaml:1:16: strategy-path is no whole path (modulos)"),
            ("strategy-path: /a:/b", .user, "strategy-path is no whole path (/a:/b)"),
            ("locale: fr", .folder, "corte.yaml:1:9: unknown locale (fr); use one of es, en"),
            ("lacale: es", .folder, "has no key of this name (lacale); did you mean 'locale'?"),
            ("strategies: []", .user, "has no key of this name"), ("[es]", .folder, "must be keys with values"),
            ("locale: [es]", .folder, "locale must be a text"), ("a: b: c", .user, "corte.yaml:1:"),
        ])
    func refused(text: String, origin: ConfigurationFile.Origin, expected: String) {
        let lines = mistakes(text, of: origin)
        #expect(lines.count == 1)
        #expect(lines.first?.contains(expected) == true, "\(lines)")
    }
}
