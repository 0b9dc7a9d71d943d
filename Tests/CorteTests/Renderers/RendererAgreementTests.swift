import ChartKit
import Foundation
import StrategyTestSupport
import Testing

/// The same chart by both renderers, read back from what they wrote.
@Suite("Both renderers draw the same") struct RendererAgreementTests {
    private let folder: TemporaryFolder
    private let corte: Command

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
    }

    @Test(
        "every kind of chart, in every position",
        arguments: ChartKinds.all.map { $0.name }, [["--size", "16:9"], ["--size", "4:3", "--locale", "en"]])
    func kinds(kind: String, look: [String]) throws {
        for renderer in ["cairo", "gnuplot"] {
            let result = try corte.run(
                ["chart", kind, officialMatrix, "-q", "--renderer", renderer, "-o", "\(renderer).svg"] + look)
            #expect(result.code == 0, "\(result.errors)")
        }
        let pages = folder.contents.filter { $0.hasPrefix("cairo") && $0.hasSuffix(".svg") }
        #expect(!pages.isEmpty)
        for page in pages {
            let own = PictureParts(own: String(decoding: try folder.bytes(page), as: UTF8.self))
            let other = PictureParts(
                gnuplot: String(
                    decoding: try folder.bytes(page.replacing("cairo", with: "gnuplot")), as: UTF8.self))
            #expect(own.parts.count > 20)
            let (missing, added) = (own.strangers(in: other, within: 0.1), other.strangers(in: own, within: 0.1))
            #expect(missing.count == 0, "\(missing.prefix(5))")
            #expect(added.count == 0, "\(added.prefix(5))")
        }
    }

    @Test("a part that is a point and a half away is noticed")
    func notices() {
        let own = PictureParts(
            own: ##"<rect x="1" y="1" width="5" height="5" fill="#0B828B"/><text x="1" y="9">A</text>"##)
        func other(_ x: Double) -> PictureParts {
            PictureParts(
                gnuplot: """
                    <polygon fill = 'rgb( 11, 130, 139)' points = '\(x),1 6,1 6,6 \(x),6 '/>
                    <g transform="translate(1.00,9.01)"><text>A</text></g>
                    """)
        }
        #expect(own.strangers(in: other(1.2), within: 1).isEmpty)
        #expect(own.strangers(in: other(2.5), within: 1).count == 1)
        #expect(own.strangers(in: PictureParts(gnuplot: ""), within: 1).count == 2)
    }
}
