import ChartKit
import PlanModel
import Reports
import Scene
import Words
import Workbooks

/// A result as a workbook of Excel's.
protocol ResultWorkbook {
    var workbook: Workbook { get }
}

extension Wording {
    /// An achievement: a number of percent.
    var percentForm: NumberForm { .percent(space: numbers.percentSpace) }
    /// A part of one, written as percent.
    var shareForm: NumberForm { .share(space: numbers.percentSpace) }
}

extension Color {
    /// The colour as 0xRRGGBB.
    var rgb: UInt32 { UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue) }
}

extension Cell {
    /// The state of a node in words, on the state's colour; why there's no figure where there is none.
    static func state(_ node: ReportNode, _ wording: Wording) -> Cell {
        guard let band = node.band else { return .text(wording.word(of: node.outcome)) }
        let style = Theme.clear.style(of: band.state)
        return .text(
            "\(band.state.sign) \(wording.word(of: band))", CellStyle(fill: style.fill.rgb, ink: style.onFill.rgb))
    }
}
