import PlanModel
import Words

/// The columns of weights.
extension HeaderMatch {
    /// Takes the columns of weights: each belongs to the level that its header names.
    mutating func takeWeights() {
        for index in normalized.indices where !taken.contains(index) && HeaderText.looksLikeWeight(normalized[index]) {
            if let own = levels.first(where: { normalized[index] == MatrixColumn.levelWeight($0).name }) {
                columns[.levelWeight(own)] = index
                bases[.levelWeight(own)] = .name
                taken.insert(index)
                continue
            }
            let words = Set(normalized[index].split { !$0.isLetter }.map(String.init))
            let level = levels.first { !words.isDisjoint(with: HeaderAliases.words(of: $0)) }
            let isOfIndicator = !words.isDisjoint(with: HeaderText.wordsForIndicators)
            let isPlain = HeaderAliases.normalized(of: MatrixColumn.weight.name).contains(normalized[index])
            guard isPlain || isOfIndicator || level != nil else { continue }
            let column = isOfIndicator ? MatrixColumn.weight : level.map(MatrixColumn.levelWeight) ?? .weight
            guard let other = columns[column] else {
                columns[column] = index
                if !isPlain { bases[column] = .words }
                taken.insert(index)
                continue
            }
            taken.insert(index)
            failTwins(other, index, column)
        }
    }
}
