/// What a strategy is, as the file beside its library says.
public struct StrategyMetadata: Hashable, Sendable {
    /// The identifier in reverse-DNS form.
    public let id: String
    /// What users type.
    public let name: String
    /// The version, `major.minor.patch`.
    public let version: String
    /// Who made it.
    public let vendor: String
    /// The SPDX identifier of its license.
    public let license: String
    /// What it does, in a sentence.
    public let summary: String
    /// What it does in a methodology.
    public let role: StrategyRole
    /// The version of the boundary that it was built for.
    public let abi: ABIVersion
    /// What users may set, by name.
    public let parameters: [ParameterSpecification]
    /// The columns it reads.
    public let inputs: [InputSpecification]
    /// The columns it writes.
    public let outputs: [OutputSpecification]

    /// The parameter `name`.
    ///
    /// - Throws: `StrategyError` that names the parameters there are.
    public func parameter(named name: String) throws(StrategyError) -> ParameterSpecification {
        guard let parameter = parameters.first(where: { $0.name.bytes == name.bytes }) else {
            throw .unknownParameter(name, of: self)
        }
        return parameter
    }

    /// `given`, checked, and completed with the defaults.
    ///
    /// - Throws: `StrategyError` for the first value that isn't allowed or name that isn't known.
    public func completed(_ given: [String: ParameterValue]) throws(StrategyError) -> [String: ParameterValue] {
        for name in given.keys.sorted() {
            _ = try parameter(named: name)
        }
        var complete: [String: ParameterValue] = [:]
        for parameter in parameters {
            do throws(StrategyError) {
                complete[parameter.name] = try parameter.checked(given[parameter.name] ?? parameter.defaultValue)
            } catch {
                throw error.naming(name)
            }
        }
        return complete
    }
}
