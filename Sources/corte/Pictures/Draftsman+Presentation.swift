import ChartKit
import Ingest
import PlanModel
import Presentations
import Reports
import Scene

extension Draftsman {
    /// Pages as a presentation whose texts, tables and charts can be edited.
    func presentation(
        _ pages: [PresentationSlide], titled title: String? = nil, about report: Report, template: TemplateFile? = nil
    ) throws(PresentationError) -> [UInt8] {
        let scenes = pages.map(\.scene)
        var colors = PresentationLook(look.theme)
        colors.isForeign = template != nil
        return try Presentation(
            title: title ?? scenes.first?.title ?? report.plan.title, author: report.plan.sector,
            subject: report.methodology.expression, creator: Version.maker, date: report.cut,
            look: colors, slides: pages, template: template.map(PresentationTemplate.init)
        ).bytes(measuring: renderer)
    }
}

extension PresentationLook {
    /// The theme's colours and family.
    init(_ theme: Theme) {
        self.init(
            name: theme.name, family: theme.type.family, ink: theme.ink, background: theme.background,
            muted: theme.muted, surface: theme.band,
            accents: [theme.accent, theme.met.fill, theme.lag.fill, theme.critical.fill, theme.over.fill, theme.rule])
    }
}

extension PresentationTemplate {
    /// The look of an office's own file: its layouts for a title alone and for a cover, else the first with a title.
    init(_ file: TemplateFile) {
        let titled = file.layouts.filter(\.hasTitle)
        func layout(_ type: String) -> String {
            titled.first { $0.type == type }?.part ?? titled.first?.part ?? ""
        }
        self.init(
            masters: file.masters.map { Master(part: $0.part, id: $0.id) }, theme: file.masters.first?.theme ?? "",
            slideLayout: layout("titleOnly"), coverLayout: layout("title"), width: file.width, height: file.height,
            copies: file.parts.map { Copy(name: $0.name, type: $0.type, bytes: $0.bytes) })
    }
}
