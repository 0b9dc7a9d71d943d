import Words

/// Why a unit has no deck.
struct UnitFailure: Told {
    let unit: String
    let error: any Error

    var exitReason: ExitReason { (error as? any Told)?.exitReason ?? .software }

    var lines: [String] { lines(in: .en) }

    func lines(in language: Language) -> [String] {
        let name = Phrase(es: "unidad «\(unit)»: ", en: "unit '\(unit)': ")[language]
        return ((error as? any Told)?.lines(in: language) ?? ["\(error)"]).map { name + $0 }
    }
}
