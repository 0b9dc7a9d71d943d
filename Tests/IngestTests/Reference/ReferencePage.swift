import TestSupport

/// A page of `Documentation` of which a part is written from the code: what stands between `<!-- made: NAME -->` and
/// `<!-- end -->`.
struct ReferencePage {
    let name: String

    /// How the page differs from one whose parts are these, in a sentence; nil if it doesn't.
    func mismatch(of parts: KeyValuePairs<String, String>) throws -> String? {
        var page = try GoldenFolder.documentation.text(of: name)
        for (part, text) in parts {
            guard let start = page.firstRange(of: "<!-- made: \(part) -->\n"),
                let end = page[start.upperBound...].firstRange(of: "<!-- end -->")
            else { return "\(name) has no part <!-- made: \(part) -->" }
            page.replaceSubrange(start.upperBound..<end.lowerBound, with: "\n\(text)\n")
        }
        return try GoldenFolder.documentation.mismatch(of: page, with: name)
    }
}
