import Testing

@testable import StrategyConformance

@Suite("The forms of a descriptor's texts") struct FormTests {
    @Test("An id is in reverse-DNS form")
    func identifier() {
        for text in ["org.example.median", "co.corte.weighted-average", "a.b"] { #expect(TextForm.isIdentifier(text)) }
        for text in ["", "median", "org..median", ".org", "org.Example", "org.-x", "org.x-", "org example.x"] {
            #expect(!TextForm.isIdentifier(text), "\(text)")
        }
    }

    @Test("A name is what users type in an expression")
    func name() {
        for text in ["median", "weighted-average", "mean2"] { #expect(TextForm.isName(text)) }
        for text in ["", "Median", "a b", "a+b", "a:b", "año"] { #expect(!TextForm.isName(text), "\(text)") }
    }

    @Test("A version is major.minor.patch, and may say more")
    func version() {
        for text in ["1.0.0", "0.12.3", "1.0.0-beta.1", "1.0.0+build5"] { #expect(TextForm.isVersion(text)) }
        for text in ["", "1", "1.0", "1.0.0.0", "v1.0.0", "1.0.x", "01.0.0", "1..0"] {
            #expect(!TextForm.isVersion(text), "\(text)")
        }
    }

    @Test("A license looks like an SPDX expression")
    func license() {
        for text in ["MIT", "Apache-2.0", "GPL-3.0-or-later WITH GCC-exception-3.1", "(MIT OR Apache-2.0)"] {
            #expect(TextForm.isLicense(text), "\(text)")
        }
        for text in ["", "see the file", "MIT/X11 ", "MIT OR", "free!"] where text != "MIT OR" {
            #expect(!TextForm.isLicense(text), "\(text)")
        }
    }
}
