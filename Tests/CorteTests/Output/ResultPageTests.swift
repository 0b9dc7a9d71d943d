import Testing
import Words

@testable import corte

@Suite("A page for people")
struct ResultPageTests {
    private let terminal = ResultPage.Form.terminal(width: nil, coloured: true)
    private let hostile = "a\u{1B}[8mb\nplan  100 %\u{202E}"

    private func page(_ form: ResultPage.Form, _ write: (inout ResultPage) -> Void) -> String {
        var page = ResultPage(form)
        write(&page)
        return page.text
    }

    private func everything(_ text: String, on page: inout ResultPage) {
        page.title(text)
        page.heading(text)
        page.line(text)
        page.lines([text, text])
        page.list([[text, text]])
        page.item(1, of: text, code: "code", text)
        page.branch(text, facts: [text], depth: 1)
        var table = TextTable(columns: [.init(title: text), .init(title: text)])
        table.rows = [[.init(text), .init(text, style: .red)]]
        page.table(table)
    }

    @Test("has as many lines as it was given, whatever stands in them")
    func lines() {
        for form in [terminal, .markdown] {
            let plain = page(form) { everything("x", on: &$0) }
            let attacked = page(form) { everything(hostile, on: &$0) }
            #expect(plain.split(separator: "\n").count == attacked.split(separator: "\n").count)
        }
    }

    @Test("commands a terminal by its own styles alone")
    func commands() {
        let plain = page(terminal) { everything("x", on: &$0) }
        let attacked = page(terminal) { everything(hostile, on: &$0) }
        #expect(attacked.filter { $0 == "\u{1B}" }.count == plain.filter { $0 == "\u{1B}" }.count)
        #expect(attacked.contains(#"a\u{1B}[8mb plan  100 %\u{202E}"#))
        #expect(!page(.markdown) { everything(hostile, on: &$0) }.contains("\u{1B}"))
    }

    @Test("shows marks of Markdown and HTML as themselves")
    func markdown() {
        let text = page(.markdown) { $0.line("<img src=x> *a* _b_ [c](d) `e` | f & \\") }
        #expect(text == "\\<img src=x\\> \\*a\\* \\_b\\_ \\[c\\](d) \\`e\\` \\| f \\& \\\\\n")
    }

    @Test("escapes a mark with an accent on it too, which is another character to Swift alone")
    func accented() {
        #expect(page(.markdown) { $0.line("a|\u{301}b <\u{301}i") } == "a\\|\u{301}b \\<\u{301}i\n")
    }

    @Test("sets columns by what is shown of their cells")
    func widths() {
        var table = TextTable(columns: [.init(title: "A"), .init(title: "B")])
        table.rows = [[.init("\u{1B}"), .init("x")], [.init("y"), .init("z")]]
        #expect(table.text(width: nil, coloured: false) == "A       B\n\\u{1B}  x\ny       z\n")
    }
}
