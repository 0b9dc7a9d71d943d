/// Gives codes names of folders, each another one, also where a file system takes capitals for small letters.
struct FolderNames {
    /// Whether a name is a file's, so that no folder may have it.
    private let isTaken: (String) -> Bool
    private var given: Set<String> = []

    /// The longest name, in bytes: systems take 255, and what is being written beside it has a longer one.
    private static let longest = 120

    /// Names that no folder has had yet.
    init(taken: @escaping (String) -> Bool) { isTaken = taken }

    /// The name for the next code: letters, digits and a few marks, never a way out of the folder.
    mutating func next(for code: String) -> String {
        let plain = Self.plain(code)
        var name = Self.cut(plain, to: Self.longest)
        let isCut = name != plain
        var number = 1
        // What is cut and what differs in its marks alone gives way.
        while isTaken(name) || !given.insert(name.lowercased()).inserted {
            number += 1
            name =
                isCut || name.utf8.count >= Self.longest
                ? Self.cut(plain, to: Self.longest - 8) + "-\(number)" : "_" + name
        }
        return name
    }

    private static func plain(_ code: String) -> String {
        let name = String(code.map { $0.isLetter || $0.isNumber || "-_.".contains($0) ? $0 : "-" })
        return name.allSatisfy { $0 == "." } || name.hasPrefix(".") ? "_" + name : name
    }

    /// The first characters of a name, as many as so many bytes hold.
    private static func cut(_ name: String, to bytes: Int) -> String {
        var name = name
        while name.utf8.count > bytes { name.removeLast() }
        return name
    }
}
