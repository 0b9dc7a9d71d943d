/// Ranks under several methodologies in a cell: `2`, or `2 → 1` where they differ; nothing where there are none.
struct RankText {
    let text: String

    init(_ ranks: [Int?]) {
        let written = ranks.map { $0.map(String.init) ?? "–" }
        if written.allSatisfy({ $0 == "–" }) {
            text = ""
        } else {
            text = Set(written).count == 1 ? written[0] : written.joined(separator: " → ")
        }
    }
}
