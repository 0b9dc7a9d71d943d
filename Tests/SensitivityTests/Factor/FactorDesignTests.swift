import Testing

@testable import Sensitivity

@Suite("A design of factors") struct FactorDesignTests {
    private let design = FactorDesign(masses: [[0.5, 0.5], [0.2, 0.3, 0.5], [1]])

    @Test("numbers every combination once, the last factor's choices next to each other")
    func numbers() {
        #expect(design.count == 6)
        let all = (0..<6).map { run in (0..<3).map { design.choice(of: run, factor: $0) } }
        #expect(all == [[0, 0, 0], [0, 1, 0], [0, 2, 0], [1, 0, 0], [1, 1, 0], [1, 2, 0]])
    }

    @Test("multiplies probabilities, which add up to 1")
    func masses() {
        #expect(design.mass(of: 5) == 0.25)
        #expect(abs((0..<6).reduce(0) { $0 + design.mass(of: $1) } - 1) < 1e-15)
    }

    @Test("finds the combination that differs in one factor alone")
    func others() {
        #expect((0..<6).map { design.others(of: $0, factor: 1) } == [0, 0, 0, 3, 3, 3])
        #expect((0..<6).map { design.others(of: $0, factor: 0) } == [0, 1, 2, 0, 1, 2])
    }

    @Test("puts a factor back among the others", arguments: 0..<3)
    func inserts(factor: Int) {
        let without = FactorDesign(
            masses: design.masses.enumerated().map { $0 == factor ? [1] : $1 })
        for run in 0..<design.count {
            let number = (0..<without.count).first { other in
                (0..<3).allSatisfy {
                    $0 == factor || without.choice(of: other, factor: $0) == design.choice(of: run, factor: $0)
                }
            }
            let choice = design.choice(of: run, factor: factor)
            #expect(number.map { design.combination(others: $0, choice: choice, of: factor) } == run)
        }
    }

    @Test("of no factors is one combination")
    func empty() {
        let none = FactorDesign(masses: [])
        #expect(none.count == 1)
        #expect(none.mass(of: 0) == 1)
    }
}
