import PlanModel
import Testing

@Suite("Names in a sentence") struct ListedNamesTests {
    @Test("are ten at most, and how many more there are") func limit() {
        let names = (1...322).map { "I\($0)" }
        #expect(listed(names.prefix(2)) == "I1, I2")
        #expect(listed(names.prefix(10)).hasSuffix(", I10"))
        #expect(listed(names) == "I1, I2, I3, I4, I5, I6, I7, I8, I9, I10 and 312 more")
        #expect(listed(names, inSpanish: true).hasSuffix("I10 y 312 más"))
        #expect(listed([String]()).isEmpty)
    }
}
