internal import COutput
import ChartKit
import Console
import DeckKit
import Glibc
import HTMLCanvas
import Ingest
import PlanModel
import Words

/// `corte deck --watch`: the deck in a browser, drawn anew whenever a file that it's made of changes.
extension DeckCommand {
    /// Serves it until the program is asked to end.
    func watch() throws {
        let look = try look.settled()
        let files = InputFiles(matrix, measuring, using: [using, against]).and(
            self.look.themeSource.file, look.theme.logo?.path)
        let news = try FolderWatch(files: files.watched)
        var server = try PageServer(port: watching.port ?? 0)
        defer { server.end() }
        let ending = corte_ending_descriptor()
        server.page = try page()
        try StandardOutput.write("http://127.0.0.1:\(server.port)/\n")
        while true {
            var polled = ([ending, news.descriptor] + server.descriptors).map {
                pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
            }
            guard poll(&polled, nfds_t(polled.count), -1) >= 0 || errno == EINTR else { return }
            let ready = polled.filter { $0.revents != 0 }.map(\.fd)
            if ready.contains(ending) { return }
            for descriptor in ready where descriptor != news.descriptor { server.take(descriptor) }
            guard ready.contains(news.descriptor), news.hasNews() else { continue }
            settle(news)
            server.page = try page()
            server.tell()
        }
    }

    /// Waits until nothing has changed for a moment: some programs save a file in pieces.
    private func settle(_ news: FolderWatch) {
        var polled = pollfd(fd: news.descriptor, events: Int16(POLLIN), revents: 0)
        while poll(&polled, 1, 100) > 0 { _ = news.hasNews() }
    }

    /// The deck as it's now, or what is wrong with it: who edits a file leaves it wrong for a while.
    private func page() throws -> [UInt8] {
        do {
            let loaded = try matrix.input(measuring, isOfOneCut: false).load()
            let draftsman = try Draftsman(look: look.settled(), quiet: talk.quiet)
            let drawn = try deckMeasuring(of: loaded, hasCharts: false).deck(
                of: loaded.plan, options: measuring.measurement(of: loaded.plan), by: draftsman)
            talk.tell(loaded.diagnostics + drawn.warnings)
            return Array(try HTMLWriter().html(drawn.document(changes: PageServer.changes)).utf8)
        } catch {
            guard let told = error as? any Told else { throw error }
            StandardError.tell(told)
            let problem = HTMLProblem(
                title: commandTitle, lines: told.lines(in: look.locale), language: look.wording.language,
                changes: PageServer.changes)
            return Array(problem.text.utf8)
        }
    }

    private var commandTitle: String { look.locale == .es ? "No hay presentación" : "There is no deck" }
}
