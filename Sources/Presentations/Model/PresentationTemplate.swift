/// The masters and layouts of an office's own, in the place of those that a presentation brings.
package struct PresentationTemplate {
    /// A part to be copied as it is, with its list of relations where it has one.
    package struct Copy {
        package var name: String
        /// What it holds, as a media type; empty for a list of relations.
        package var type: String
        package var bytes: [UInt8]

        package init(name: String, type: String, bytes: [UInt8]) {
            self.name = name
            self.type = type
            self.bytes = bytes
        }
    }

    /// A master's part, and the number that its presentation gives it.
    package struct Master {
        package var part, id: String

        package init(part: String, id: String) {
            self.part = part
            self.id = id
        }
    }

    package var masters: [Master]
    /// The theme of the first master.
    package var theme: String
    /// The layouts of slides, and of covers.
    package var slideLayout, coverLayout: String
    /// The size of its slides, in points.
    package var width, height: Double
    package var copies: [Copy]

    package init(
        masters: [Master], theme: String, slideLayout: String, coverLayout: String, width: Double, height: Double,
        copies: [Copy]
    ) {
        self.masters = masters
        self.theme = theme
        self.slideLayout = slideLayout
        self.coverLayout = coverLayout
        self.width = width
        self.height = height
        self.copies = copies
    }
}
