/// The deck that a plan asks for: its slides and their words. Every text may be empty, and a slide without its words does without them.
public struct DeckText: Hashable, Sendable {
    /// Which slides there are, in their order; nil for the usual ones.
    public var slides: [SlideName]?
    /// The titles of the slides that have no other words.
    public var titles: [SlideName: String] = [:]
    /// The first slide.
    public var cover = Cover()
    /// The slide on what the plan is for and the law behind it.
    public var purpose = Purpose()
    /// The slide on how the plan is measured.
    public var methodology = Methodology()
    /// The slide with all objectives.
    public var summary = Summary()
    /// The slides of one objective each.
    public var detail = Detail()
    /// The last slide.
    public var closing = Closing()

    /// A deck without words.
    public init() {}

    /// The first slide.
    public struct Cover: Hashable, Sendable {
        /// The document's title.
        public var title = ""
        /// The line below it; the cut is added.
        public var subtitle = ""
        /// The administration's badge, a line each.
        public var badge: [String] = []

        /// A cover without words.
        public init() {}
    }

    /// What the plan is for.
    public struct Purpose: Hashable, Sendable {
        /// The slide's title.
        public var title = ""
        /// What the plan is for, a paragraph each.
        public var paragraphs: [String] = []
        /// The law it rests on.
        public var law = ""

        /// A slide without words.
        public init() {}
    }

    /// How the plan is measured.
    public struct Methodology: Hashable, Sendable {
        /// A column of the slide.
        public struct Block: Hashable, Sendable {
            /// Its heading.
            public var heading = ""
            /// Its paragraphs; the parts to stress stand between `**`.
            public var paragraphs: [String] = []
            /// A list after the first paragraph.
            public var items: [String] = []

            /// A block without words.
            public init() {}
        }

        /// The slide's title.
        public var title = ""
        /// The line below it.
        public var subtitle = ""
        /// The columns, from left to right.
        public var blocks: [Block] = []
        /// The note at the foot.
        public var footnote = ""

        /// A slide without words.
        public init() {}
    }

    /// All objectives at a glance.
    public struct Summary: Hashable, Sendable {
        /// The slide's title.
        public var title = ""
        /// The line at the foot; the cut is added.
        public var footer = ""

        /// A slide without words.
        public init() {}
    }

    /// One objective.
    public struct Detail: Hashable, Sendable {
        /// The slide's title; the objective's name is added.
        public var title = ""

        /// A slide without words.
        public init() {}
    }

    /// The last slide.
    public struct Closing: Hashable, Sendable {
        /// The big word.
        public var title = ""
        /// Who signs, a line each.
        public var signature: [String] = []

        /// A slide without words.
        public init() {}
    }
}
