import PlanModel
import Testing

@testable import Ingest

@Suite struct ThemeFileReaderTests {
    /// One file in memory.
    private struct Memory: InputSource {
        var text: String
        func exists(_ path: String) -> Bool { true }
        func names(in folder: String) -> [String] { [] }
        func bytes(of path: String) -> [UInt8] { Array(text.utf8) }
    }

    private func read(_ text: String) throws(IngestError) -> ThemeFile {
        try ThemeFileReader(input: Memory(text: text)).read("tema.yaml")
    }

    private func mistakes(_ text: String) -> [String] {
        do {
            _ = try read(text)
            return []
        } catch {
            return error.lines
        }
    }

    @Test func `every key is read with its place`() throws {
        let theme = try read(
            """
            name: mi entidad
            base: dark
            font: DejaVu Sans
            logo: escudo.png
            colors: { accent: "#112233" }
            sizes: { body: 12 }
            states:
              lag: { fill: "#C86B09", text: "#222222", glyph: diamond, word: Atraso }
            """)
        #expect(theme.name == "mi entidad" && theme.font == "DejaVu Sans")
        #expect(theme.base?.value == "dark" && theme.base?.place.row == 2)
        #expect(theme.logo?.value == "escudo.png")
        #expect(theme.colors["accent"]?.value == 0x112233)
        #expect(theme.sizes["body"]?.value == 12)
        let lag = try #require(theme.states["lag"])
        #expect(lag.fill?.value == 0xC86B09 && lag.text?.value == 0x222222)
        #expect(lag.glyph?.value == "diamond" && lag.glyph?.place.row == 8 && lag.word == "Atraso")
    }

    @Test func `mistakes are told all at once, each with its place`() {
        let lines = mistakes(
            """
            colores: { ink: "#112233" }
            colors: { ink: azul, mutd: "#112233", rule: #112233
              }
            states: { bien: { fill: "#0B828B" } }
            sizes: { body: once }
            """)
        #expect(lines.count == 6)
        for part in [
            "tema.yaml:1:1", "the theme file has no key of this name (colores)", "ink is no colour (azul)",
            "mutd", "bien", "body must be a number",
        ] { #expect(lines.contains { $0.contains(part) }, "\(part)") }
    }

    @Test func `a colour without its quotes is nothing but a comment, and that is said`() {
        let lines = mistakes("colors:\n  ink: #112233\n")
        #expect(lines.count == 1 && lines[0].contains("in quotes"))
    }

    @Test(arguments: ["", "~", "# nada"]) func `an empty file is a mistake`(text: String) {
        #expect(mistakes(text).count == 1)
    }

    @Test func `what isn't YAML is told with its place`() {
        #expect(mistakes("colors: [").first?.hasPrefix("tema.yaml:") == true)
    }
}
