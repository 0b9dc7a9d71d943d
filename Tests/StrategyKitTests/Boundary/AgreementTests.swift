import StrategyABI
import Testing

@testable import StrategyHost
@testable import StrategyKit

/// Kit and host are built apart and never see each other: what both write down has to be the same.
@Suite struct AgreementTests {
    @Test("A flag has the same bit on both sides")
    func flags() {
        let kit: [StrategyKit.ResultFlags] = [
            .capped, .estimated, .zeroTarget, .reached, .singleCut, .noVariation, .revised, .nothingExecuted,
            .notReported, .otherMethod, .gaps, .outlier, .silentEnd, .methodsDisagree, .noStart,
        ]
        let host: [StrategyHost.ResultFlags] = [
            .capped, .estimated, .zeroTarget, .reached, .singleCut, .noVariation, .revised, .nothingExecuted,
            .notReported, .otherMethod, .gaps, .outlier, .silentEnd, .methodsDisagree, .noStart,
        ]
        #expect(kit.map(\.rawValue) == host.map(\.rawValue))
    }

    @Test("A role has the same name on both sides", arguments: ["estimator", "treatment", "aggregator"])
    func roles(name: String) {
        #expect(StrategyKit.StrategyRole(rawValue: name) != nil)
        #expect(StrategyHost.StrategyRole(rawValue: name) != nil)
    }

    @Test("A column's kind has the same name and type on both sides")
    func kinds() {
        let kinds: [(InputColumn.Kind, BatchColumn.Values)] = [
            (.number, .numbers([])), (.boolean, .booleans(Bitmap([]))), (.date, .days([])),
        ]
        for (kind, values) in kinds {
            #expect(InputSpecification.Kind(rawValue: kind.rawValue) != nil)
            #expect(kind.abiType == BatchColumn("x", values).abiType)
        }
    }

    @Test("A grain has the same name on both sides", arguments: ["row", "group"])
    func grains(name: String) {
        #expect(OutputColumn.Grain(rawValue: name) != nil)
        #expect(OutputSpecification.Grain(rawValue: name) != nil)
    }

    @Test("The kit's errors are the boundary's codes")
    func codes() {
        let codes: [(StrategyKit.StrategyError.Code, Int)] = [
            (.invalidParameter, CORTE_INVALID_PARAMETER), (.invalidData, CORTE_INVALID_DATA),
            (.missingColumn, CORTE_MISSING_COLUMN), (.cancelled, CORTE_CANCELLED), (.unsupported, CORTE_UNSUPPORTED),
            (.failed, CORTE_INTERNAL),
        ]
        for (code, expected) in codes { #expect(Int(code.rawValue) == expected) }
    }

    @Test("The host reads the kit's descriptor as the author wrote it")
    func descriptor() throws {
        let raw = try #require(try Kit.table(1).pointee.descriptor).pointee
        let metadata = try StrategyMetadata(ModuleDescriptor(raw), abi: .host, of: "here")
        #expect(metadata.vendor == "Example \"quoted\"")
        #expect(metadata.role == .aggregator)
        #expect(metadata.inputs.map(\.name) == ["amount", "counts", "day", "extra"])
        #expect(metadata.inputs.map(\.kind) == [.number, .boolean, .date, .number])
        #expect(metadata.inputs.map(\.isNullable) == [false, true, false, true])
        #expect(metadata.inputs.map(\.isRequired) == [true, true, true, false])
        #expect(metadata.outputs.map(\.name) == ["sum", "latest", "echo"])
        #expect(metadata.outputs.map(\.grain) == [.group, .group, .row])
        #expect(metadata.parameters.map(\.name) == ["factor", "fail", "negate", "note"])
        #expect(
            metadata.parameters.map(\.defaultValue) == [.number(1), .text("no"), .boolean(false), .text("")])
        #expect(metadata.parameters[0].minimum == 0)
        #expect(metadata.parameters[0].maximum == nil)
        #expect(metadata.parameters[1].choices == Everything.failures)
    }
}
