/// A percentage as somebody printed it, for example `176%` or `94,64`.
public struct PublishedPercent: Hashable, Sendable {
    /// The text as printed.
    public let text: String
    /// The value in percent.
    public let value: Double
    /// How many decimals were printed.
    public let decimals: Int

    /// A printed percentage; `value` in percent.
    public init(text: String, value: Double, decimals: Int) {
        self.text = text
        self.value = value
        self.decimals = decimals
    }
}
