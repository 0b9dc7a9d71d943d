/// What a strategy is: who made it, what it needs and what it gives.
public struct StrategyDescriptor: Sendable {
    /// The identifier in reverse-DNS form, which never changes its meaning.
    public let id: String
    /// What users type: a-z, 0-9 and hyphens.
    public let name: String
    /// The version, `major.minor.patch`.
    public let version: String
    /// What it does in a methodology.
    public let role: StrategyRole
    /// Who made it.
    public let vendor: String
    /// The SPDX identifier of its license.
    public let license: String
    /// What it does, in a sentence.
    public let summary: String
    /// The columns it reads.
    public let inputs: [InputColumn]
    /// The columns it writes.
    public let outputs: [OutputColumn]
    /// What users may set.
    public let parameters: [Parameter]
    /// What it can or can't do.
    public let capabilities: Capabilities

    /// A description; a strategy is reproducible and takes rows in any order unless `capabilities` says otherwise.
    public init(
        id: String, name: String, version: String, role: StrategyRole, vendor: String, license: String, summary: String,
        inputs: [InputColumn], outputs: [OutputColumn], parameters: [Parameter] = [], capabilities: Capabilities = []
    ) {
        self.id = id
        self.name = name
        self.version = version
        self.role = role
        self.vendor = vendor
        self.license = license
        self.summary = summary
        self.inputs = inputs
        self.outputs = outputs
        self.parameters = parameters
        self.capabilities = capabilities
    }
}
