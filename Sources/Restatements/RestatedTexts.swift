import PlanModel
import Words

/// What two states say beside the figures: bands, what is said of the nodes, and the plan file's text.
struct RestatedTexts {
    let changes: [RestatedChange]

    init(from first: RestatedState, to second: RestatedState) {
        var changes: [RestatedChange] = []
        func compare(_ subject: String, _ member: String?, _ before: String?, _ after: String?) {
            guard before != after else { return }
            changes.append(
                RestatedChange(kind: .text, subject: subject, member: member, before: before, after: after))
        }
        compare("bands", nil, Self.text(of: first.plan.bands), Self.text(of: second.plan.bands))
        compare(Plan.rootID, "title", first.plan.identity.title, second.plan.identity.title)
        // A node that's in one of them alone came or went with its indicators.
        let codes = Self.codes(of: first.plan).intersection(Self.codes(of: second.plan)).union([Plan.rootID])
        for code in codes.sorted() {
            let (node, other) = (first.plan.nodes[code], second.plan.nodes[code])
            compare(code, "name", node?.name, other?.name)
            compare(code, "published", node?.published?.text, other?.published?.text)
            compare(code, "statement", node?.statement, other?.statement)
            compare(code, "source", node?.source, other?.source)
        }
        if first.planFile != second.planFile { changes.append(RestatedChange(kind: .planFile, subject: Plan.rootID)) }
        self.changes = changes
    }

    private static func codes(of plan: Plan) -> Set<String> { Set(plan.observations.flatMap(\.path)) }

    private static func text(of bands: StateBands) -> String {
        bands.bands.map { band in
            let name = band.name ?? band.state.rawValue
            return band.from.isFinite ? "\(numberText(band.from)) \(name)" : name
        }.joined(separator: ", ")
    }
}
