import StrategyKit
import StrategyTrial
import Testing

@testable import StrategyFloorAndCap

@Test func keepsWhatLiesBetweenAndFlagsTheCap() throws {
    let trial = try Trial(of: FloorAndCap.self, parameters: ["floor": .number(20), "cap": .number(110)])
    let result = try trial.measure(["achievement": [-5, 20, 64, nil, 110, 250]])
    #expect(result["achievement"] == [20, 20, 64, nil, 110, 110])
    #expect(result.flags("achievement") == [[], [], [], [], [], .capped])
}

@Test func goesFromNothingToAHundredUnlessToldOtherwise() throws {
    let result = try Trial(of: FloorAndCap.self).measure(["achievement": [-0.5, 100.5]])
    #expect(result["achievement"] == [0, 100])
}

@Test func refusesAFloorAboveTheCap() {
    let error = StrategyError(
        "the floor, 120.0, is above the cap, 100.0", code: .invalidParameter, hint: "give a lower floor")
    #expect(throws: error) { try Trial(of: FloorAndCap.self, parameters: ["floor": .number(120)]) }
}

@Test func namesTheRowThatIsNoNumber() {
    #expect(throws: StrategyError("not a number", row: 1, column: "achievement")) {
        try Trial(of: FloorAndCap.self).measure(["achievement": [1, .nan]])
    }
}
