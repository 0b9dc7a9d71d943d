import PlanModel

/// The fields of a row as the table `reading` has them, without its figures and its path.
enum ReadingColumns {
    /// The columns behind `cut` and `position`, without those of the place.
    static let names = [
        "indicator", "name", "class", "annualisation", "entity", "measure_unit", "weight", "ceiling", "published_text",
        "published_value", "published_decimals", "note",
    ]

    /// The columns of a place.
    static let placeNames = ["file", "sheet", "line", "field"]

    static func values(of row: Observation) -> [SQLValue] {
        [
            .text(row.indicator), .text(row.name), .optional(row.indicatorClass?.rawValue),
            .optional(row.annualisation?.rawValue), .optional(row.entity), .optional(row.measureUnit),
            .optional(row.weight), .optional(row.ceiling), .optional(row.published?.text),
            .optional(row.published?.value), .optional(row.published?.decimals), .optional(row.note),
        ]
    }

    static func values(of place: Place?) -> [SQLValue] {
        [
            .optional(place?.file), .optional(place?.sheet), .optional(place?.row), .optional(place?.column),
        ]
    }

    /// The row of some fields, those of the place last; nil for what no history holds.
    static func row(_ fields: ArraySlice<SQLValue>) -> Observation? {
        let values = Array(fields)
        guard values.count == names.count + placeNames.count, let indicator = values[0].text,
            let name = values[1].text, let place = place(values[names.count...])
        else { return nil }
        var row = Observation(indicator: indicator, name: name, origin: place)
        row.indicatorClass = values[2].text.flatMap(IndicatorClass.init)
        row.annualisation = values[3].text.flatMap(Annualisation.init)
        row.entity = values[4].text
        row.measureUnit = values[5].text
        row.weight = values[6].real
        row.ceiling = values[7].real
        if let text = values[8].text, let value = values[9].real, let decimals = values[10].integer {
            row.published = PublishedPercent(text: text, value: value, decimals: decimals)
        }
        row.note = values[11].text
        return row
    }

    /// The place of some fields; nil without a file.
    static func place(_ fields: ArraySlice<SQLValue>) -> Place? {
        let values = Array(fields)
        return values[0].text.map {
            Place(file: $0, sheet: values[1].text, row: values[2].integer, column: values[3].integer)
        }
    }
}
