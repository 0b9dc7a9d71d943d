import Foundation
import StrategyTestSupport
import TestSupport
import Testing

/// The pictures of `Documentation/Charts.md`: every kind, theme and size, drawn from the examples by the built command.
@Suite("The gallery of charts") struct GalleryTests {
    /// A picture of the gallery.
    struct Page: CustomTestStringConvertible, Sendable {
        var name: String
        var arguments: [String]
        var testDescription: String { name }

        init(_ name: String, _ arguments: String...) {
            self.name = name
            self.arguments = arguments
        }
    }

    private static let deck = "Examples/gestion-publica/matriz.csv"
    private static let series = "Examples/serie-trimestral/matriz.csv"

    static let pages = [
        Page("bullet", "bullet", deck), Page("table", "table", deck, "--focus", "O1"),
        Page("dumbbell", "dumbbell", deck), Page("cards", "cards", deck), Page("waterfall", "waterfall", deck),
        Page("gap", "gap", deck, "--sort", "gap"), Page("ranks", "ranks", deck),
        Page("evolution", "evolution", series, "--focus", "O1"),
        Page("multiples", "multiples", series, "--focus", "O2"),
        Page("heatmap", "heatmap", series, "--focus", "O3"), Page("fan", "fan", series, "--focus", "O1"),
        Page("outlook", "outlook", series), Page("dark", "bullet", deck, "--theme", "dark"),
        Page("print", "waterfall", deck, "--theme", "print"),
        Page("square", "gap", deck, "--sort", "gap", "--top", "5", "--size", "square"),
        Page("half", "bullet", deck, "--only", "lag", "--size", "half"),
        Page("classic", "cards", deck, "--size", "4:3", "--locale", "en"),
        Page("paper", "bullet", deck, "--size", "A4"),
    ]

    @Test("looks as it did, at a size for a page of text", arguments: pages)
    func picture(page: Page) throws {
        let folder = try TemporaryFolder()
        var arguments = page.arguments
        arguments[1] = "\(DataFile.checkout)/\(arguments[1])"
        let result = try Command(in: folder).run(
            ["chart"] + arguments + ["-q", "--dpi", "72", "-o", "\(page.name).png"])
        #expect(result.code == 0, "\(result.errors)")
        let picture = Array(try folder.bytes("\(page.name).png"))
        #expect(picture.count <= 60_000, "a picture of the gallery is small")
        let mismatch = try GoldenFolder(of: "CorteTests").mismatch(of: picture, with: "\(page.name).png", atMost: 2)
        #expect(mismatch == nil)
    }

    @Test("is on the page of the documentation, with the command that draws each picture")
    func documentation() throws {
        let text = String(decoding: try DataFile.bytes("../Documentation/Charts.md"), as: UTF8.self)
        for page in Self.pages {
            #expect(text.contains("../Tests/CorteTests/Goldens/\(page.name).png"), "\(page.name)")
            #expect(text.contains("corte chart " + page.arguments.joined(separator: " ")), "\(page.name)")
        }
        let kinds = try Command(in: TemporaryFolder())("chart", "--list").text.split(separator: "\n").dropFirst()
        for kind in kinds.compactMap({ $0.split(separator: " ").first }) {
            #expect(text.contains("## \(kind)\n"), "\(kind)")
        }
    }
}
