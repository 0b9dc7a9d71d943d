import ChartKit
import Scene
import TestSupport

extension ChartContext {
    /// A page in Spanish whose characters are all half an em wide.
    static func fake(_ size: Size = .slide, wording: Wording = .spanish) -> ChartContext {
        ChartContext(wording: wording, size: size, measuring: FixedWidthText())
    }
}

extension Size {
    /// A slide of 10 by 7.5 inches, 4:3.
    static let classic = Size(720, 540)
    /// A4 lying on its side.
    static let a4 = Size(842, 595)
}
