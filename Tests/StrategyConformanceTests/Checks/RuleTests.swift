import StrategyTestSupport
import Testing

@testable import StrategyConformance

@Suite("The rules of the header, and the checks") struct RuleTests {
    /// The header's lines.
    private static func header() throws -> [Substring] {
        let bytes = try DataFile.bytes("../Sources/StrategyABI/include/corte_strategy.h")
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    }

    @Test("Every rule is covered by a check")
    func covered() {
        let covered = Set(Check.all.flatMap(\.rules))
        let missing = Rule.allCases.filter { !covered.contains($0) }
        #expect(missing.isEmpty)
    }

    @Test("Every numbered rule of the header is a rule here, and the other way round")
    func numbered() throws {
        let numbers = try Self.header().compactMap { $0.firstMatch(of: #/^ \*   (\d+)\. /#)?.1 }
        #expect(numbers.map { "rule \($0)" } == Rule.allCases.map(\.rawValue).filter { $0.hasPrefix("rule") })
    }

    @Test("Every struct of the header is a rule here")
    func structs() throws {
        // What only the module knows has no rule.
        let opaque: Set = ["corte_instance"]
        let names = try Self.header().compactMap {
            $0.firstMatch(of: #/^typedef struct (corte_\w+)/#).map { String($0.1) }
        }
        #expect(names.count == 16)
        #expect(Set(names).subtracting(opaque).isSubset(of: Rule.allCases.map(\.rawValue)))
    }

    @Test("Every function of the header is a rule here")
    func functions() throws {
        let names = try Self.header().compactMap { line in
            line.firstMatch(of: #/^    \S.* \*?\(\*(\w+)\)\(/#).map { String($0.1) }
        }
        #expect(
            Set(names) == [
                "log", "is_cancelled", "extension", "create", "prepare", "measure", "destroy", "say", "write",
            ])
        #expect(Set(names).isSubset(of: Rule.allCases.map(\.rawValue)))
    }

    @Test("There are at least forty checks, each with a name of its own, a sentence and a rule")
    func registry() {
        let names = Check.all.map(\.name)
        #expect(names.count >= 40)
        #expect(Set(names).count == names.count)
        for check in Check.all {
            #expect(check.name.allSatisfy { $0.isLowercase || $0 == "-" }, "\(check.name)")
            #expect(!check.rules.isEmpty, "\(check.name)")
            #expect(check.summary.count > 10 && !check.summary.hasSuffix("."), "\(check.name)")
        }
    }

    @Test("A check is found by its name")
    func name() {
        #expect(Check.named("nan-input")?.name == "nan-input")
        #expect(Check.named("no-such-check") == nil)
    }
}
