public import ArgumentParser
import ChartKit
import Scene
public import Words

/// How pictures look.
struct LookOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The page: 1920x1080 (pixels at 144 dpi), 16:9, 4:3 or A4.", valueName: "size"))
    var size: PageSize = .init(size: .slide)

    @Option(help: ArgumentHelp("The language of what is written: es or en.", valueName: "locale"))
    var locale: Language = .es

    /// The context of a drawing.
    func context(measuring: any TextMeasuring) -> ChartContext {
        ChartContext(wording: locale.wording, size: size.size, measuring: measuring)
    }
}

extension Language: ExpressibleByArgument {
    var wording: Wording { self == .es ? .spanish : .english }
}

/// A page by its usual name or by its pixels.
struct PageSize: ExpressibleByArgument {
    /// The size in points.
    var size: Size

    private static let named: [(name: String, size: Size)] = [
        ("16:9", .slide), ("4:3", Size(720, 540)), ("A4", Size(842, 595)),
    ]
    /// From a business card to a poster: what a picture can reasonably be, in pixels.
    private static let pixels = 200.0...8000.0

    init(size: Size) {
        self.size = size
    }

    init?(argument: String) {
        if let known = Self.named.first(where: { $0.name.lowercased() == argument.lowercased() }) {
            size = known.size
            return
        }
        let sides = argument.lowercased().split(separator: "x", omittingEmptySubsequences: false).map { Double($0) }
        guard sides.count == 2, let width = sides[0], let height = sides[1], Self.pixels.contains(width),
            Self.pixels.contains(height)
        else { return nil }
        size = Size(width / 2, height / 2)
    }

    var defaultValueDescription: String { "1920x1080" }
}
