/// What the parts of a file hold, by their names and endings (ECMA-376 part 2, 7.2.3).
final class ContentTypes: XMLSink {
    private var endings: [String: String] = [:]
    private var parts: [String: String] = [:]

    init(in archive: ZipArchive) throws(WorkbookFault) {
        try XMLPart.read("[Content_Types].xml", of: archive, into: self)
    }

    /// A part's media type; empty where none is said.
    func type(of part: String) -> String {
        let ending = part.split(separator: ".").last.map { $0.lowercased() } ?? ""
        return parts[part.lowercased()] ?? endings[ending] ?? ""
    }

    func open(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault) {
        guard let type = attributes["ContentType"] else { return }
        if name == "Default", let ending = attributes["Extension"] { endings[ending.lowercased()] = type }
        if name == "Override", let part = attributes["PartName"] { parts[part.dropFirst().lowercased()] = type }
    }
}
