/// The addresses that name the vocabularies of a presentation's parts.
enum Namespace {
    static let declaration = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
    static let package = "http://schemas.openxmlformats.org/package/2006"
    static let relations = "\(package)/relationships"
    static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    /// The start of media types.
    static let types = "application/vnd.openxmlformats-officedocument"

    /// The declarations of a slide's vocabularies: drawings, relations, presentations.
    static let slide = #"xmlns:a="\#(drawing)" xmlns:r="\#(office)" xmlns:p="\#(presentation)""#
    /// The declarations of a chart's.
    static let charts = #"xmlns:c="\#(chart)" xmlns:a="\#(drawing)" xmlns:r="\#(office)""#
    static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
    static let presentation = "http://schemas.openxmlformats.org/presentationml/2006/main"
    static let chart = "http://schemas.openxmlformats.org/drawingml/2006/chart"
    static let table = "http://schemas.openxmlformats.org/drawingml/2006/table"
}
