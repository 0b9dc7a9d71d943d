import StrategyTestSupport
import Testing

@testable import StrategyConformance

@Suite("What the checks say") struct ReasonTests {
    @Test(
        "A failure says what is wrong, and where",
        arguments: [
            ("module-magic", "the magic is 0x45545244, not 0x45545243"),
            ("module-version", "the module is for version 2.0, this header is 1.0"),
            ("struct-sizes", "a corte_strategy states 56 bytes, and has 64 at least"),
            ("no-null-function", "the function destroy is NULL"),
            ("entry-answers", "it refuses a host of version 1.0: this module doesn't work with that host"),
            ("one-exported-symbol", "the library shows 'mean' too; build with -fvisibility=hidden"),
            ("identifier-form", "the id 'faulty' isn't in reverse-DNS form, as org.example.median"),
            (
                "inputs-declaration",
                "the module's description of a strategy is broken in 'inputs_json': 'Index 0.type' is missing"
            ),
            ("equals-metadata-file", "the metadata file says vendor Example, the descriptor says Somebody else"),
            ("self-tests", "'two children': output 'achievement' of group 0 is 87.5, expected 75.0"),
            ("out-of-range", "the parameters {\"decimals\":-1} are accepted"),
            ("missing-column", "without column 'achievement', the error names column ''"),
            ("known-status", "the status 42 isn't one of corte_status"),
            ("error-texts", "it fails with code 1 and no message"),
            ("refusal-names-the-row", "NaN in row 5 of column 'achievement': the error names row 0"),
            ("empty-groups", "3 rows in 2 groups: code 2, \"a group is empty\""),
            ("nan-never-valid", "group 0 of output 'achievement' is a NaN that isn't marked missing"),
            ("bits-beyond-the-end", "output 'achievement' of 3 elements has a validity bit set behind them"),
            ("inputs-untouched", "it changes the input column 'achievement'"),
            ("keeps-the-umask", "the file mode mask was "),
        ])
    func reasons(check: String, reason: String) throws {
        let result = ConformanceRun(try FaultyModule.breaking(check)).report(only: [check]).results.first
        #expect(result?.outcome == .fail)
        #expect(try #require(result?.reason).hasPrefix(reason), "\(result?.reason ?? "")")
    }

    @Test(
        "A crash says by which signal, and what was done",
        arguments: [
            ("destroy-null", "SIGSEGV while destroying NULL"),
            ("parameters-by-length", "SIGSEGV while creating with parameters that no NUL ends"),
            ("reads-within-inputs", "SIGSEGV while measuring 1 row with inputs that end at a guarded page"),
            ("writes-within-capacity", "SIGSEGV while measuring 1 row with outputs that end at a guarded page"),
            ("keeps-no-pointer", "SIGSEGV while measuring after the memory of the calls before is gone"),
            ("error-within-its-size", "SIGSEGV while failing with an error of 16 bytes"),
        ])
    func crashes(check: String, reason: String) throws {
        let result = ConformanceRun(try FaultyModule.breaking(check)).report(only: [check]).results.first
        #expect(result == CheckResult(check, .crash, reason))
    }
}
