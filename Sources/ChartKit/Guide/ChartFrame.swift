import PlanModel
import Scene
import Words

/// What stands around every chart: the finding as its title, the account of the figures below it, the source at the foot.
package struct ChartFrame {
    /// The area that the chart itself may use.
    let body: Rect
    /// What had to be shortened.
    let warnings: [Diagnostic]
    private let content: Rect
    private let titleText: String
    private let title, subtitle, footnote: TextBlock
    private let hasFoot: Bool
    private let logo: LogoMark?
    private let context: ChartContext

    private static let pageNumberRoom = 48.0
    /// What stays free of text along the page's edges, in points.
    private static let edge = 8.0
    /// The margin on either side, as a share of the page's width.
    package static let sideShare = 0.0375

    /// A frame with its three texts.
    init(title finding: String, subtitle account: String, footnote notes: String, in context: ChartContext) {
        let own = context.texts
        let titleText = own.title ?? finding
        let subtitle = own.subtitle ?? account
        func joined(_ texts: [String?]) -> String {
            texts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "\n")
        }
        let moved = own.subtitle == nil ? nil : account
        let footnote = joined([own.footnote, moved, notes])
        let side = context.size.width * Self.sideShare
        let content = Rect(x: 0, y: 0, width: context.size.width, height: context.size.height)
            .inset(left: side, top: 22, right: side, bottom: 16)
        let logo = LogoMark(context.theme, in: content)
        let room = content.width - (logo?.room ?? 0)
        let type = context.theme.type
        let fitting = { (text: String, font: Font, floor: Double, width: Double, lines: Int) in
            TextBlock.fitting(
                text, font: font, floor: floor, width: width, maximumLines: lines, leading: 0.95,
                measuring: context.measuring)
        }
        let title = TextBlock.title(
            titleText, font: type.title, floor: 17, width: room, measuring: context.measuring)
        // The account of what the figures are is never shortened; the plan's name in it may be of any length.
        func whole(_ text: String, _ font: Font, _ floor: Double, _ width: Double, _ lines: Int) -> TextBlock {
            TextBlock.whole(
                text, font: font, floor: floor, width: width, usualLines: lines, leading: 0.95,
                measuring: context.measuring)
        }
        let below =
            own.subtitle == nil
            ? whole(subtitle, type.subtitle, 10, room, 2) : fitting(subtitle, type.subtitle, 10, room, 2)
        let footWidth = content.width - Self.pageNumberRoom
        let accountLines =
            moved == nil ? 0 : whole(joined([own.footnote, moved]), type.small, type.floor, footWidth, 5).lines.count
        let note = fitting(footnote, type.small, type.floor, footWidth, max(5, accountLines))
        let top = content.y + title.height + 2 + below.height + 8
        let noteHeight = footnote.isEmpty ? 0 : note.height + 8
        body = Rect(x: content.x, y: top, width: content.width, height: max(0, content.maxY - noteHeight - top))
        warnings = [(title, titleText), (below, subtitle), (note, footnote)].filter(\.0.isTruncated).map {
            Diagnostic(
                .warning,
                Phrase(
                    es: "se acorta un texto alrededor del gráfico: «\($1)»",
                    en: "a text around the chart is shortened: '\($1)'"), advice: .useLargerPage)
        }
        self.content = content
        self.logo = logo
        self.titleText = titleText
        self.title = title
        self.subtitle = below
        self.footnote = note
        hasFoot = !footnote.isEmpty
        self.context = context
    }

    /// The finished page around a chart; `page` counts from 0. A chart of text and tables isn't a figure: it has a
    /// structure of its own.
    ///
    /// - Parameter data: what the figure shows on the page.
    func scene(
        around figure: [Element], alternativeText: String, data: FigureData? = nil, page: Int, of pageCount: Int,
        isFigure: Bool = true
    ) -> Scene {
        let theme = context.theme
        let footTop = content.maxY - footnote.height
        var elements: [Element] = [
            .group(.heading(1), title.elements(at: Point(content.x, content.y), color: theme.ink)),
            .group(
                .paragraph,
                subtitle.elements(at: Point(content.x, content.y + title.height + 2), color: theme.muted)),
        ]
        if let logo { elements.append(logo.element) }
        elements += isFigure ? [.group(.figure(alternativeText, data), figure)] : figure
        elements.append(
            .group(.paragraph, footnote.elements(at: Point(content.x, footTop), color: theme.muted)))
        let number = "\(page + 1) / \(pageCount)"
        if pageCount > 1, context.numbersPages {
            let line = TextLine(number, font: theme.type.small, measuring: context.measuring)
            let metrics = context.measuring.metrics(of: theme.type.small)
            // Beside the foot; where there's none the chart reaches down to there, and the upper margin is free.
            let baseline = hasFoot ? content.maxY - metrics.descent : Self.edge + metrics.ascent
            elements.append(
                .group(
                    .artifact, line.elements(x: content.maxX - line.width, baseline: baseline, color: theme.muted)))
        }
        return Scene(
            size: context.size, background: context.isTransparent ? nil : theme.background, elements: elements,
            title: pageCount > 1 ? "\(titleText) (\(number))" : titleText, alternativeText: alternativeText,
            language: context.wording.language)
    }
}
