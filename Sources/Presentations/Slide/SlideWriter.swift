import Scene
import Words

/// Writes a page's elements as what they are: a title, texts, tables, charts, and shapes for everything else.
struct SlideWriter {
    let shapes: ShapeMarkup
    let words: ShapeWords
    /// What the file of a picture holds.
    let file: (String) throws(PresentationError) -> Part
    /// The shapes so far.
    var markup = ""
    /// What the slide refers to, its layout first.
    var relations: [Part.Relation]
    /// The charts on it, by what they show.
    var charts: [NativeChart] = []
    /// Whether it has a title already.
    var hasTitle = false
    /// Whether that is a cover's.
    let isCover: Bool
    let chartNumber: Int
    /// The numbers of the slides that links name.
    let targets: [String: Int]
    private var nextID = 2

    init(
        shapes: ShapeMarkup, isCover: Bool = false, chartNumber: Int, targets: [String: Int] = [:],
        file: @escaping (String) throws(PresentationError) -> Part
    ) {
        self.shapes = shapes
        self.isCover = isCover
        self.chartNumber = chartNumber
        self.targets = targets
        self.file = file
        words = ShapeWords(language: shapes.text.language)
        relations = []
    }

    /// Writes elements from the back to the front.
    mutating func write(_ elements: [Element]) throws(PresentationError) {
        var loose: [Element] = []
        var rules: [Element] = []
        for (index, element) in elements.enumerated() {
            guard case .group(let tag, let members) = element else {
                loose.append(element)
                continue
            }
            try writeShapes(&loose, named: words.shape)
            switch tag {
            case .heading(1) where !hasTitle: try writeTitle(members)
            case .heading, .paragraph, .listItem: try writeTexts(members)
            case .table:
                try writeTable(members, rules: rules)
                rules = []
            case .figure(let description, let data): try writeFigure(members, description, data)
            case .artifact:
                // The rules of a table become its cells' own.
                if elements.indices.contains(index + 1), case .group(.table, _) = elements[index + 1],
                    TableGrid.areRules(members)
                {
                    rules = members
                } else {
                    var all = members
                    try writeShapes(&all, named: words.ornament, isOrnament: true)
                }
            case .foot(let page): try writeFoot(members, page: page)
            case .list, .link, .tableRow, .tableHeader, .tableCell: try write(members)
            }
        }
        try writeShapes(&loose, named: words.shape)
    }

    /// A shape's number and its name, which has the number too so that no two are called alike.
    mutating func next(_ name: String) -> ShapeMarkup.Identity {
        defer { nextID += 1 }
        return ShapeMarkup.Identity(id: nextID, name: "\(name) \(nextID)")
    }
}
