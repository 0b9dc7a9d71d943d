import PlanModel

extension Place {
    /// The file, the sheet where it's a workbook, and the line.
    var rowMembers: [JSONValue.Member] {
        let sheet = sheet.map { JSONValue.Member(name: "sheet", value: .text($0)) }
        return [.init(name: "file", value: .text(file))] + [sheet].compactMap(\.self)
            + [.init(name: "line", value: .optional(row))]
    }
}
