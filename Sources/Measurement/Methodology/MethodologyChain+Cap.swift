import Reports
import StrategyHost
import Words

extension MethodologyChain {
    /// Whether a treatment declares a cap below infinity.
    var isCapped: Bool { treatments.contains { $0.effects.contains(where: \.caps) } }

    /// Sets the limit of the first treatment that declares a cap, and the level where one is given; without any, the usual
    /// cap comes last.
    package mutating func cap(
        at limit: String, level: String? = nil, in expression: String, resolver: MethodologyResolver
    ) throws(MeasurementError) {
        let index: Int
        if let first = treatments.firstIndex(where: { $0.parameter(meaning: .cap) != nil }) {
            index = first
        } else {
            index = treatments.count
            treatments.append(try resolver.term(UsualStrategy.cap))
        }
        guard let name = treatments[index].parameter(meaning: .cap) else {
            throw .invalidMethodology(
                expression,
                Phrase(
                    es: "la estrategia «\(treatments[index].metadata.name)» no declara un tope",
                    en: "strategy '\(treatments[index].metadata.name)' declares no cap"), advice: nil)
        }
        try treatments[index].take(.init(key: name, value: limit), in: expression)
        if let level { try treatments[index].take(.init(key: "at", value: level), in: expression) }
    }

    /// Takes caps away: a treatment that does nothing else goes, another one caps at infinity.
    package mutating func liftCaps(in expression: String) throws(MeasurementError) {
        for index in treatments.indices.reversed() {
            guard let name = treatments[index].parameter(meaning: .cap) else { continue }
            if treatments[index].parameters.count == 1 {
                treatments.remove(at: index)
            } else {
                try treatments[index].take(.init(key: name, value: "inf"), in: expression)
            }
        }
    }

    /// The same methodology with a cap of 100 % on the indicators, or without caps where it has one: what a cap does.
    func counterpart(_ resolver: MethodologyResolver) throws(MeasurementError) -> MethodologyChain {
        var other = self
        if isCapped {
            try other.liftCaps(in: given)
        } else {
            try other.cap(at: "100", in: given, resolver: resolver)
        }
        other.expression = other.terms.map(\.expression).joined(separator: "+")
        other.given = other.expression
        return other
    }
}
