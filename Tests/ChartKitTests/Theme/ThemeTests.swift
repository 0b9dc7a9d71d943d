import PlanModel
import Scene
import Testing

@testable import ChartKit

@Suite struct ThemeTests {
    @Test(arguments: AchievementState.allCases)
    func `a state stands out on white and on the track`(state: AchievementState) {
        let fill = Theme.clear.style(of: state).fill
        #expect(fill.contrast(with: .white) >= 3)
        #expect(fill.contrast(with: Color(hex: 0xF1F1F1)) >= 3)
        #expect(fill.contrast(with: Theme.clear.band) >= 3)
    }

    @Test(arguments: AchievementState.allCases)
    func `text on a state's fill can be read`(state: AchievementState) {
        let style = Theme.clear.style(of: state)
        #expect(style.onFill.contrast(with: style.fill) >= 4)
    }

    @Test func `text can be read on everything it stands on`() {
        let theme = Theme.clear
        for ground in [theme.background, theme.track, theme.band, theme.surface] {
            #expect(theme.ink.contrast(with: ground) >= 7)
            #expect(theme.muted.contrast(with: ground) >= 4.5)
        }
        #expect(theme.onAccent.contrast(with: theme.accent) >= 7)
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
