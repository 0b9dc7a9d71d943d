import Testing

@testable import StrategyConformance

@Suite("Loading a module, checked") struct LoadingCheckTests {
    @Test("A module that breaks a rule is caught, and told what is wrong", arguments: faults)
    func caught(fault: CaughtFault) throws { try fault.verify() }

    static let faults = [
        CaughtFault("entry-is-there", .fail, "the library has no function corte_module_entry"),
        CaughtFault(
            "entry-answers", .fail, "it refuses a host of version 1.2: this module doesn't work with that host"),
        CaughtFault("entry-is-fast", .fail, "the entry takes 1"),
        CaughtFault("entry-starts-no-thread", .fail, "the entry leaves 1 more threads running"),
        CaughtFault("loads-now", .fail, "the library can't be loaded: "),
        CaughtFault("module-magic", .fail, "the magic is 0x45545244, not 0x45545243"),
        CaughtFault("module-version", .fail, "the module is for version 2.2, this header is 1.2"),
        CaughtFault("struct-sizes", .fail, "a corte_strategy states 56 bytes, and has 64 at least"),
        CaughtFault("no-null-function", .fail, "the function destroy is NULL"),
        CaughtFault("unknown-extension", .fail, "it claims to have the extension ''"),
        CaughtFault("one-exported-symbol", .fail, "the library shows 'mean' too; build with -fvisibility=hidden"),
        CaughtFault("newer-minor-host", .fail, "the entry refuses a host of version 1.9"),
        CaughtFault("other-major-host", .fail, "the entry refuses a host of another major version and logs no reason"),
    ]
}
