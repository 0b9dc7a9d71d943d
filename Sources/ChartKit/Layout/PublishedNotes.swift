import PlanModel
package import Reports

/// The figures on a page that aren't what was published, numbered in order for the notes at its foot.
package struct PublishedNotes {
    /// A figure that was published differently.
    package struct Note: Hashable {
        /// The node's code.
        package let id: String
        /// Its number, from 1.
        package let number: Int
        /// The published figure, as printed.
        package let printed: String
    }

    /// The notes in order.
    package let notes: [Note]

    /// The notes on the nodes whose published figure differs from the measured one.
    ///
    /// - Parameter report: where they're from; none are said of a projection, as what was published are reports.
    package init(_ nodes: [ReportNode], of report: Report) {
        let differing = report.horizon == nil ? nodes.filter(\.differsFromPublished) : []
        notes = differing.enumerated().compactMap { index, node in
            node.published.map { Note(id: node.id, number: index + 1, printed: $0.text) }
        }
    }

    /// The mark behind a node's figure, in raised digits; nil where there is no note on it.
    package func mark(of id: String) -> String? {
        notes.first { $0.id == id }.map { Self.raised($0.number) }
    }

    /// The notes on some nodes, and how to read bars on a scale, as a line.
    package func line(on ids: [String], bars scale: PercentScale, wording: Wording) -> String {
        let shown = notes.filter { ids.contains($0.id) }
            .map { Self.raised($0.number) + "\u{A0}" + wording.publishedFigure($0.printed) + "." }
        // An en space at the end keeps a distance that line breaking leaves alone.
        return (shown + [wording.barKey(scale)]).joined(separator: "\u{2002} ")
    }

    /// A number in raised digits, for example `¹²`.
    private static func raised(_ number: Int) -> String {
        let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
        return String(String(number).compactMap { $0.wholeNumberValue.map { digits[$0] } })
    }
}
