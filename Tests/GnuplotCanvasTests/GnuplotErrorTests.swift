import GnuplotCanvas
import Testing
import Words

@Suite struct GnuplotErrorTests {
    @Test(
        arguments: [
            (
                .missing(program: "gnuplot"), 69,
                "no se encuentra el programa gnuplot; instálelo (apt-get install gnuplot-nox) o use --renderer cairo",
                "there is no program gnuplot; install it (apt-get install gnuplot-nox) or use --renderer cairo"
            ),
            (
                .letters("中"), 69,
                "ninguna fuente instalada tiene «中», y gnuplot no puede dejar su lugar vacío; instale una "
                    + "(fonts-noto-core, fonts-noto-cjk) o use --renderer cairo",
                "no installed font has '中', and gnuplot can't leave its place blank; install one "
                    + "(fonts-noto-core, fonts-noto-cjk) or use --renderer cairo"
            ),
            (
                .old(version: "4.6"), 69, "gnuplot 4.6 es demasiado antiguo; instale la versión 5.2 o una posterior",
                "gnuplot 4.6 is too old; install version 5.2 or a later one"
            ),
            (
                .late(seconds: 60), 70,
                "gnuplot no terminó en 60 s y fue detenido; inténtelo de nuevo o use --renderer cairo",
                "gnuplot didn't end within 60 s and was stopped; try again, or use --renderer cairo"
            ),
            (.failed(said: "line 0: x"), 70, "gnuplot no dibujó: line 0: x", "gnuplot didn't draw: line 0: x"),
            (.failed(said: ""), 70, "gnuplot no dibujó: no dijo por qué", "gnuplot didn't draw: it didn't say why"),
            (
                .file(ending: "pdf"), 70,
                "gnuplot escribió un .pdf que no está hecho como se espera; use --renderer cairo",
                "gnuplot wrote a .pdf that isn't built as expected; use --renderer cairo"
            ),
            (
                .refused(program: "gnuplot", reason: "Permission denied"), 71,
                "no se pudo ejecutar gnuplot (Permission denied)", "gnuplot couldn't be run (Permission denied)"
            ),
            (
                .image(path: "l.png"), 64, "gnuplot no puede dibujar la imagen l.png; use --renderer cairo",
                "gnuplot can't draw the picture l.png; use --renderer cairo"
            ),
            (
                .pages, 64,
                "gnuplot escribe documentos de páginas iguales, y estas difieren en tamaño o fondo; use --renderer cairo",
                "gnuplot writes documents of equal pages, and these differ in size or background; use --renderer cairo"
            ),
            (
                .place(element: "line"), 73,
                "la página tiene un elemento (line) en un lugar que no es un número o está demasiado lejos",
                "the page has a line at a place that isn't a number or is too far away"
            ),
        ] as [(GnuplotError, Int32, String, String)])
    func `each is one line in either language, and a code`(error: GnuplotError, code: Int32, es: String, en: String) {
        #expect(error.exitReason.rawValue == code)
        #expect(error.lines(in: .es) == [es])
        #expect(error.lines == [en])
    }
}
