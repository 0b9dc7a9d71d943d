/// How a cell looks.
package struct CellStyle: Hashable, Sendable {
    /// How its number is written.
    package var form: NumberForm?
    package var isBold = false
    /// How far its text is set in: a step for each level of a tree.
    package var indent = 0
    /// The colours of what is behind its text and of the text itself, as 0xRRGGBB.
    package var fill, ink: UInt32?

    /// The look of a plain cell unless told otherwise.
    package init(
        form: NumberForm? = nil, isBold: Bool = false, indent: Int = 0, fill: UInt32? = nil, ink: UInt32? = nil
    ) {
        self.form = form
        self.isBold = isBold
        self.indent = indent
        self.fill = fill
        self.ink = ink
    }
}
