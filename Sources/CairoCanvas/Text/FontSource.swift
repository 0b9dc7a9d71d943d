import Glibc

/// Where the faces of a theme's family come from.
///
/// The files are given to the text engine directly, without the system's font configuration: that is faster than
/// reading it and gives the same layout whatever a user has configured.
public struct FontSource: Hashable, Sendable {
    /// The family's name, as in ``ChartKit/Font/family``.
    public var family: String
    /// Folders that may hold the files, in the order they're tried.
    public var folders: [String]
    /// Names of the files without which the family counts as missing.
    public var required: [String]
    /// Names of files that are used when they're there.
    public var optional: [String]
    /// Names of files for italic texts; without the first of them, such texts stand upright.
    public var italic: [String]
    /// The Debian package that brings the files, for the error message.
    public var package: String

    /// A family from files.
    public init(
        family: String, folders: [String], required: [String], optional: [String] = [], italic: [String] = [],
        package: String
    ) {
        self.family = family
        self.folders = folders
        self.required = required
        self.optional = optional
        self.italic = italic
        self.package = package
    }

    /// Whether a file of the family is in one of the folders.
    func hasFile(_ file: String) -> Bool { path(of: file) != nil }

    /// Where a file of the family is; nil where it's in none of the folders.
    package func path(of file: String) -> String? {
        folders.map { "\($0)/\(file)" }.first { access($0, F_OK) == 0 }
    }

    /// The italic files as a source of their own, so that they are opened only for a text that needs them.
    var italics: FontSource {
        FontSource(
            family: family, folders: folders, required: Array(italic.prefix(1)), optional: Array(italic.dropFirst()),
            package: package)
    }

    /// Open Sans, the font of the bundled themes.
    public static let theme = FontSource(
        family: "Open Sans",
        folders: ["/usr/share/fonts/truetype/open-sans", "/usr/share/fonts/open-sans", "/usr/share/fonts/TTF"],
        required: ["OpenSans-Regular.ttf", "OpenSans-Bold.ttf"],
        optional: ["OpenSans-Semibold.ttf", "OpenSans-SemiBold.ttf"],
        italic: [
            "OpenSans-Italic.ttf", "OpenSans-BoldItalic.ttf", "OpenSans-SemiboldItalic.ttf",
            "OpenSans-SemiBoldItalic.ttf",
        ],
        package: "fonts-open-sans")
}
