import Files
import Glibc
import StrategyTestSupport
import Testing

@testable import StrategyHost

@Suite struct TrustedLibraryTests {
    private let folder: TemporaryFolder
    private var file: String { "\(folder.path)/libStrategyCapped.so" }

    init() throws {
        folder = try TemporaryFolder()
        try folder.install("Capped")
    }

    @Test("It has the file's canonical path, size and digest")
    func facts() throws {
        let library = try TrustedLibrary.open("\(folder.path)/./libStrategyCapped.so", lock: nil)
        let bytes = try #require(FilePath.contents(file))
        #expect(library.file == FilePath.canonical(file))
        #expect(library.size == bytes.count)
        #expect(library.sha256 == Digest.sha256(of: bytes))
    }

    @Test("Bytes that change between the check and the loading don't matter", arguments: [true, false])
    func swapped(inPlace: Bool) throws {
        let library = try TrustedLibrary.open(file, lock: nil)
        if !inPlace { try folder.remove("libStrategyCapped.so") }
        try folder.write("something else", to: "libStrategyCapped.so")
        let metadata = try LibraryFile(path: file).metadata()
        let strategy = try LoadedStrategy(metadata, from: Library.load(library))
        var batch = ColumnBatch(rowCount: 1)
        batch.append("achievement", numbers: [130])
        #expect(try strategy.instance().measure(batch).column("achievement")[0] == 100)
        #expect(strategy.sha256 == library.sha256)
    }

    @Test("What another process checked is loaded by its inherited descriptor")
    func inherited() throws {
        let first = try TrustedLibrary.open(file, lock: nil)
        let second = try TrustedLibrary.inherited(first.files, first.descriptors.map { dup($0) })
        #expect((second.size, second.sha256) == (first.size, first.sha256))
        #expect(try Library.load(second).sha256 == first.sha256)
    }

    @Test("The copy goes with the value")
    func closed() throws {
        let descriptor = try TrustedLibrary.open(file, lock: nil).copy.descriptor
        let target = FilePath.canonical("/proc/self/fd/\(descriptor)")
        #expect(target?.hasPrefix("/memfd:libStrategyCapped.so") != true)
    }

    @Test("A library that isn't trusted isn't copied")
    func refused() throws {
        #expect(chmod(file, 0o666) == 0)
        let error = #expect(throws: StrategyError.self) { try TrustedLibrary.open(file, lock: nil) }
        #expect(error == .distrusted(file, .writer(.everybody)))
    }
}
