import Files
import Glibc
import PlanModel
import Words

/// The folders of the units' decks, as the manifest of the folder of all remembers them: by the manifest of each.
struct UnitFolders {
    private let folder: String

    /// The folders inside one.
    init(in folder: String) {
        self.folder = folder
    }

    /// Writes the page that leads to all; decks that an earlier run wrote and this one didn't go, unless somebody changed
    /// them since.
    ///
    /// - Returns: what a user should know.
    func publish(_ index: OutputPiece, _ outcomes: [UnitDecks.Outcome]) throws(Failure) -> [Diagnostic] {
        let drawn = Set(outcomes.filter { $0.failure == nil }.map(\.unit.folder))
        var kept: [Diagnostic] = []
        for name in try FolderManifest(of: folder).digests.keys.compactMap(Self.unit(of:)).sorted()
        where !drawn.contains(name) && FolderContents.kind("\(folder)/\(name)") == S_IFDIR {
            kept += try remove(name)
        }
        var files = [index]
        for name in drawn.sorted() {
            let path = "\(name)/\(FolderManifest.name)"
            if let bytes = try FolderManifest.bytes("\(folder)/\(path)") { files.append((path, bytes)) }
        }
        let isPart = { @Sendable (name: String) in name == UnitIndex.name || Self.unit(of: name) != nil }
        return try kept + OutputSet(in: folder, names: isPart).write(files)
    }

    /// Takes the deck of a unit away, and its folders where nothing else is in them.
    private func remove(_ name: String) throws(Failure) -> [Diagnostic] {
        let place = "\(folder)/\(name)"
        let kept = try OutputSet(in: place, names: DeckPlace.isPart).write([])
        for case .folder(let inner, _) in DeckPlace.all { rmdir("\(place)/\(inner)".nativePath) }
        rmdir(place.nativePath)
        return kept
    }

    /// The folder of a unit whose manifest has this name; nil for any other, and for what would lead elsewhere.
    @Sendable private static func unit(of name: String) -> String? {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1] == FolderManifest.name, let unit = parts.first, !unit.isEmpty,
            unit != ".", unit != ".."
        else { return nil }
        return String(unit)
    }
}
