package import PlanModel

/// A workbook as data: what stands in its sheets, and nothing of how it's packed.
package struct Workbook: Hashable, Sendable {
    /// What it says it's about.
    package var title: String
    /// The day that it says it was made on; a fixed one where there's none, so that its bytes depend on its content alone.
    package var date: Cut?
    /// Its sheets, the one that is shown first at the start.
    package var sheets: [Sheet]

    /// A workbook of sheets.
    package init(title: String, date: Cut?, sheets: [Sheet]) {
        self.title = title
        self.date = date
        self.sheets = sheets
    }
}
