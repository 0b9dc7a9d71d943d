import Scene
import Words

/// The speaker's notes of slides, and their master.
struct NotesParts {
    let text: TextMarkup

    static let master = "ppt/notesMasters/notesMaster1.xml"
    /// A page of notes, upright, in points.
    static let size = Size(540, 720)
    private static let theme = "ppt/theme/notes.xml"

    private var words: ShapeWords { ShapeWords(language: text.language) }

    /// The master and its theme.
    var parts: [Part] {
        let levels = (1...9).map {
            #"<a:lvl\#($0)pPr marL="0" indent="0"><a:defRPr sz="1200"><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl\#($0)pPr>"#
        }
        let master =
            #"<p:notesMaster \#(Namespace.slide)><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill>"#
            + "<a:effectLst/></p:bgPr></p:bg><p:spTree>\(MasterParts.tree)\(picture(isPlaced: true))\(body(nil))</p:spTree></p:cSld>"
            + "\(MasterParts.colors)<p:notesStyle>\(levels.joined())</p:notesStyle></p:notesMaster>"
        return [
            Part(Self.theme, kind: "theme", text.look.theme),
            Part(
                Self.master, kind: "presentationml.notesMaster", master, [.init("theme", to: Self.theme)]),
        ]
    }

    /// The notes of a slide by its number.
    func part(_ paragraphs: [String], slide number: Int) -> Part {
        let content =
            #"<p:notes \#(Namespace.slide)><p:cSld><p:spTree>\#(MasterParts.tree)\#(picture(isPlaced: false))\#(body(paragraphs))"#
            + "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
        return Part(
            Self.name(number), kind: "presentationml.notesSlide", content,
            [.init("notesMaster", to: Self.master), .init("slide", to: "ppt/slides/slide\(number).xml")])
    }

    /// The name of the part with a slide's notes.
    static func name(_ number: Int) -> String { "ppt/notesSlides/notesSlide\(number).xml" }

    private func picture(isPlaced: Bool) -> String {
        let frame = Rect(x: 54, y: 54, width: 432, height: 243)
        let place =
            isPlaced ? #"<a:xfrm>\#(EMU.frame(frame))</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>"# : ""
        return #"<p:sp><p:nvSpPr><p:cNvPr id="2" name="\#(words.picture)"/>"#
            + #"<p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"\#(isPlaced ? #" idx="2""# : "")/></p:nvPr></p:nvSpPr>"#
            + "<p:spPr>\(place)</p:spPr></p:sp>"
    }

    /// The box of notes; without paragraphs the master's.
    private func body(_ paragraphs: [String]?) -> String {
        let frame = Rect(x: 54, y: 324, width: 432, height: 360)
        let place =
            paragraphs == nil
            ? #"<a:xfrm>\#(EMU.frame(frame))</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>"# : ""
        let content = (paragraphs ?? [words.notes]).map(text.plain).joined()
        return #"<p:sp><p:nvSpPr><p:cNvPr id="3" name="\#(words.notes)"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>"#
            + #"<p:nvPr><p:ph type="body"\#(paragraphs == nil ? #" sz="quarter" idx="3""# : #" idx="1""#)/></p:nvPr></p:nvSpPr><p:spPr>\#(place)</p:spPr>"#
            + "<p:txBody><a:bodyPr/><a:lstStyle/>\(content)</p:txBody></p:sp>"
    }
}
