import PlanModel
import Testing

@Suite("A reading") struct ReadingTests {
    @Test("keeps zero, not programmed and not reported apart") func states() {
        let readings: [Reading] = [
            Reading(.number(0), text: "0"), Reading(.notProgrammed, text: "NP"), Reading(.notReported, text: ""),
        ]
        #expect(Set(readings).count == 3)
        #expect(readings.map(\.number) == [0, nil, nil])
    }

    @Test("is absent where a matrix has no such column") func absent() {
        #expect(Reading.absent.value == .notReported)
        #expect(Reading.absent.text == "")
    }
}
