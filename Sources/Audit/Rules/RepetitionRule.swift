import PlanModel
import Reports

/// A code stands for one node, and an indicator has one code.
struct RepetitionRule: AuditRule {
    func findings(in subject: AuditSubject) -> [AuditFinding] { codes(in: subject) + indicators(in: subject) }

    /// Reports call a node by its path where its code alone is another's too.
    private func codes(in subject: AuditSubject) -> [AuditFinding] {
        var owners: [String: [[String]]] = [:]
        var order: [String] = []
        for (_, row) in subject.rows {
            let path = row.path + [row.indicator]
            for (index, code) in path.enumerated() {
                let owner = Array(path[...index])
                if owners[code] == nil { order.append(code) }
                if owners[code]?.contains(owner) != true { owners[code, default: []].append(owner) }
            }
        }
        return order.compactMap { code in
            guard let paths = owners[code], let first = paths.first, paths.count > 1 else { return nil }
            let id = first.joined(separator: "/")
            let row = subject.rows.first { ($1.path + [$1.indicator]).starts(with: first) }?.row
            return AuditFinding(.codeRepeated(count: paths.count), id, at: row?.origin, printed: code)
        }
    }

    private struct Key: Hashable {
        var name: String
        var entity: String?
        var magnitudes: [Reading.Value]
    }

    /// The same name, entity and magnitudes twice; a name alone may well be shared.
    private func indicators(in subject: AuditSubject) -> [AuditFinding] {
        var seen: [Key: String] = [:]
        return subject.rows.compactMap { node, row in
            guard row.name != row.indicator else { return nil }
            let key = Key(
                name: NoteToken.folded(row.name), entity: row.entity,
                magnitudes: [row.programmedYear.value, row.programmed.value, row.executed.value])
            guard let first = seen[key] else {
                seen[key] = node.id
                return nil
            }
            return AuditFinding(.indicatorRepeated(first: first), node.id, at: node.origin, printed: row.name)
        }
    }
}
