/// Where in a deck's folder the files of one kind are.
enum DeckPlace: Sendable {
    /// One file of a name.
    case file(String)
    /// Files of these endings in an inner folder.
    case folder(String, endings: [String])

    /// Whether a name in the deck's folder may be one of its files.
    func holds(_ name: String) -> Bool {
        switch self {
        case .file(let own): return name == own
        case .folder(let folder, let endings):
            let parts = name.split(separator: "/", omittingEmptySubsequences: false)
            return parts.count == 2 && parts[0] == folder && endings.contains { name.hasSuffix(".\($0)") }
        }
    }

    /// Every place in a deck's folder that may hold a file of one, whatever is asked for this time.
    static let all = DeckFormat.all.map(\.place) + [DeckCharts.place]

    /// Whether a name in the folder may be a deck's.
    @Sendable static func isPart(_ name: String) -> Bool { all.contains { $0.holds(name) } }

    /// The files that are there, or may be, by their names in the deck's folder.
    func names(in deck: String) -> [String] {
        switch self {
        case .file(let own): [own]
        case .folder(let folder, _):
            FolderContents.names(in: "\(deck)/\(folder)").map { "\(folder)/\($0)" }.filter(holds)
        }
    }
}
