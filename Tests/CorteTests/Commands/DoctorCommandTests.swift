import Foundation
import StrategyTestSupport
import Testing

@Suite("corte doctor") struct DoctorCommandTests {
    private let folder: TemporaryFolder
    private let corte: Command

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
    }

    private struct Answer: Decodable {
        struct Checkup: Decodable {
            var area, name, state, detail: String
            var remedy: String?
        }

        var schema, version: String
        var healthy: Bool
        var checkups: [Checkup]

        func state(_ name: String) -> String? { checkups.first { $0.name == name }?.state }
    }

    private func answer(_ corte: Command, code: Int32 = 0) throws -> Answer {
        let result = try corte("doctor", "--format", "json")
        #expect(result.code == code, "\(result.errors)")
        #expect(result.errors.isEmpty)
        return try JSONDecoder().decode(Answer.self, from: result.output)
    }

    @Test("says where everything is, in the run's language")
    func sound() throws {
        let english = try corte("doctor")
        #expect(english.code == 0)
        #expect(english.errors.isEmpty)
        #expect(english.text.hasSuffix("\nAll that's needed is there.\n"))
        #expect(english.text.contains("/OpenSans-Regular.ttf"))
        #expect(english.text.contains("by LANG=en_US.UTF-8"))
        var spanish = corte
        spanish.environment["LANG"] = "C"
        for name in ["doctor", "diagnostico", "diagnóstico", "diagno\u{301}stico"] {
            let result = try spanish(name)
            #expect(result.code == 0)
            #expect(result.text.hasPrefix("Parte"))
            #expect(result.text.hasSuffix("\nTodo lo necesario está.\n"))
        }
    }

    @Test("looks at fonts, modules, protections, programs, libraries and the language, each once")
    func complete() throws {
        let answer = try answer(corte)
        #expect(answer.schema == "corte.doctor/1")
        #expect(answer.healthy)
        for name in [
            "corte", "corte-strategy-check", "Open Sans", "weighted-average", "capped", "trend-projection", "gnuplot",
            "libzip", "libxlsxwriter", "libqpdf", "libsqlite3",
        ] {
            #expect(answer.state(name) == "good", "\(name)")
        }
        #expect(
            Set(answer.checkups.map(\.area)) == [
                "command", "fonts", "modules", "protections", "programs", "libraries", "language",
            ])
        #expect(answer.checkups.allSatisfy { $0.state == "good" || $0.remedy != nil || $0.area == "modules" })
    }

    @Test("a program that isn't there is no fault, and is told with the way to get it")
    func withoutGnuplot() throws {
        var corte = corte
        corte.environment["PATH"] = folder.path
        let answer = try answer(corte)
        let gnuplot = try #require(answer.checkups.first { $0.name == "gnuplot" })
        #expect(gnuplot.state == "absent")
        #expect(gnuplot.detail.contains("there is no program gnuplot"))
        #expect(gnuplot.remedy == "install the package gnuplot-nox (apt-get install gnuplot-nox)")
    }

    @Test("an installation without the cap's library is one, with where it was looked for")
    func withoutModule() throws {
        var corte = corte
        try FileManager.default.createDirectory(atPath: "\(folder.path)/bin", withIntermediateDirectories: true)
        try folder.copy("\(Bundled.folder)/corte", as: "bin/corte")
        corte.program = "\(folder.path)/bin/corte"
        let answer = try answer(corte, code: 1)
        #expect(!answer.healthy)
        let cap = try #require(answer.checkups.first { $0.name == "capped" })
        #expect(cap.state == "missing")
        #expect(cap.detail.contains("\(folder.path)/lib/corte/strategies"))
        #expect(answer.state("corte-strategy-check") == "absent")
        #expect(try corte("doctor").text.hasSuffix("without which nothing is measured or drawn.\n"))
    }

    @Test("a module that isn't trusted is told as a measurement would tell it")
    func distrusted() throws {
        try folder.install("Capped")
        let library = "\(folder.path)/libStrategyCapped.so"
        #expect(chmod(library, 0o666) == 0)
        let result = try corte("doctor", "--strategy-path", folder.path)
        #expect(result.text.contains("every user can change it; run chmod o-w \(library)"))
    }
}
