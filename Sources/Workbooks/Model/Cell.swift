package import PlanModel

/// A cell: what it holds, and how that looks.
package struct Cell: Hashable, Sendable {
    /// What a cell holds.
    package enum Content: Hashable, Sendable {
        case nothing
        /// Text, which is never taken for a formula.
        case text(String)
        /// A finite number.
        case number(Double)
        /// A formula, without its `=`, and what it comes to.
        case formula(String, Double)
        /// A formula of a text, without its `=`, and the text that it comes to.
        case wording(String, String)
    }

    package var content: Content
    package var style: CellStyle

    private init(_ content: Content, _ style: CellStyle) {
        self.content = content
        self.style = style
    }

    /// A text; an empty one is nothing.
    package static func text(_ text: String?, _ style: CellStyle = .init()) -> Cell {
        Cell(text.flatMap { $0.isEmpty ? nil : .text($0) } ?? .nothing, style)
    }

    /// A number; a missing one is nothing, never zero.
    package static func number(_ value: Double?, _ form: NumberForm) -> Cell {
        Cell(value.map(Content.number) ?? .nothing, CellStyle(form: value.map(form.showing) ?? form))
    }

    /// A day.
    package static func day(_ day: Cut, _ form: NumberForm) -> Cell {
        // Spreadsheets count days from 30 December 1899, and their 1 January 1970 is the 25,569th.
        .number(Double(day.daysSince1970 + 25_569), form)
    }

    /// A formula with what it comes to.
    package static func formula(_ formula: String, _ value: Double, _ form: NumberForm) -> Cell {
        Cell(.formula(formula, value), CellStyle(form: form.showing(value)))
    }

    /// A formula of a text with what it comes to.
    package static func formula(_ formula: String, _ text: String) -> Cell {
        Cell(.wording(formula, text), CellStyle())
    }

    /// The same in bold where that's asked for.
    package func bold(_ isBold: Bool = true) -> Cell {
        var cell = self
        cell.style.isBold = isBold
        return cell
    }

    /// The number that it shows, where it shows one.
    package var number: Double? {
        switch content {
        case .number(let value), .formula(_, let value): value
        case .nothing, .text, .wording: nil
        }
    }
}
