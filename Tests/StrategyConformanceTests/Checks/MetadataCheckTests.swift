import Testing

@testable import StrategyConformance

@Suite("A module's description, checked") struct MetadataCheckTests {
    @Test("A module that breaks a rule is caught, and told what is wrong", arguments: faults)
    func caught(fault: CaughtFault) throws { try fault.verify() }

    static let faults = [
        CaughtFault(
            "equals-metadata-file", .fail, "the metadata file says vendor Example, the descriptor says Somebody else"),
        CaughtFault("identifier-form", .fail, "the id 'faulty' isn't in reverse-DNS form, as org.example.median"),
        CaughtFault("name-form", .fail, "the name 'Faulty mean' isn't of a-z, 0-9 and hyphens"),
        CaughtFault("version-form", .fail, "the version '1.0' isn't major.minor.patch (semver.org)"),
        CaughtFault("license-form", .fail, "the license 'do what you want' isn't an SPDX expression, as Apache-2.0"),
        CaughtFault("host-lets-it-in", .fail, "there is no metadata beside the library; "),
        CaughtFault("known-role", .fail, "the role 9 isn't one of corte_role"),
        CaughtFault("known-capabilities", .warn, "the capabilities have unknown bits, 0x10000000000"),
        CaughtFault(
            "inputs-declaration", .fail,
            "the module's description of a strategy is broken in 'inputs_json': '[0].type' is missing"),
        CaughtFault("outputs-declaration", .fail, "the outputs have 'share' twice"),
        CaughtFault(
            "parameters-declaration", .fail,
            "the module's description of a strategy is broken in 'parameters_json': parameter 'limit' can't be '-1'"),
        CaughtFault("distinct-strategies", .fail, "two strategies are called 'org.example.faulty'"),
        CaughtFault("tables-stay", .fail, "the descriptor's texts change once it has measured"),
        CaughtFault("descriptor-texts", .fail, "the descriptor's summary isn't UTF-8"),
        CaughtFault("module-texts", .fail, "the module's toolchain is missing, or isn't UTF-8"),
    ]
}
