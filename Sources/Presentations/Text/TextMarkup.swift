import Scene
import Words

/// Text as slides, tables and charts have it (ECMA-376 part 1, 21.1.2).
struct TextMarkup {
    let look: PresentationLook
    let language: String
    let measuring: any TextMeasuring

    enum Alignment: String {
        case left = "l"
        case right = "r"
    }

    /// The paragraphs of a box.
    func paragraphs(_ paragraphs: [TextBox.Paragraph], _ alignment: Alignment = .left) -> String {
        paragraphs.map { paragraph($0, alignment) }.joined()
    }

    /// A paragraph without a look of its own, as notes have.
    func plain(_ text: String) -> String {
        #"<a:p><a:r><a:rPr lang="\#(language)"/><a:t>\#(XML.escaped(text))</a:t></a:r></a:p>"#
    }

    /// A paragraph, in which a field may stand before the text of its first run.
    private func paragraph(_ paragraph: TextBox.Paragraph, _ alignment: Alignment) -> String {
        var inner = ""
        if let pitch = paragraph.pitch, let font = paragraph.runs.first?.font {
            let share = pitch / measuring.metrics(of: font).lineHeight
            inner += #"<a:lnSpc><a:spcPct val="\#(Int((100_000 * share).rounded()))"/></a:lnSpc>"#
        }
        inner += #"<a:spcBef><a:spcPts val="\#(Int((100 * paragraph.space).rounded()))"/></a:spcBef>"#
        let runs = paragraph.runs.map(run).joined()
        return
            #"<a:p><a:pPr marL="\#(EMU(paragraph.indent))" indent="0" algn="\#(alignment.rawValue)">\#(inner)<a:buNone/></a:pPr>\#(runs)</a:p>"#
    }

    func run(_ run: TextBox.Run) -> String {
        #"<a:r>\#(properties("rPr", of: run))<a:t>\#(XML.escaped(run.text))</a:t></a:r>"#
    }

    /// The look of a run, as `rPr`, `defRPr` or `endParaRPr`.
    func properties(_ name: String, of run: TextBox.Run) -> String {
        // A raised text is drawn at two thirds of its size, and raised by a share of it.
        let full = run.font.size * (run.lift > 0 ? 1.5 : 1)
        let size = Int((100 * full).rounded())
        let raised = run.lift > 0 ? #" baseline="\#(min(100_000, Int(100_000 * run.lift / full)))"# + "\"" : ""
        let tongue = name == "defRPr" ? "" : #" lang="\#(language)""#
        return #"<a:\#(name)\#(tongue) sz="\#(size)" b="\#(run.font.weight == .regular ? 0 : 1)""#
            + #" i="\#(run.font.isItalic ? 1 : 0)"\#(raised)>\#(fill(of: run))\#(face(run.font))</a:\#(name)>"#
    }

    /// Titles have the colour of another's master where there is one.
    private func fill(of run: TextBox.Run) -> String {
        look.isForeign && run.color == look.accents.first ? "" : paint.fill(run.color)
    }

    private var paint: Paint { Paint(look: look) }

    /// The family, by its role in the theme where it has one.
    private func face(_ font: Font) -> String {
        let name = font.family == look.family && !look.isForeign ? "+mn-lt" : XML.escaped(font.family)
        return #"<a:latin typeface="\#(name)"/>"#
    }
}
