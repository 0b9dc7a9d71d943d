/// What is wrong with a JSON text.
package struct JSONFlaw: Error, Hashable {
    /// What it is, as a clause: `'inputs[0].name' is missing`.
    package let text: String
    /// The same with its place, for a text that is in no file.
    package var placed: String { position.map { "\(text) (line \($0.line), column \($0.column))" } ?? text }

    /// The line and column in the text, from 1; nothing where it is JSON, but of another shape than it should be.
    package var position: (line: Int, column: Int)? { line.flatMap { line in column.map { (line, $0) } } }

    private let line: Int?
    private let column: Int?

    package init(_ text: String) {
        self.text = text
        (line, column) = (nil, nil)
    }

    /// Text that isn't JSON.
    init(syntax reason: String, line: Int, column: Int) {
        text = "it isn't JSON: \(reason)"
        (self.line, self.column) = (line, column)
    }
}
