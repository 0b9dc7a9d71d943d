import Files
import StrategyTestSupport
import Testing

@testable import StrategyHost

@Suite("What a library's file says") struct ELFImageTests {
    private func exported(_ path: String) throws -> [DynamicSymbol]? {
        try TrustedLibrary.open(path, lock: nil).exported
    }

    @Test("The symbols that a library shows are read from its file")
    func symbols() throws {
        #expect(try exported("\(MedianModule.folder())/libStrategyMedian.so")?.map(\.name) == ["corte_module_entry"])
        for product in ["WeightedAverage", "Capped", "TrendProjection"] {
            let names = try exported("\(Bundled.folder)/libStrategy\(product).so")?.map(\.name)
            #expect(names == ["corte_module_entry"], "\(product)")
        }
        // Without a list of what to show, a package in Swift shows all that its kit has.
        let swift = try #require(try exported("\(FloorAndCapModule.folder())/libStrategyFloorAndCap.so")).map(\.name)
        #expect(swift.contains("corte_module_entry"))
        #expect(swift.count > 10)
    }

    @Test("What it needs, what it's called and where the others may be is read as the loader reads it")
    func needs() throws {
        let module = try TreatmentModule(bringing: ["libhelper.so": "int help(void) { return 1; }"])
        let needs = try TrustedLibrary(sealing: "\(module.folder.path)/libStrategyOdd.so").needs
        #expect(needs == ELFImage.Needs(ownName: nil, names: ["libhelper.so", "libc.so.6"], folders: ["$ORIGIN"]))
        #expect(try TrustedLibrary(sealing: "\(module.folder.path)/libhelper.so").needs.ownName == "libhelper.so")
    }

    @Test("Bytes that are no library say nothing", arguments: ["", "rubbish", "\u{7F}ELF and nothing else"])
    func rubbish(text: String) throws {
        let folder = try TemporaryFolder()
        #expect(try exported(folder.write(text, to: "libStrategyText.so")) == nil)
    }

    @Test("A library that's cut short or has other bytes anywhere is read without harm")
    func broken() throws {
        let bytes = try #require(FilePath.contents("\(MedianModule.folder())/libStrategyMedian.so"))
        func read(_ bytes: [UInt8]) -> Int {
            bytes.withUnsafeBytes { bytes in
                let image = ELFImage(bytes)
                return (image?.needs?.names.count ?? 0) + (image?.exported?.count ?? 0)
            }
        }
        let whole = read(bytes)
        #expect(whole > 1)
        for length in stride(from: 0, to: bytes.count, by: 97) { #expect(read(Array(bytes.prefix(length))) <= whole) }
        for place in 0..<800 {
            var other = bytes
            for value in [0x00, 0x7F, 0xFF] as [UInt8] {
                other[place] = value
                #expect(read(other) < bytes.count)
            }
        }
    }
}
