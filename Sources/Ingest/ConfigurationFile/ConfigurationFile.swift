public import Words

/// What a `corte.yaml`, or the user's own `config.yaml`, settles for every run.
public struct ConfigurationFile: Hashable, Sendable {
    /// Where a configuration comes from, which decides what it may say.
    public enum Origin: Hashable, Sendable {
        /// A folder with data, which somebody may have sent: it names no code.
        case folder
        /// The user's own folder of settings.
        case user
    }

    /// The path of the file.
    public var file: String
    /// The language of messages and results.
    public var locale: Language?
    /// The theme of pictures: a name, or a path beside the file unless it's whole.
    public var theme: String?
    /// Folders where strategies are looked for, whole paths; the user's own file alone has them.
    public var strategyPath: [String] = []
}
