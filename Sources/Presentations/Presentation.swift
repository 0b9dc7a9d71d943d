package import PlanModel
internal import Scene

/// A deck as data: its pages, what stands in the speaker's notes, and what the document says about itself.
package struct Presentation {
    package var title: String
    package var author: String
    package var subject: String
    /// What made it, with its version.
    package var creator: String
    /// The day that it says it was made on: the cut's, so that its bytes depend on its content alone.
    package var date: Cut?
    /// The colours and the family that the slides' master has.
    package var look: PresentationLook
    package var slides: [PresentationSlide]
    /// The office's own masters; nil for the ones made from the look.
    package var template: PresentationTemplate?

    package init(
        title: String, author: String, subject: String, creator: String, date: Cut?, look: PresentationLook,
        slides: [PresentationSlide], template: PresentationTemplate? = nil
    ) {
        self.title = title
        self.author = author
        self.subject = subject
        self.creator = creator
        self.date = date
        self.look = look
        self.slides = slides
        self.template = template
    }

    /// The language of its texts, as a BCP 47 tag.
    var language: String { slides.first?.scene.language ?? "es-CO" }
    /// The size of its pages.
    var size: Size { slides.first?.scene.size ?? .slide }
}
