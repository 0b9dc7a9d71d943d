package import PlanModel
package import StrategyHost

extension JSONReader {
    /// A date.
    package var cut: Cut {
        get throws(JSONFlaw) {
            guard let cut = Cut(try text) else { throw JSONFlaw("'\(try text)' is no date") }
            return cut
        }
    }

    /// A whole number that an `Int` holds.
    package var whole: Int {
        get throws(JSONFlaw) {
            guard let whole = Int(exactly: try number) else { throw JSONFlaw("\(try number) is no whole number") }
            return whole
        }
    }

    /// A number, or one of the texts `inf` and `-inf`, as JSON has no infinities.
    var possiblyInfinite: Double {
        get throws(JSONFlaw) {
            switch value {
            case .text("inf"): .infinity
            case .text("-inf"): -.infinity
            default: try number
            }
        }
    }

    /// A figure of a row: a number, the word of why there's none, or nothing where nothing was reported.
    func reading(_ name: String) throws(JSONFlaw) -> Reading {
        guard let member = try optional(name) else { return .absent }
        switch member.value {
        case .text("notProgrammed"): return Reading(.notProgrammed, text: "")
        case .text("noTarget"): return Reading(.noTarget, text: "")
        case .text("notReported"): return Reading(.notReported, text: "notReported")
        default: return Reading(.number(try member.number), text: "")
        }
    }
}
