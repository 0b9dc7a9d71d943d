import PlanModel
import Scene
package import Words

extension Theme {
    /// What a theme does that a reader couldn't read, or couldn't tell apart.
    package struct Problem: Hashable {
        /// What it's about: a token of colours, a state, or a size of type.
        package var subject: String
        /// What was measured.
        package var message: Phrase
    }

    /// The least contrasts: of text and of marks (WCAG 2.2, 1.4.3 and 1.4.11).
    package static let leastTextContrast = 4.5
    package static let leastMarkContrast = 3.0
    /// The least difference between the colours of two states, as anybody sees them.
    package static let leastDifference = 10.0

    /// All problems; none for the bundled themes.
    package var problems: [Problem] {
        var problems: [Problem] = []
        func check(_ subject: String, _ color: Color, on ground: String, _ other: Color, least: Double) {
            let contrast = color.contrast(with: other)
            guard contrast < least else { return }
            let (measured, needed) = (ratio(contrast), ratio(least))
            problems.append(
                Problem(
                    subject: subject,
                    message: Phrase(
                        es:
                            "\(subject) (\(color.hex)) sobre \(ground) (\(other.hex)) tiene un contraste de \(measured); "
                            + "hace falta \(needed)",
                        en: "\(subject) (\(color.hex)) on \(ground) (\(other.hex)) has a contrast of \(measured); "
                            + "\(needed) is needed")))
        }
        let grounds = [("background", background), ("track", track), ("band", band), ("surface", surface)]
        for (name, ground) in grounds {
            check("ink", ink, on: name, ground, least: Self.leastTextContrast)
            check("muted", muted, on: name, ground, least: Self.leastTextContrast)
        }
        check("onAccent", onAccent, on: "accent", accent, least: Self.leastTextContrast)
        check("accent", accent, on: "background", background, least: Self.leastMarkContrast)
        for state in AchievementState.allCases {
            let style = style(of: state)
            check("\(state.rawValue).text", style.onFill, on: "\(state.rawValue).fill", style.fill, least: 4)
            for (name, ground) in grounds.dropLast() {
                check("\(state.rawValue).fill", style.fill, on: name, ground, least: Self.leastMarkContrast)
            }
        }
        return problems + similarStates + smallSizes
    }

    private var similarStates: [Problem] {
        var problems: [Problem] = []
        for (index, one) in AchievementState.allCases.enumerated() {
            for two in AchievementState.allCases.dropFirst(index + 1) {
                let (first, second) = (style(of: one), style(of: two))
                if first.glyph == second.glyph {
                    problems.append(
                        Problem(
                            subject: "\(two.rawValue).glyph",
                            message: Phrase(
                                es:
                                    "\(one.rawValue) y \(two.rawValue) tienen la misma figura (\(first.glyph.rawValue))",
                                en: "\(one.rawValue) and \(two.rawValue) have the same glyph (\(first.glyph.rawValue))")
                        ))
                }
                let seen = ColorVision.allCases.map { ($0, $0.difference(first.fill, second.fill)) }
                guard let worst = seen.min(by: { $0.1 < $1.1 }), worst.1 < Self.leastDifference else { continue }
                let (measured, needed) = (ratio(worst.1), ratio(Self.leastDifference))
                problems.append(
                    Problem(
                        subject: "\(two.rawValue).fill",
                        message: Phrase(
                            es: "los colores de \(one.rawValue) y \(two.rawValue) difieren en \(measured) "
                                + "(visión \(worst.0.rawValue)); hace falta \(needed)",
                            en: "the colours of \(one.rawValue) and \(two.rawValue) differ by \(measured) "
                                + "(\(worst.0.rawValue) vision); \(needed) is needed")))
            }
        }
        return problems
    }

    private var smallSizes: [Problem] {
        let sizes = [
            ("title", type.titleSize), ("subtitle", type.subtitleSize), ("body", type.bodySize),
            ("label", type.labelSize), ("small", type.smallSize),
        ]
        return sizes.filter { $0.1 < type.floor || $0.1 > 48 }.map { name, size in
            Problem(
                subject: name,
                message: Phrase(
                    es: "\(name) mide \(ratio(size)) pt; va de \(ratio(type.floor)) a 48",
                    en: "\(name) is \(ratio(size)) pt; it goes from \(ratio(type.floor)) to 48"))
        }
    }

    private func ratio(_ value: Double) -> String { NumberStyle.english.shortest(value, decimals: 2) }
}
