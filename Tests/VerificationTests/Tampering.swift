import Encoding
import Measurement
import MeasurementTestSupport
import PlanModel
import Reports
import Verification

extension JSONValue {
    /// The value with the one at a path replaced: names of members, and numbers of elements.
    func replacing(_ path: [String], by value: JSONValue) -> JSONValue {
        guard let first = path.first else { return value }
        let rest = Array(path.dropFirst())
        switch self {
        case .object(let members):
            return .object(
                members.map { $0.name == first ? .init(name: first, value: $0.value.replacing(rest, by: value)) : $0 })
        case .array(let elements):
            return .array(
                elements.enumerated().map {
                    "\($0.offset)" == first ? $0.element.replacing(rest, by: value) : $0.element
                }
            )
        default: return self
        }
    }

    /// The object without a member.
    func without(_ name: String) -> JSONValue {
        guard case .object(let members) = self else { return self }
        return .object(members.filter { $0.name != name })
    }

    /// What stands at a path; nil where nothing does.
    func value(at path: [String]) -> JSONValue? {
        guard let first = path.first else { return self }
        switch self {
        case .object(let members):
            return members.first { $0.name == first }?.value.value(at: Array(path.dropFirst()))
        case .array(let elements):
            guard let index = Int(first), elements.indices.contains(index) else { return nil }
            return elements[index].value(at: Array(path.dropFirst()))
        default: return nil
        }
    }
}

/// What verifying a report's text comes to with the bundled modules.
func verify(_ json: JSONValue, against matrix: Plan? = nil) throws -> Verification {
    try ReportVerifier(engine: engine).verify(
        ReportDocument(Array(json.text.utf8), file: "informe.json"), against: matrix)
}

/// The lines of the error that reading a report gives; none where it's one.
func refusal(_ text: String) -> [String] {
    do throws(VerificationError) {
        _ = try ReportDocument(Array(text.utf8), file: "informe.json")
        return []
    } catch {
        return error.lines
    }
}
