import Glibc
package import Words

/// What results are shown on: a terminal, or whatever standard output is.
package struct Screen {
    /// How many cells a line has; nil for as many as it needs.
    package let width: Int?
    /// Whether colours are welcome.
    package let isColoured: Bool
    /// How many lines are seen at a time; nil where what is longer isn't shown in pages.
    private let height: Int?

    /// The screen as it is, but for what was wished otherwise.
    package init(_ options: ScreenOptions) {
        let size = StandardOutput.size
        width = options.width ?? size?.columns
        height = options.noPager ? nil : size?.rows
        isColoured =
            switch options.color {
            case .always: true
            case .never: false
            // See no-color.org.
            case .auto:
                StandardOutput.isTerminal && Environment.text("NO_COLOR") == nil
                    && Environment.value("TERM") != "dumb"
            }
    }

    /// Shows a text, by the pager what is longer than the screen.
    package func show(_ text: String) throws(Failure) {
        if let height, let pager = Pager.wished, text.utf8.count(where: { $0 == 0x0A }) >= height, pager.show(text) {
            return
        }
        try StandardOutput.write(text)
    }
}
