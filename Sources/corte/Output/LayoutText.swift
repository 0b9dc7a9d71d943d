import Console
import Ingest
import PlanModel
import Words

/// What was detected of a matrix, for people.
struct LayoutText {
    let layout: DetectedLayout

    var text: String {
        let blank = layout.blankRows == 0 ? "" : ", \(layout.blankRows) blank ones skipped"
        let skipped = layout.skippedRows.map { ", \($0.en) skipped" }.joined()
        return """
            \(layout.file.visible): \(source), header in row \(layout.headerRow)
            \(layout.rowsRead) rows read\(blank)\(skipped)

            \(columns)
            """ + unread
    }

    private var source: String {
        if let sheet = layout.sheet { return "sheet \(sheet.visible)" }
        let separator = layout.separator.map { $0 == .tab ? "tab" : "'\($0.rawValue)'" } ?? "none"
        return "\(layout.encoding?.rawValue ?? ""), separator \(separator)"
    }

    private var columns: String {
        var table = TextTable(columns: [
            .init(title: "Column", isNumeric: true), .init(title: "Header"), .init(title: "Read as"),
            .init(title: "By"), .init(title: "Numbers"),
        ])
        table.rows = layout.columns.map { column in
            let format = column.numberFormat.map { "\($0.format.rawValue), by \($0.basis.rawValue)" } ?? ""
            return [
                .init("\(column.number)"), .init(column.header), .init(column.column.name),
                .init(column.basis.rawValue), .init(format),
            ]
        }
        return table.text(width: nil, coloured: StandardOutput.takesColour)
    }

    private var unread: String {
        layout.unreadHeaders.isEmpty ? "" : "not read: \(listed(layout.unreadHeaders).visible)\n"
    }
}
