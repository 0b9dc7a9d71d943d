/// What is left goes as programmed, `y_n + (P - p_n)`: a scenario, of which no probability is claimed.
package enum AsPlanned: ProjectionMethod {
    package static let name = "as-planned"

    package static func outlook(of series: Series, options: MethodOptions) -> Outlook? {
        guard let last = series.reports.last, let target = series.target, let due = series.programmes.last, let due
        else { return nil }
        return Outlook(point: last.value + (target - due), spread: .unknown)
    }
}
