import Encoding
import Ingest
import Measurement
import PlanModel
import Words

extension ReadingTable {
    /// `corte.reading/1`: what was understood, and what there is to say of it.
    var json: JSONValue {
        .members([
            "schema": .text("corte.reading/1"),
            "matrices": .array(loaded.detected.map(\.json)),
            "planFile": .optional(loaded.planFile),
            "methodologies": .array(methodologies.map(\.json)),
            "diagnostics": .array(loaded.diagnostics.map { $0.json(in: language) }),
        ])
    }
}

extension DetectedLayout {
    fileprivate var json: JSONValue {
        .members([
            "file": .text(file), "sheet": .optional(sheet), "encoding": .optional(encoding?.rawValue),
            "separator": .optional(separator?.rawValue), "headerRow": .optional(headerRow),
            "rowsRead": .optional(rowsRead), "blankRows": .optional(blankRows),
            "skippedRows": .array(skippedRows.map { .text($0.en) }), "columns": .array(columns.map(\.json)),
            "unreadHeaders": .array(unreadHeaders.map { .text($0) }),
        ])
    }
}

extension DetectedLayout.Column {
    fileprivate var json: JSONValue {
        .members([
            "number": .optional(number), "header": .text(header), "field": .text(column.name),
            "basis": .text("\(basis)"), "numbers": numberFormat?.json ?? .null,
        ])
    }
}

extension FormatDecision {
    fileprivate var json: JSONValue {
        .members([
            "format": .text(format.key), "basis": .text("\(basis)"), "ambiguous": .boolean(hasAmbiguousNumbers),
        ])
    }
}

extension ReadingTable.Methodology {
    fileprivate var json: JSONValue {
        .members([
            "name": .text(name), "expression": .text(expression),
            "strategies": .array(
                modules.map {
                    .members(["name": .text($0.name), "version": .text($0.version), "file": .optional($0.file)])
                }),
        ])
    }
}

extension Diagnostic {
    fileprivate func json(in language: Language) -> JSONValue {
        .members([
            "severity": .text(severity.rawValue), "file": .optional(place?.file), "sheet": .optional(place?.sheet),
            "line": .optional(place?.row), "column": .optional(place?.column), "text": .text(problem[language]),
            "advice": .optional(remedy?[language]),
        ])
    }
}
