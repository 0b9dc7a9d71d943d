import PlanModel
import Reports
import Scene

/// Where the seven columns of a table of indicators stand, and how its numbers align. A column without anything in it isn't
/// there; on a narrow page the entities go, and then the year's programme, before the words of names would break.
struct TableColumns {
    /// A column's left edge and width.
    struct Span {
        var x = 0.0
        var width = 0.0
        var maxX: Double { x + width }
    }

    /// A column that a table can do without.
    enum Part: Hashable {
        case entity, year
    }

    /// The columns that aren't there.
    private(set) var hidden: Set<Part>
    /// Those of them that have no room.
    private(set) var squeezed: Set<Part> = []

    /// The columns from left to right.
    private(set) var name = Span()
    private(set) var entity = Span()
    private(set) var year = Span()
    private(set) var programmed = Span()
    private(set) var executed = Span()
    private(set) var achievement = Span()
    private(set) var state = Span()

    /// How the numbers of each column align.
    private(set) var yearNumbers, programmedNumbers, executedNumbers, percents: DecimalColumn

    /// Whether the magnitudes are what was reported and what is projected.
    private(set) var isProjection: Bool

    /// The room for a mark of a note behind a percentage, in points.
    private(set) var markWidth: Double

    /// Columns for the indicators in a width.
    init(
        _ nodes: [ReportNode], groups: [ReportNode], heads: [String], isProjection: Bool = false, notes: PublishedNotes,
        width: Double, in context: ChartContext
    ) {
        let rows = nodes.compactMap(\.indicator?.observation)
        var empty: Set<Part> = []
        if rows.allSatisfy({ $0.entity?.isEmpty ?? true }) { empty.insert(.entity) }
        if rows.allSatisfy({ $0.programmedYear == .absent }) { empty.insert(.year) }
        func columns(without hidden: Set<Part>) -> TableColumns {
            TableColumns(
                nodes, groups: groups, heads: heads, isProjection: isProjection, notes: notes, width: width,
                hiding: hidden, in: context)
        }
        let font = context.theme.type.small
        let longest =
            nodes.flatMap { $0.name.split(separator: " ") }.map {
                context.measuring.width(of: String($0), in: font)
            }.max() ?? 0
        let needed = min(longest, width * 0.3)
        self = columns(without: empty)
        for part in [Part.entity, .year] where name.width < needed && !hidden.contains(part) {
            let squeezed = squeezed.union([part])
            self = columns(without: empty.union(squeezed))
            self.squeezed = squeezed
        }
    }

    private init(
        _ nodes: [ReportNode], groups: [ReportNode], heads: [String], isProjection: Bool, notes: PublishedNotes,
        width: Double, hiding hidden: Set<Part>, in context: ChartContext
    ) {
        self.hidden = hidden
        let type = context.theme.type
        let measuring = context.measuring
        let wording = context.wording
        func column(_ texts: [String], _ font: Font) -> DecimalColumn {
            DecimalColumn(texts, mark: wording.numbers.decimalMark, font: font, measuring: measuring)
        }
        self.isProjection = isProjection
        let magnitudes = nodes.map { wording.magnitudes(of: $0, isProjection: isProjection) }
        yearNumbers = column(magnitudes.map { $0[0] }, type.body)
        programmedNumbers = column(magnitudes.map { $0[1] }, type.body)
        executedNumbers = column(magnitudes.map { $0[2] }, type.body)
        percents = column(
            (nodes + groups).map { $0.outcome.achievement.map { wording.numbers.percent($0) } ?? "–" }, type.label)
        markWidth =
            (nodes + groups).compactMap { notes.mark(of: $0.id) }
            .map { measuring.width(of: $0, in: type.body) + 1 }.max() ?? 0

        let headFont = TableHead.font(type)
        func longestWord(_ text: String, _ font: Font) -> Double {
            text.split(separator: " ").map { measuring.width(of: String($0), in: font) }.max() ?? 0
        }
        year.width = hidden.contains(.year) ? 0 : max(yearNumbers.width, longestWord(heads[2], headFont))
        programmed.width = max(programmedNumbers.width, longestWord(heads[3], headFont))
        executed.width = max(executedNumbers.width, longestWord(heads[4], headFont))
        let treatments = nodes.compactMap { wording.treatmentNote(of: $0) }
        achievement.width = max(
            percents.width + markWidth, longestWord(heads[5], headFont), 64,
            treatments.map { measuring.width(of: $0, in: type.small) }.max() ?? 0)
        let words = (nodes + groups).map { StateLabel(of: $0, font: TableRow.stateFont(type), in: context).width }
        state.width = max(words.max() ?? 0, longestWord(heads[6], headFont))

        // What is left goes to the names, the entities and the notes.
        let gap = width < 800 ? 10.0 : 16.0
        let numbers = year.width + programmed.width + executed.width + achievement.width
        let gaps = Double(6 - hidden.count)
        var room = max(0, width - numbers - state.width - gaps * gap)
        let entities = nodes.compactMap { $0.indicator?.observation.entity }
        let entityWord = entities.map { longestWord($0, type.small) }.max() ?? 0
        let entityLine = entities.map { measuring.width(of: $0, in: type.small) }.max() ?? 0
        entity.width =
            hidden.contains(.entity)
            ? 0 : min(max(min(entityLine, room * 0.22), entityWord, longestWord(heads[1], headFont)), room * 0.45)
        room -= entity.width
        let noteShare = Self.noteShare(
            of: nodes, room: room, state: state.width, narrowest: width * 0.18, in: context)
        state.width += room * noteShare
        name.width = room * (1 - noteShare)
        var spread = gap
        let widest = width * 0.45
        if name.width > widest {
            spread += (name.width - widest) / gaps
            name.width = widest
        }

        var x = 0.0
        for column in [\Self.name, \.entity, \.year, \.programmed, \.executed, \.achievement, \.state] {
            self[keyPath: column].x = x
            if self[keyPath: column].width > 0 { x += self[keyPath: column].width + spread }
        }
    }

    /// The share of the free room that makes the rows lowest when notes stand below the states, 0 without notes.
    private static func noteShare(
        of nodes: [ReportNode], room: Double, state: Double, narrowest: Double, in context: ChartContext
    ) -> Double {
        let sample = nodes.prefix(16)
        guard sample.contains(where: { $0.note != nil }) else { return 0 }
        func height(_ share: Double) -> Double {
            sample.reduce(0) { sum, node in
                let name = TextBlock(
                    node.name, font: context.theme.type.small, width: room * (1 - share), measuring: context.measuring)
                let note = TextBlock(
                    node.note ?? "", font: context.theme.type.small,
                    width: state + room * share, measuring: context.measuring)
                return sum + max(name.height, note.height)
            }
        }
        return stride(from: 0.15, through: 0.7, by: 0.05)
            .filter { room * (1 - $0) >= narrowest }
            .map { (share: $0, height: height($0)) }
            .min { $0.height < $1.height }?.share ?? 0
    }

    /// How many columns there are.
    var count: Int { 7 - hidden.count }

    /// All columns moved to the right.
    func moved(by distance: Double) -> TableColumns {
        var columns = self
        for column in [\Self.name, \.entity, \.year, \.programmed, \.executed, \.achievement, \.state] {
            columns[keyPath: column].x += distance
        }
        return columns
    }
}
