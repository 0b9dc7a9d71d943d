import Testing

@testable import StrategyConformance
@testable import StrategyHost

@Suite("Batches to check with") struct BatchMakerTests {
    private static let inputs = [
        input("achievement", .number, nullable: true), input("weight", .number), input("time", .number),
        input("cumulative", .boolean), input("reported", .date),
    ]

    private static func input(
        _ name: String, _ kind: InputSpecification.Kind, nullable: Bool = false
    ) -> InputSpecification {
        InputSpecification(name: name, kind: kind, isNullable: nullable, isRequired: true, summary: "")
    }

    @Test("Weights are above zero, times rise within a group, and nothing is missing")
    func plausible() throws {
        var maker = BatchMaker(Self.inputs, seed: 3)
        let batch = maker.batch([5, 0, 40])
        #expect(batch.columns.map(\.name) == Self.inputs.map(\.name))
        #expect(try #require(batch["weight"]).numbers.allSatisfy { $0 > 0 })
        let times = try #require(batch["time"]).numbers
        for rows in [0..<5, 5..<45] {
            for row in rows.dropFirst() { #expect(times[row - 1] < times[row]) }
        }
        #expect(batch.columns.allSatisfy { $0.presence == nil })
        #expect(batch.rowCount == 45)
        #expect(batch.groupOffsets == [0, 5, 5, 45])
    }

    @Test("Only nullable columns lack values")
    func missing() throws {
        var maker = BatchMaker(Self.inputs, seed: 3)
        let batch = maker.batch([200], missing: 0.5)
        let there = try #require(batch["achievement"]?.presence).count { $0 }
        #expect((60...140).contains(there))
        #expect(batch.columns.dropFirst().allSatisfy { $0.presence == nil })
    }

    @Test("The same seed gives the same batch, another one another")
    func seeds() {
        func batch(_ seed: UInt64) -> SampleBatch {
            var maker = BatchMaker(Self.inputs, seed: seed)
            return maker.batch([3, 4])
        }
        #expect(batch(1) == batch(1))
        #expect(batch(1) != batch(2))
    }

    @Test("A group or rows of a batch are a batch")
    func parts() throws {
        var maker = BatchMaker(Self.inputs, seed: 1)
        let batch = maker.batch([2, 3], missing: 0.3)
        let group = batch.group(1)
        #expect(group.groupSizes == [3])
        #expect(group["weight"]?.numbers == batch["weight"].map { Array($0.numbers[2...]) })
        let turned = batch.rows([1, 0, 4, 3, 2], groupSizes: [2, 3])
        #expect(turned.rows([1, 0, 4, 3, 2], groupSizes: [2, 3]) == batch)
    }

    @Test("The random numbers are those of the published generator")
    func random() {
        var random = RandomNumbers(seed: 1_234_567)
        #expect(
            [random.next(), random.next(), random.next()] == [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
            ])
    }

    @Test("Parameters are written as the host writes them")
    func parameters() {
        #expect(ParameterText.object("limit", .number(.infinity)) == "{\"limit\":\"inf\"}")
        #expect(ParameterText.object("a\"b\n", .text("\\")) == "{\"a\\\"b\\n\":\"\\\\\"}")
        #expect(ParameterText.object("on", .boolean(true)) == "{\"on\":true}")
    }
}
