/// The sections of a plan file that another one takes over.
struct KeptSections: Sendable {
    private let original: String
    private let left: Set<String>

    /// All sections of a plan file's text but those `left` out; none without a plan file.
    init(of original: String?, without left: [String]) {
        self.original = original ?? ""
        self.left = Set(left)
    }

    /// The sections as they stand, with their comments, or written out where they can't be told apart by lines.
    var text: String {
        let sections = (Self.sections(of: original) ?? []).filter { !left.contains($0.key.text ?? "") }.map(\.flow)
        let lines = keptLines
        // They have to stand behind the sections of another file, where braces around all of them couldn't.
        if let all = Self.sections(of: "before: {}\n" + lines), all.dropFirst().map(\.flow) == sections { return lines }
        return sections.map { $0 + "\n" }.joined()
    }

    /// The sections of a text, none where it says nothing; nil where it isn't a plan file's.
    private static func sections(of text: String) -> [YAMLEntry]? {
        do {
            guard let root = try YAMLComposer.value(of: Array(text.utf8)) else { return [] }
            if case .mapping(let sections) = root.content { return sections }
            return root.text == "" ? [] : nil
        } catch {
            return nil
        }
    }

    /// The lines of the original without those from a key that is left out to the next, and the comments just before that.
    private var keptLines: String {
        var lines: [Substring] = []
        // What stands behind a section that is left out, as long as it's comments.
        var comments: [Substring] = []
        var isKept = true
        // By bytes: a mark above a sign makes another character of it, and YAML reads the sign.
        for line in original.split(separator: "\n", omittingEmptySubsequences: false) {
            let bytes = line.utf8
            if let first = bytes.first, !" #-".utf8.contains(first), let colon = bytes.firstIndex(of: UInt8(ascii: ":"))
            {
                let key = line[..<colon].filter { $0 != "\"" && $0 != "'" && $0 != " " }
                isKept = !left.contains(key)
                if isKept { lines += comments }
                comments = []
            }
            let ink = bytes.drop { $0 == UInt8(ascii: " ") }
            if isKept {
                lines.append(line)
            } else if ink.isEmpty || ink.first == UInt8(ascii: "#") {
                comments.append(line)
            } else {
                comments = []
            }
        }
        return lines.drop(while: \.isEmpty).joined(separator: "\n")
    }
}
