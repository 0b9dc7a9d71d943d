import StrategyKit

extension Capped {
    static let selfTests = [
        SelfTest(
            "caps what is above 100", inputs: ["achievement": [50, 130, nil, -5]],
            outputs: ["achievement": [50, 100, nil, -5]]),
        SelfTest(
            "caps nothing at infinity", parameters: ["limit": .number(.infinity)],
            inputs: ["achievement": [1e308, 130]], outputs: ["achievement": [1e308, 130]]),
    ]
}
