import Foundation
import StrategyTestSupport
import TestSupport

/// What Debian's Chromium makes of a page, as `browser.py` tells it.
struct BrowserReading: Decodable {
    /// Where a page stands after a key.
    struct State: Decodable, Hashable {
        var hash, `where`, focus: String
        var shown: Int
    }

    struct Plain: Decodable { var slides: Int; var buttons: Bool }

    /// What axe-core finds at each width, all opened, and presenting.
    var violations: [String]
    /// Whether the page is wider than the window, by its width.
    var wider: [String: Bool]
    /// What the script said.
    var console: [String]
    /// The addresses that were asked.
    var asked: [String]
    var slides: [String]
    var keys: [String: State]
    var tabs: [String]
    var presenting, left, followed: State
    var link: [String]
    var plain: Plain
    /// The pages of paper.
    var paper: Int

    private enum CodingKeys: String, CodingKey {
        case violations, wider, console, asked, slides, keys, tabs, presenting, left, followed, link, paper
        case plain = "without script"
    }

    /// Opens a page.
    static func of(_ path: String) throws -> BrowserReading {
        var command = Command(in: try TemporaryFolder())
        command.program = "\(DataFile.checkout)/.build/test/python/bin/python"
        let result = try command.run(["\(DataFile.checkout)/Tests/CorteTests/Browser/browser.py", path])
        guard result.code == 0 else { throw Failed(errors: result.errors) }
        return try JSONDecoder().decode(BrowserReading.self, from: result.output)
    }

    struct Failed: Error { var errors: String }
}
