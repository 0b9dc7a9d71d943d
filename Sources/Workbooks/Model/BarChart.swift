/// A native chart of lying bars with a line at 100 %, the first at the top.
package struct BarChart: Hashable, Sendable {
    package var title: String
    /// What it shows, for who can't see it.
    package var description: String
    /// The names beside the bars.
    package var names: SheetRange
    /// The bars: one for each name, or a few.
    package var bars: [Bars]
    /// A column of the value that the line stands at, and what that is called.
    package var target: SheetRange
    package var targetTitle: String
    /// How the bars' lengths are written.
    package var form: NumberForm
    /// The colour of the line, as 0xRRGGBB.
    package var line: UInt32

    /// The bars of one kind.
    package struct Bars: Hashable, Sendable {
        package var title: String
        package var values: SheetRange
        /// The colour, as 0xRRGGBB; dark text is read on it.
        package var fill: UInt32

        package init(title: String, values: SheetRange, fill: UInt32) {
            self.title = title
            self.values = values
            self.fill = fill
        }
    }

    package init(
        title: String, description: String, names: SheetRange, bars: [Bars], target: SheetRange, targetTitle: String,
        form: NumberForm, line: UInt32
    ) {
        self.title = title
        self.description = description
        self.names = names
        self.bars = bars
        self.target = target
        self.targetTitle = targetTitle
        self.form = form
        self.line = line
    }
}
