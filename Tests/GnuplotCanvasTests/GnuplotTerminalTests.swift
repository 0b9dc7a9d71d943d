import Scene
import Testing

@testable import GnuplotCanvas

@Suite struct GnuplotTerminalTests {
    @Test func `pictures have the pixels that the resolution gives`() {
        #expect(
            GnuplotTerminal.png(dotsPerInch: 144).command(.slide, background: .white)
                == "set terminal pngcairo size 1920,1080 noenhanced background rgb '#FFFFFF' fontscale 1.5 linewidth 2")
        #expect(
            GnuplotTerminal.png(dotsPerInch: 96).command(Size(72, 36), background: .bar)
                == "set terminal pngcairo size 96,48 noenhanced background rgb '#0B828B' fontscale 1 linewidth 1.333")
    }

    @Test(arguments: [72, 96, 110, 144, 300], [1366.0, 1921, 997])
    func `whole pixels stay as many`(dotsPerInch: Int, pixels: Double) {
        let points = pixels / (Double(dotsPerInch) / 72)
        let command = GnuplotTerminal.png(dotsPerInch: dotsPerInch).command(Size(points, points), background: .white)
        #expect(command.contains(" size \(Int(pixels)),\(Int(pixels)) "))
    }

    @Test func `a document's inches are cut off to the points of its page`() {
        #expect(
            GnuplotTerminal.pdf.command(.slide, background: .white).hasPrefix(
                "set terminal pdfcairo size 13.33334in,7.5in noenhanced"))
        #expect(GnuplotTerminal.pdf.page(Size(960.5, 540)) == Size(961, 540))
    }

    @Test func `dashes are points, in pairs`() {
        #expect(GnuplotTerminal.svg.dashes(Stroke(.ink, width: 2, dash: [10, 6])) == [10, 6])
        #expect(GnuplotTerminal.svg.dashes(Stroke(.ink, width: 1, dash: [3])) == [6, 6])
        #expect(GnuplotTerminal.svg.dashes(Stroke(.ink, width: 1)) == [])
        #expect(
            GnuplotTerminal.pdf.dashes(Stroke(.ink, width: 0.5, dash: [2.75, 1.1])).map { ($0 * 10).rounded() } == [
                100, 40,
            ])
    }
}
