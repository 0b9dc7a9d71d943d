import Testing

@testable import StrategyConformance

@Suite("Parameters, checked") struct ParametersCheckTests {
    @Test("A module that breaks a rule is caught, and told what is wrong", arguments: faults)
    func caught(fault: CaughtFault) throws { try fault.verify() }

    static let faults = [
        CaughtFault(
            "no-parameters-given", .fail,
            "the parameters {} aren't accepted: code 1, \"the parameters can't be read or aren't allowed\""),
        CaughtFault(
            "explicit-defaults", .fail,
            "with its defaults given by name, group 0 of output 'achievement' is 180.11741259657282 instead of 50.00000000000001"
        ),
        CaughtFault(
            "minimum-and-maximum", .fail,
            "the parameters {\"decimals\":0} aren't accepted: code 1, \"the parameters can't be read or aren't allowed\""
        ),
        CaughtFault(
            "choices", .fail,
            "the parameters {\"kind\":\"other\"} aren't accepted: code 1, \"the parameters can't be read or aren't allowed\""
        ),
        CaughtFault("failed-create-leaves-null", .fail, "a create that fails leaves a pointer"),
        CaughtFault("destroy-null", .crash, "SIGSEGV while destroying NULL"),
        CaughtFault("parameters-by-length", .crash, "SIGSEGV while creating with parameters that no NUL ends"),
        CaughtFault("out-of-range", .fail, "the parameters {\"decimals\":-1} are accepted"),
        CaughtFault("wrong-parameter-type", .fail, "the parameters {\"decimals\":true} are accepted"),
        CaughtFault("unknown-parameter", .fail, "the parameters {\"no-such-parameter\":1} are accepted"),
        CaughtFault("malformed-parameters", .fail, "the parameters {}} are accepted"),
    ]
}
