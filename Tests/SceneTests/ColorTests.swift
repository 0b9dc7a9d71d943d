import Scene
import Testing

@Suite struct ColorTests {
    @Test func `a colour reads back as it was given`() {
        #expect(Color(hex: 0x0A2A6B).hex == "#0A2A6B")
        #expect(Color(hex: 0x00000F).hex == "#00000F")
        #expect(Color.white.hex == "#FFFFFF")
    }

    @Test func `luminance goes from black to white`() {
        #expect(Color(hex: 0).luminance == 0)
        #expect(abs(Color.white.luminance - 1) < 1e-12)
        #expect(Color(hex: 0x00FF00).luminance > Color(hex: 0xFF0000).luminance)
    }

    @Test func `black on white has the largest contrast, a colour on itself the smallest`() {
        #expect(abs(Color(hex: 0).contrast(with: .white) - 21) < 1e-9)
        #expect(Color(hex: 0x808080).contrast(with: Color(hex: 0x808080)) == 1)
    }

    @Test func `contrast doesn't depend on the order`() {
        let ink = Color(hex: 0x222222)
        #expect(ink.contrast(with: .white) == Color.white.contrast(with: ink))
    }

    @Test func `the contrast of a known grey is the published one`() {
        // #767676 is the lightest grey that passes 4.5 on white.
        #expect(Color(hex: 0x767676).contrast(with: .white) >= 4.5)
        #expect(Color(hex: 0x777777).contrast(with: .white) < 4.5)
    }

    @Test func `a mix goes from one colour to the other`() {
        let ink = Color(hex: 0x000000)
        #expect(ink.mixed(with: .white, 0) == ink)
        #expect(ink.mixed(with: .white, 1) == .white)
        #expect(ink.mixed(with: .white, 0.5) == Color(hex: 0x808080))
        #expect(ink.mixed(with: .white, 7) == .white)
    }
}
