import Testing

@testable import StrategyHost

@Suite struct ABIVersionTests {
    @Test("A version is two numbers")
    func reading() {
        #expect(ABIVersion("1.0") == ABIVersion(major: 1, minor: 0))
        #expect(ABIVersion("12.34")?.description == "12.34")
    }

    @Test("Anything else is none", arguments: ["", "1", "1.", ".1", "1.0.0", "a.b", "-1.0", "1. 0"])
    func notVersions(text: String) {
        #expect(ABIVersion(text) == nil)
    }

    @Test("This host has version 1.2")
    func host() {
        #expect(ABIVersion.host.description == "1.2")
    }
}
