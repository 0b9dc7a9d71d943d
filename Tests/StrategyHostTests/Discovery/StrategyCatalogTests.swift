import StrategyHost
import StrategyTestSupport
import Testing

@Suite struct StrategyCatalogTests {
    private func catalog(_ folders: TemporaryFolder...) -> StrategyCatalog {
        StrategyCatalog(searching: StrategySearchPath(folders: folders.map(\.path)))
    }

    @Test("A strategy is found by its name, its id and its path")
    func ways() throws {
        let folder = try TemporaryFolder()
        try folder.install("Capped")
        let catalog = catalog(folder)
        let file = "\(folder.path)/libStrategyCapped.so"
        for way in ["capped", "co.corte.capped", file] {
            #expect(try catalog.entry(named: way).file == file)
        }
    }

    @Test("Folders, files and identifiers with the same letters in two forms of Unicode are two")
    func forms() throws {
        let folder = try TemporaryFolder()
        try folder.install("Capped")
        let source = String(decoding: try DataFile.bytes("../Plugins/Capped/strategy.json"), as: UTF8.self)
        for (form, name) in [("caf\u{E9}", "one"), ("cafe\u{301}", "two")] {
            let file = "\(folder.path)/libStrategy-\(form)"
            try folder.copy("\(folder.path)/libStrategyCapped.so", as: "libStrategy-\(form).so")
            let metadata = source.replacing("co.corte.capped", with: form).replacing("\"capped\"", with: "\"\(name)\"")
            try folder.write(metadata, to: "libStrategy-\(form).json")
            #expect(try catalog(folder).entry(named: form).file.utf8.elementsEqual("\(file).so".utf8))
        }
        #expect(catalog(folder).entries.count == 3)
        #expect(catalog(folder).entries.allSatisfy { $0.shadowedBy == nil })
        #expect(throws: StrategyError.self) {
            try catalog(folder).load("one").instance(parameters: ["li\u{301}mit": .number(1)])
        }
    }

    @Test("Metadata that are a link to nothing are broken, not absent")
    func danglingMetadata() throws {
        let folder = try TemporaryFolder()
        try folder.install("Capped")
        try folder.remove("libStrategyCapped.json")
        try folder.link("libStrategyCapped.json", to: "none")
        let entry = try #require(catalog(folder).entries.first)
        let error = #expect(throws: StrategyError.self) { try entry.metadata.get() }
        #expect(error?.message == "the metadata can't be read")
    }

    @Test("A library taken away is unavailable, and the error names it and where it looked")
    func takenAway() throws {
        let folder = try TemporaryFolder()
        let second = try TemporaryFolder()
        for product in ["Capped", "WeightedAverage", "TrendProjection"] { try folder.install(product) }
        try folder.remove("libStrategyCapped.so")
        let catalog = catalog(folder, second)
        let error = #expect(throws: StrategyError.self) { try catalog.load("capped") }
        #expect(error?.code == .unavailable)
        #expect(
            error?.description == """
                strategy 'capped': no library for it found, looked in \(folder.path), \(second.path); \
                there are trend-projection, weighted-average; give the folder of others with --strategy-path
                """)
        #expect(try catalog.load("weighted-average").metadata.name == "weighted-average")
    }

    @Test("A library taken away between finding and loading is unavailable")
    func takenAwayLate() throws {
        let folder = try TemporaryFolder()
        try folder.install("Capped")
        let catalog = catalog(folder)
        try folder.remove("libStrategyCapped.so")
        let error = #expect(throws: StrategyError.self) { try catalog.load("capped") }
        #expect(error?.code == .unavailable)
        #expect(error?.strategy == "capped")
        #expect(error?.message == "there is no such library (\(folder.path)/libStrategyCapped.so)")
    }

    @Test("A name mistyped suggests the nearest")
    func mistyped() throws {
        let folder = try TemporaryFolder()
        try folder.install("Capped")
        let error = #expect(throws: StrategyError.self) { try catalog(folder).entry(named: "caped") }
        #expect(error?.advice == "did you mean 'capped'?")
    }

    @Test("With nothing there, the advice is how to say where")
    func nothing() throws {
        let folder = try TemporaryFolder()
        let error = #expect(throws: StrategyError.self) { try catalog(folder).entry(named: "capped") }
        #expect(error?.advice == "give its folder with --strategy-path or CORTE_STRATEGY_PATH")
        #expect(catalog(folder).searched == [folder.path])
    }

    @Test("A path without a file is an error with the path")
    func noFile() throws {
        let folder = try TemporaryFolder()
        let error = #expect(throws: StrategyError.self) { try catalog(folder).entry(named: "./none.so") }
        #expect(error?.code == .unavailable)
        #expect(error?.strategy == "./none.so")
    }

    @Test("Broken metadata breaks neither the listing nor the others")
    func brokenMetadata() throws {
        let folder = try TemporaryFolder()
        for product in ["Capped", "WeightedAverage"] { try folder.install(product) }
        try folder.write("{ \"id\": ", to: "libStrategyCapped.json")
        let catalog = catalog(folder)
        #expect(catalog.entries.count == 2)
        #expect(throws: StrategyError.self) { try catalog.entries[0].metadata.get() }
        #expect(try catalog.entries[1].metadata.get().name == "weighted-average")
    }

    @Test("Who asks for the strategy with broken metadata learns what's wrong")
    func brokenByName() throws {
        let folder = try TemporaryFolder()
        try folder.install("Capped")
        try folder.write("[]", to: "libStrategyCapped.json")
        let error = #expect(throws: StrategyError.self) { try catalog(folder).entry(named: "capped") }
        #expect(error?.code == .refused)
        #expect(error?.strategy == "\(folder.path)/libStrategyCapped.json")
        #expect(error?.message.hasPrefix("the metadata is broken: ") == true)
    }

    @Test("Missing metadata is listed as the library's problem")
    func missingMetadata() throws {
        let folder = try TemporaryFolder()
        try folder.install("Capped")
        try folder.remove("libStrategyCapped.json")
        let entry = try #require(catalog(folder).entries.first)
        let error = #expect(throws: StrategyError.self) { try entry.metadata.get() }
        #expect(error?.message == "there is no metadata beside the library")
    }

    @Test("The first of two with the same id wins, and the second says which")
    func shadowing() throws {
        let first = try TemporaryFolder()
        let second = try TemporaryFolder()
        for folder in [first, second] { try folder.install("Capped") }
        let catalog = catalog(first, second)
        #expect(catalog.entries.map(\.shadowedBy) == [nil, "\(first.path)/libStrategyCapped.so"])
        #expect(try catalog.entry(named: "capped").file == "\(first.path)/libStrategyCapped.so")
        #expect(try catalog.entry(named: "\(second.path)/libStrategyCapped.so").shadowedBy == nil)
    }

    @Test("The same file through a link is no second strategy")
    func sameFile() throws {
        let first = try TemporaryFolder()
        let second = try TemporaryFolder()
        try first.install("Capped")
        try second.link("libStrategyCapped.so", to: "\(first.path)/libStrategyCapped.so")
        #expect(catalog(first, second).entries.count == 1)
    }

    @Test("Other files in the folder are none of its business")
    func otherFiles() throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "libOther.so")
        try folder.write("{}", to: "libStrategyCapped.json")
        #expect(catalog(folder).entries.isEmpty)
    }

    @Test("Making a catalog runs no code: a library of rubbish is listed like any other")
    func noCode() throws {
        let folder = try TemporaryFolder()
        try folder.install("Capped")
        try folder.remove("libStrategyCapped.so")
        try folder.write("rubbish", to: "libStrategyCapped.so")
        let catalog = catalog(folder)
        #expect(try catalog.entries.first?.metadata.get().name == "capped")
        let error = #expect(throws: StrategyError.self) { try catalog.load("capped") }
        #expect(error?.code == .unavailable)
        #expect(error?.advice == "build it again on this system")
    }
}
