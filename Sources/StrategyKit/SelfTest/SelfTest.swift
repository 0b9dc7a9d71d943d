/// An example of what a strategy gives, for `corte strategy check` to try.
///
/// ```swift
/// static let selfTests = [
///     SelfTest(
///         "halves what is there", inputs: ["achievement": [80, nil]], outputs: ["achievement": [40, nil]])
/// ]
/// ```
public struct SelfTest: Sendable {
    /// What the example shows, in a few words.
    public let name: String
    /// The parameters; those left out take their default.
    public let parameters: KeyValuePairs<String, ParameterValue>
    /// The input columns, all of the same length.
    public let inputs: KeyValuePairs<String, ColumnValues>
    /// How many rows each group has; all rows are one group when there's none.
    public let groups: [Int]
    /// What the named outputs have to be; others aren't looked at.
    public let outputs: KeyValuePairs<String, [Double?]>
    /// By what fraction of the expected value an output may be off; 0 asks for the same bits.
    public let tolerance: Double

    /// An example of inputs and the outputs that belong to them.
    public init(
        _ name: String, parameters: KeyValuePairs<String, ParameterValue> = [:],
        inputs: KeyValuePairs<String, ColumnValues>, groups: [Int] = [],
        outputs: KeyValuePairs<String, [Double?]>, tolerance: Double = 0
    ) {
        self.name = name
        self.parameters = parameters
        self.inputs = inputs
        self.groups = groups
        self.outputs = outputs
        self.tolerance = tolerance
    }
}
