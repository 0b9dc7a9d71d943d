/// The version of the command, which what it writes bears.
enum Version {
    static let number = "0.1.0"
    /// Who made a document.
    static let maker = "Corte \(number)"
}
