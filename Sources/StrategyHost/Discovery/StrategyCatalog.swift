internal import Files

/// The strategies there are, by their metadata alone: making a catalog runs no module's code.
public struct StrategyCatalog: Sendable {
    /// A library that was found.
    public struct Entry: Sendable {
        /// The library's path.
        public let file: String
        /// What it says it is, or what is wrong with that.
        public let metadata: Result<StrategyMetadata, StrategyError>
        /// The library found earlier that has the same id, and is used instead.
        public let shadowedBy: String?
        /// Whether the library came with this installation.
        public var isBundled: Bool { FilePath.canonical(file).map(IsolationPolicy.isBundled) ?? false }
    }

    /// The libraries in the order of the folders, by name within one.
    public let entries: [Entry]
    /// The folders looked in, there or not.
    public let searched: [String]
    /// The strategies that may be loaded; any where there's no lock.
    private var lock: StrategyLock?

    private let policy: IsolationPolicy
    private var loaded = LoadedStrategies()

    /// Looks in the folders of `path` for files named `libStrategy….so`.
    ///
    /// - Parameter policy: which strategies run in a process of their own; none, unless the program says so.
    public init(searching path: StrategySearchPath, isolation policy: IsolationPolicy = IsolationPolicy(.none)) {
        self.policy = policy
        var entries: [Entry] = []
        var seen: Set<[UInt8]> = []
        var fileByID: [[UInt8]: String] = [:]
        for folder in path.folders {
            for name in FilePath.names(in: folder) ?? [] where LibraryFile.isName(name) {
                let file = "\(folder)/\(name)"
                // The same file through another folder is no second strategy.
                guard let canonical = FilePath.canonical(file), seen.insert(canonical.bytes).inserted else { continue }
                let entry = Self.entry(at: file, shadowedBy: { fileByID[$0.bytes] })
                if case .success(let metadata) = entry.metadata, entry.shadowedBy == nil {
                    fileByID[metadata.id.bytes] = file
                }
                entries.append(entry)
            }
        }
        self.entries = entries
        searched = path.folders
    }

    private static func entry(at file: String, shadowedBy: (String) -> String? = { _ in nil }) -> Entry {
        let metadata = Result { () throws(StrategyError) in try LibraryFile(path: file).metadata() }
        return Entry(file: file, metadata: metadata, shadowedBy: (try? metadata.get()).flatMap { shadowedBy($0.id) })
    }

    /// The library of the strategy `name`, which may be its name, its id, or a path with a slash in it.
    ///
    /// - Throws: `StrategyError` that says where it looked.
    public func entry(named name: String) throws(StrategyError) -> Entry {
        if FilePath.hasFolder(name) {
            guard FilePath.exists(name) else { throw .noSuchFile(name) }
            return Self.entry(at: name)
        }
        var broken: StrategyError?
        for entry in entries where entry.shadowedBy == nil {
            switch entry.metadata {
            case .success(let metadata):
                if [metadata.name.bytes, metadata.id.bytes].contains(name.bytes) { return entry }
            case .failure(let error):
                // What can't say its name may still be the one that's meant.
                if broken == nil, LibraryFile(path: entry.file).likelyName == name { broken = error }
            }
        }
        if let broken { throw broken }
        let known = Set(metadata.map(\.name)).sorted()
        throw .unknown(name, searched: searched, known: known)
    }

    /// The same catalog, that loads only what is in `lock`, where there is one.
    package func locked(by lock: StrategyLock?) -> StrategyCatalog {
        var catalog = self
        catalog.lock = lock
        // What was loaded without this lock isn't for whoever asks with it.
        catalog.loaded = LoadedStrategies()
        return catalog
    }

    /// Loads the strategy `name`, as `entry(named:)` finds it.
    ///
    /// - Throws: `StrategyError` when it isn't there, isn't trusted, isn't what the lock or its metadata says, or can't
    ///   be loaded.
    public func load(_ name: String) throws(StrategyError) -> LoadedStrategy {
        let entry = try entry(named: name)
        let metadata = try entry.metadata.get()
        do throws(StrategyError) {
            try LibraryFile(path: entry.file).checkMetadata()
            let lock = try lock?.only(metadata.id, in: entry.file)
            return try loaded.strategy(metadata, at: entry.file, lock: lock, policy: policy)
        } catch {
            throw error.naming(metadata.name)
        }
    }

    /// Whether the library of `entry` would run in a process of its own.
    public func isolates(_ entry: Entry) -> Bool { policy.isolates(FilePath.canonical(entry.file) ?? entry.file) }

    /// Every name and id that can be given.
    package var names: [String] { metadata.flatMap { [$0.name, $0.id] } }

    private var metadata: [StrategyMetadata] {
        entries.filter { $0.shadowedBy == nil }.compactMap { try? $0.metadata.get() }
    }
}
