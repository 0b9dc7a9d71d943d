import GnuplotCanvas
import Testing
import Words

@Suite struct GnuplotErrorTests {
    @Test func `a program that is missing is told with what to install`() {
        let error = GnuplotError.missing(program: "gnuplot")
        #expect(error.exitReason == .unavailable)
        #expect(
            error.lines(in: .es) == [
                "no se encuentra el programa gnuplot; instálelo (apt-get install gnuplot-nox) o use --renderer cairo"
            ])
        #expect(error.lines[0].contains("apt-get install gnuplot-nox"))
    }
}
