import PlanModel
import Scene
import Testing
import Words

@testable import ChartKit

@Suite struct ThemeTests {
    @Test(arguments: Theme.all) func `a bundled theme can be read by everybody`(theme: Theme) {
        #expect(theme.problems.map(\.message.en) == [])
    }

    @Test func `the states of the default theme differ for every kind of vision`() {
        let least: [(ColorVision, Double)] = [(.normal, 54), (.protan, 34), (.deutan, 39), (.tritan, 26)]
        for (vision, least) in least {
            let fills = AchievementState.allCases.map { Theme.clear.style(of: $0).fill }
            for (index, one) in fills.enumerated() {
                for two in fills.dropFirst(index + 1) {
                    #expect(vision.difference(one, two) >= least, "\(vision.rawValue) \(one.hex) \(two.hex)")
                }
            }
        }
    }

    @Test func `black and white differ by 100, whoever looks`() {
        for vision in ColorVision.allCases {
            #expect(abs(vision.difference(.white, Color(hex: 0)) - 100) < 0.1)
            #expect(vision.difference(Color(hex: 0x123456), Color(hex: 0x123456)) == 0)
        }
        // Red and green of one lightness are far apart for most, and near for who lacks one of their cones.
        let (red, green) = (Color(hex: 0xC0504D), Color(hex: 0x6B8E23))
        #expect(ColorVision.normal.difference(red, green) > 60)
        #expect(ColorVision.deutan.difference(red, green) < 30)
    }

    @Test func `a pale text, a fill that fades, equal glyphs and a tiny size are found, with what was measured`() {
        var theme = Theme.clear
        theme.muted = Color(hex: 0xAAAAAA)
        theme.met.fill = Color(hex: 0xDDDDDD)
        theme.over.glyph = .circle
        theme.type.smallSize = 7
        let messages = theme.problems.map(\.message.en)
        #expect(
            messages.contains(
                "muted (#AAAAAA) on background (#FFFFFF) has a contrast of 2.32; 4.5 is needed"))
        #expect(theme.problems.contains { $0.subject == "met.fill" && $0.message.es.contains("hace falta 3") })
        #expect(messages.contains("met and over have the same glyph (circle)"))
        #expect(messages.contains("small is 7 pt; it goes from 9 to 48"))
    }

    @Test func `states that look alike to some are found`() {
        var theme = Theme.clear
        theme.lag.fill = Color(hex: 0x1A7F86)
        let alike = theme.problems.filter { $0.message.en.contains("lag and met differ by") }
        #expect(alike.map(\.subject) == ["met.fill"])
    }

    @Test func `every state has a glyph of its own`() {
        let glyphs = AchievementState.allCases.map { Theme.clear.style(of: $0).glyph }
        #expect(Set(glyphs).count == AchievementState.allCases.count)
    }

    @Test func `nothing in the ramp is below the floor`() {
        let type = Theme.clear.type
        #expect(type.floor == 9)
        for font in [type.title, type.subtitle, type.body, type.label, type.small] {
            #expect(font.size >= type.floor)
            #expect(font.family == "Open Sans")
        }
        #expect(type.label.size == 11)
        #expect(type.label.weight == .bold)
    }
}
