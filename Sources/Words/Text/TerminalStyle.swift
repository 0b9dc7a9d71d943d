/// How a terminal sets a text off.
package enum TerminalStyle: String {
    case faint = "2"
    case bold = "1"
    case red = "31"
    case yellow = "33"
    case green = "36"
    case blue = "34"

    package func applied(to text: String) -> String { "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" }
}
