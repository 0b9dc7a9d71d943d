import Scene
import Testing

@testable import GnuplotCanvas

@Suite struct GnuplotScriptTests {
    private let page = Scene.sample([
        .group(.heading(1), [.sample("Avance", weight: .bold)]),
        .group(
            .figure("Un dato"),
            [
                .sample(.square(20, 40), .band), .sample(.square(50, 40), .band), .sample(.square(22, 42), .bar),
                .line(
                    from: Point(100, 30), to: Point(100, 60), stroke: Stroke(.ink, width: 1.5, dash: [3, 2])),
            ]),
    ])

    @Test func `a script has its tables inside, or beside it`() throws {
        let script = try GnuplotScript([page], for: .svg)
        #expect(
            script.text(into: ["a.svg"]) == """
                # A chart by Corte, for gnuplot 5.2 or later.
                # Its fonts have to be installed: Open Sans.
                # Lengths are points, 1/72 inch, from the page's top left corner. Tables hold a figure's corners, x and y, and an
                # empty line after it, or the two ends of a straight line; two empty lines end what is drawn in one step.
                if (GPVAL_VERSION < 5.2) print 'corte: gnuplot is too old: ', GPVAL_VERSION; exit
                set encoding utf8
                set terminal svg size 200,100 noenhanced background rgb '#FFFFFF'
                # A text's baseline; the terminal puts it this part of the font's size below the text's place.
                baseline(y, size) = y - 0.325 * size

                # Page 1: Avance
                # Un dato: 22,33 %
                $page1 << EOD
                # index 0: areas of #F1F1F1
                # figure
                20 40
                30 40
                30 50
                20 50

                50 40
                60 40
                60 50
                50 50


                # index 1: areas of #0B828B
                # figure
                22 42
                32 42
                32 52
                22 52


                # index 2: lines of #222222, 1.5 pt
                # figure
                100 30 100 60
                EOD
                set output 'a.svg'
                set lmargin at screen 0
                set rmargin at screen 1
                set bmargin at screen 0
                set tmargin at screen 1
                unset border
                unset tics
                unset key
                set xrange [0:200]
                set yrange [100:0]
                # heading 1
                set label 1 'Avance' at 10,baseline(20,10) left font 'Open Sans Bold,10' tc rgb '#222222' front
                plot $page1 index 0 using 1:2 notitle with filledcurves closed fc rgb '#F1F1F1' fs solid noborder, \\
                     $page1 index 1 using 1:2 notitle with filledcurves closed fc rgb '#0B828B' fs solid noborder, \\
                     $page1 index 2 using 1:2:($3-$1):($4-$2) notitle with vectors nohead lw 1.5 dt (4,2.667) lc rgb '#222222'
                unset output

                """)
        let files = script.files(named: "a", into: ["a.svg"])
        #expect(files.map(\.name) == ["a.gp", "a-page-1.dat"])
        #expect(files[0].text.contains("plot 'a-page-1.dat' index 0 using"))
        #expect(!files[0].text.contains("EOD"))
        #expect(files[1].text.hasPrefix("# index 0: areas of #F1F1F1\n# figure\n20 40\n"))
        #expect(files[1].text.hasSuffix("\n100 30 100 60\n"))
    }

    @Test func `each picture has a file, a document one for all its pages`() throws {
        let pictures = try GnuplotScript([page, page], for: .svg)
        #expect(pictures.count == 2)
        let text = pictures.text(into: ["a-1.svg", "a-2.svg"])
        #expect(text.contains("set output 'a-1.svg'") && text.contains("reset\n\n# Page 2: Avance"))
        #expect(text.ranges(of: "unset output").count == 2)
        let document = try GnuplotScript([page, page], for: .pdf)
        #expect(document.count == 1)
        let lines = document.text(into: ["a.pdf"]).split(separator: "\n")
        #expect(lines.filter { $0.hasPrefix("set output") } == ["set output 'a.pdf'"])
        #expect(lines.last == "unset output")
    }

    @Test func `what covers a text comes in a plot after it`() throws {
        let page = Scene.sample([.sample("Debajo"), .sample(.square(12, 12), .bar), .sample("Encima")])
        let text = try GnuplotScript([page], for: .svg).text(into: ["a.svg"])
        let order = [
            "set multiplot", "'Debajo'", "plot NaN", "unset label", "'Encima'", "plot $page1", "unset multiplot",
        ]
        let places = order.map { text.firstRange(of: $0)?.lowerBound }
        #expect(!places.contains(nil))
        #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
    }

    @Test func `pages of one document are alike`() throws {
        let other = Scene.sample(size: Size(300, 100))
        #expect(throws: GnuplotError.pages) { try GnuplotScript([page, other], for: .pdf) }
        #expect(throws: GnuplotError.pages) { try GnuplotScript([], for: .pdf) }
    }

    @Test func `a picture from a file and a place that is none are errors`() {
        #expect(throws: GnuplotError.image(path: "l.png")) {
            try GnuplotScript([.sample([.image(path: "l.png", .square(1, 1))])], for: .svg)
        }
        #expect(throws: GnuplotError.place(element: "line")) {
            try GnuplotScript(
                [.sample([.line(from: Point(0, .nan), to: Point(1, 1), stroke: Stroke(.ink, width: 1))])], for: .svg)
        }
        #expect(throws: GnuplotError.place(element: "text \"x\"")) {
            try GnuplotScript([.sample([.sample("x", at: Point(.infinity, 0))])], for: .svg)
        }
    }
}
