import Audit
import Measurement
import MeasurementTestSupport
import PlanModel
import Testing

/// A clean matrix with one digit changed: the change is found where it is.
@Suite("A changed digit") struct MutationTests {
    private static let seeds = 0..<90

    /// The text with its digit at a place (of the digits alone) raised by some.
    private func changed(_ text: String, digit: Int, by step: Int) -> String {
        var seen = -1
        return String(
            text.map { character in
                guard let value = character.wholeNumberValue else { return character }
                seen += 1
                return seen == digit ? Character("\((value + step) % 10)") : character
            })
    }

    /// Whether a value lies exactly between a printed figure and its neighbour, so that the other is as good.
    private func isTie(_ value: Double, _ text: String) -> Bool {
        let percent = PublishedPercent.of(text)
        let half = (0..<percent.decimals).reduce(0.5) { unit, _ in unit / 10 }
        return abs(abs(value - percent.value) - half) < 1e-9
    }

    @Test("in an indicator's percentage is found")
    func indicator() throws {
        var count = 0
        for seed in Self.seeds {
            let step = [1, 5, 9][seed % 3]
            var generator = SeededGenerator(seed: UInt64(seed))
            var plan = try PublishedPlan(seed: UInt64(seed)).plan
            guard
                let row = plan.observations.indices.filter({ plan.observations[$0].published != nil }).randomElement(
                    using: &generator), let text = plan.observations[row].published?.text
            else { continue }
            let code = plan.observations[row].indicator
            let digits = text.count { $0.isNumber }
            let mutant = changed(text, digit: Int.random(in: 0..<digits, using: &generator), by: step)
            guard let value = try engine.measure(plan).achievement(code), !isTie(value, mutant) else { continue }
            plan.observations[row].published = .of(mutant)
            let found = try findings(plan).filter { $0.node == code && $0.code.hasPrefix("percent-") }
            #expect(found.map(\.printed) == [mutant], "seed \(seed): \(text) to \(mutant)")
            count += 1
        }
        #expect(count > 70)
    }

    @Test("in an objective's percentage is found")
    func objective() throws {
        var count = 0
        for seed in Self.seeds {
            let step = [1, 5, 9][seed % 3]
            var generator = SeededGenerator(seed: UInt64(seed))
            var plan = try PublishedPlan(seed: UInt64(seed)).plan
            guard
                let code = plan.nodes.keys.sorted().filter({ plan.nodes[$0]?.published != nil }).randomElement(
                    using: &generator), let text = plan.nodes[code]?.published?.text
            else { continue }
            let digits = text.count { $0.isNumber }
            let mutant = changed(text, digit: Int.random(in: 0..<digits, using: &generator), by: step)
            guard let value = try engine.measure(plan).achievement(code), !isTie(value, mutant) else { continue }
            plan.nodes[code]?.published = .of(mutant)
            let found = try findings(plan).filter { $0.node == code && $0.code.hasPrefix("node-") }
            #expect(found.map(\.printed) == [mutant], "seed \(seed): \(text) to \(mutant)")
            count += 1
        }
        #expect(count > 70)
    }

    @Test("in the lag or over-execution of a note is found")
    func note() throws {
        var count = 0
        for seed in Self.seeds {
            let step = [1, 5, 9][seed % 3]
            var generator = SeededGenerator(seed: UInt64(seed))
            var plan = try PublishedPlan(seed: UInt64(seed)).plan
            let gaps = plan.observations.indices.filter { index in
                guard let note = plan.observations[index].note else { return false }
                return note.hasPrefix("Rezago del ") || note.hasPrefix("Sobre ejecución del ")
            }
            guard let row = gaps.randomElement(using: &generator), let note = plan.observations[row].note,
                let end = note.firstIndex(of: "%")
            else { continue }
            let code = plan.observations[row].indicator
            let head = String(note[..<end])
            let digits = head.count { $0.isNumber }
            let mutant = changed(head, digit: Int.random(in: 0..<digits, using: &generator), by: step)
            let text = mutant.filter { $0.isNumber || $0 == "," }
            guard let value = try engine.measure(plan).achievement(code), !isTie(abs(100 - value), text) else {
                continue
            }
            plan.observations[row].note = mutant + note[end...]
            let found = try findings(plan).filter { $0.node == code && $0.code.hasPrefix("note-percent-") }
            #expect(found.map(\.printed) == [text], "seed \(seed): \(note) to \(mutant)")
            count += 1
        }
        #expect(count > 45)
    }

    @Test("in the difference of a note is found")
    func gap() throws {
        var count = 0
        for seed in Self.seeds {
            let step = [1, 5, 9][seed % 3]
            var plan = try PublishedPlan(seed: UInt64(seed)).plan
            let marker = "programado "
            guard
                let row = plan.observations.indices.first(where: {
                    plan.observations[$0].note?.contains(marker) ?? false
                }), let note = plan.observations[row].note, let start = note.firstRange(of: marker)?.upperBound
            else { continue }
            plan.observations[row].note = note[..<start] + changed(String(note[start...]), digit: 0, by: step)
            let code = plan.observations[row].indicator
            let found = try findings(plan).filter { $0.node == code && $0.code.hasPrefix("note-gap-") }
            #expect(found.count == 1, "seed \(seed): \(plan.observations[row].note ?? "")")
            count += 1
        }
        #expect(count > 25)
    }
}
