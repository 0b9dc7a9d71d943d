/// The last amount as it is, as if nothing more happened: a scenario, of which no probability is claimed.
package enum Last: ProjectionMethod {
    package static let name = "last"

    package static func outlook(of series: Series, options: MethodOptions) -> Outlook? {
        series.reports.last.map { Outlook(point: $0.value, spread: .unknown) }
    }
}
