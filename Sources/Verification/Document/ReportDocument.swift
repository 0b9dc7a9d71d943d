package import Measurement
package import PlanModel
import Reports
package import StrategyHost

/// A report as it was published: what it states, what it was measured from, and by which rules.
package struct ReportDocument {
    /// A module that the report says it was measured with.
    package struct Module: Hashable, Sendable {
        package var id: String
        package var name: String
        package var version: String
        package var sha256: String
    }

    /// All of it.
    package let json: JSONReader
    /// The whole chain of strategies, every parameter included.
    package let expression: String
    package let fingerprint: String
    package let modules: [Module]
    /// The files that the figures come from.
    package let sources: [PlanSource]
    /// How it was measured.
    package let options: MeasurementOptions
    /// The plan, as far as it was measured.
    package let plan: Plan

    /// Reads a report.
    ///
    /// - Parameter file: its path as given, for messages.
    /// - Throws: `VerificationError` for what is no report, and for one that doesn't hold what it was measured from.
    package init(_ bytes: [UInt8], file: String) throws(VerificationError) {
        let refusal: VerificationError
        do throws(JSONFlaw) {
            let json = try JSONReader(bytes)
            let schema = try json.required("schema").text
            if schema != "corte.report/1" {
                refusal = .otherSchema(file, schema)
            } else if try json.optional("inputs") == nil {
                refusal = .withoutInputs(file)
            } else if let path = MethodologyExpression.libraryPath(
                in: try json.required("methodology").required("expression").text)
            {
                refusal = .namesLibrary(file, path)
            } else {
                self = try ReportDocument(json, file: file)
                return
            }
        } catch {
            throw .malformed(file, error)
        }
        throw refusal
    }

    private init(_ json: JSONReader, file: String) throws(JSONFlaw) {
        self.json = json
        let (methodology, inputs) = (try json.required("methodology"), try json.required("inputs"))
        expression = try methodology.required("expression").text
        fingerprint = try methodology.required("fingerprint").text
        modules = try methodology.required("strategies").elements.map { module throws(JSONFlaw) in
            Module(
                id: try module.required("id").text, name: try module.required("name").text,
                version: try module.required("version").text, sha256: try module.required("sha256").text)
        }
        sources = try (json.optional("sources")?.elements ?? []).map { source throws(JSONFlaw) in
            PlanSource(file: try source.required("file").text, sha256: try source.required("sha256").text)
        }
        options = MeasurementOptions(
            unit: try json.optional("unit")?.text, cut: try json.optional("cut")?.cut,
            horizon: try inputs.optional("horizon")?.cut, weights: try inputs.optional("askedWeights")?.text,
            base: try json.required("base").choice(), mode: try json.required("mode").choice(),
            minimumCoverage: MinimumCoverage(
                weight: try methodology.required("minimumCoverage").number,
                children: try methodology.required("minimumReported").number))
        plan = try Plan(of: json, inputs: inputs, methodology: methodology, file: file)
    }
}
