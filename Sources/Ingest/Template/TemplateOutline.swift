/// The masters of a presentation, and the size of its slides.
final class TemplateOutline: XMLSink {
    private(set) var masters: [(id: String, reference: String)] = []
    /// In points.
    private(set) var width = 0.0, height = 0.0

    private static let unitsPerPoint = 12_700.0

    func open(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault) {
        switch name {
        case "sldMasterId":
            // Its own number and that of the relation have one local name: the longer prefix is the relation's.
            let ids = attributes.filter { $0.name == "id" }.map(\.value.text)
            guard let reference = ids.first(where: { Int($0) == nil }) else { return }
            masters.append((ids.first { Int($0) != nil } ?? "2147483648", reference))
        case "sldSz":
            width = Double(attributes.number("cx") ?? 0) / Self.unitsPerPoint
            height = Double(attributes.number("cy") ?? 0) / Self.unitsPerPoint
        default: break
        }
    }
}

/// What a layout says of itself; nil of its type where a part is no layout.
final class LayoutOutline: XMLSink {
    private(set) var type: String?
    private(set) var hasTitle = false

    func open(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault) {
        switch name {
        case "sldLayout": type = attributes["type"] ?? ""
        case "ph" where ["title", "ctrTitle"].contains(attributes["type"]): hasTitle = true
        default: break
        }
    }
}
