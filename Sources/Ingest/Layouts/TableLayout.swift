/// A way in which people lay out a matrix that isn't one row for an indicator at a cut.
protocol TableLayout: Sendable {
    /// Brings a sheet of this layout nearer to the canonical one; leaves any other alone.
    static func apply(to sheet: inout Sheet)
}

/// The layouts that are known, in the order in which they're undone. Add yours here: nothing else needs to know.
enum TableLayouts {
    static let all: [any TableLayout.Type] = [PeriodHeads.self, WidePeriods.self]
}
