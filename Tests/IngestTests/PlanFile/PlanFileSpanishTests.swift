import PlanModel
import Testing
import Words

@testable import Ingest

@Suite("In Spanish, a mistake in a plan file") struct PlanFileSpanishTests {
    private static let forms =
        "escriba uno de crítico, rezago, en cumplimiento, sobre ejecución (critical, lag, met, over)"

    private static let manyLevels = (1...51).map { "n\($0)" }.joined(separator: ",")

    @Test(
        "is told as in English, with the keys as they're written",
        arguments: [
            (
                "wieghts: {}",
                "1:1: el archivo del plan no tiene una clave de este nombre (wieghts); ¿quiso decir «weights»?"
            ),
            ("nodes:\n  O1: { nam: x }", "2:9: un nodo no tiene una clave de este nombre (nam); ¿quiso decir «name»?"),
            (
                "deck: { portada: {} }",
                "1:9: deck no tiene una clave de este nombre (portada); ¿quiso decir «cover»?"
            ),
            ("columns: { X: executd }", "1:15: columna desconocida (executd); ¿quiso decir «executed»?"),
            ("numbers: fr", "1:10: valor desconocido de numbers (fr); use uno de es, en"),
            (
                "words: { X: y }",
                "1:13: palabra desconocida (y); escriba uno de suma, constante, creciente, decreciente "
                    + "(sum, constant, growing, falling)"
            ),
            ("levels: objective", "1:9: levels debe ser una lista (objective); vea el plan de ejemplo"),
            ("levels: [[a]]", "1:10: un nivel debe ser un texto (una lista); vea el plan de ejemplo"),
            ("nodes: [a]", "1:8: nodes debe ser claves con valores (una lista); vea el plan de ejemplo"),
            ("nodes: { [a]: x }", "1:10: una clave de nodes debe ser un texto (una lista); vea el plan de ejemplo"),
            (
                "nodes: { O1: { weight: { a: 1 } } }",
                "1:24: weight debe ser un número (claves con valores); vea el plan de ejemplo"
            ),
            (
                "nodes: { O1: { weight: alto } }",
                "1:24: weight debe ser un número (alto); escriba cifras, con un punto antes de los decimales"
            ),
            ("nodes: { O1: { weight: -1 } }", "1:24: weight es negativo (-1); dé 0 o más"),
            ("nodes: { O1: { power: .nan } }", "1:23: power no es finito (.nan); escriba un número"),
            ("weights: { \"2024\": { A: } }", "1:22: falta el peso (A); dé 0 o más, o quite la clave"),
            ("plan: { year: 2024.5 }", "1:15: year no es un año (2024.5); escriba uno como 2024"),
            (
                "nodes: { O1: { published: mucho } }",
                "1:27: published no es un porcentaje (mucho); escriba uno como 94,64%"
            ),
            (
                "indicators: { A: { class: meta } }",
                "1:27: valor desconocido de class (meta); escriba uno de indicador sectorial, meta trazadora, meta de "
                    + "proyecto de inversión (sector, flagship, project)"
            ),
            ("bands: [{ state: regular }]", "1:18: valor desconocido de state (regular); \(forms)"),
            ("bands:\n  - { name: x }", "2:5: la banda no tiene state (x); \(forms)"),
            (
                "bands:\n  - { state: lag }\n  - { state: met }",
                "3:5: la banda no tiene from (); diga en porcentaje dónde empieza"
            ),
            (
                "bands: []",
                "1:8: las bandas no suben (0); empiece con una banda sin from, y suba from con cada banda"
            ),
            ("bands: { preset: sisp }", "1:18: juego de bandas desconocido (sisp); ¿quiso decir «sispp»?"),
            (
                "bands: { critical: 120 }",
                "1:20: critical queda por encima de la banda siguiente (120); dé un porcentaje dentro de la banda más baja "
                    + "del juego"
            ),
            (
                "levels: [plan]",
                "1:10: un nivel no puede llamarse así (plan); el nombre significa otra cosa: elija otro"
            ),
            ("levels: [a, a]", "1:13: el nivel está repetido (a); nombre cada uno una vez, de arriba abajo"),
            (
                "levels: [\(manyLevels)]",
                "1:201: hay demasiados niveles (51); dé 50 como máximo"
            ),
            (
                "methodologies: { oficial: }",
                "1:18: la metodología está vacía (oficial); escriba una expresión como weighted-average"
            ),
            ("a: 1\na: 2", "1:1: la clave está repetida (a); deje una de ellas"),
            (
                "a: *x",
                "1:4: esto no es YAML válido (ningún valor se llama &x antes de esto); ponga entre comillas un texto que "
                    + "empieza por *"
            ),
            (
                "plan: {}\n---\nplan: {}\n",
                "2:1: esto no es YAML válido (un segundo documento); deje uno, sin una línea de ---"
            ),
            (
                String(repeating: "[", count: 200),
                "1:102: esto está anidado a demasiada profundidad; vea el plan de ejemplo"
            ),
        ] as [(String, String)])
    func sentences(text: String, line: String) {
        let told = planFile(text).findings.told
        #expect(told.first?.line(in: .es) == "plan.yaml:" + line)
        #expect(!told.contains { $0.problem.es == $0.problem.en })
    }

    @Test("of the whole file is told") func whole() {
        #expect(
            planFile("").findings.told.map { $0.line(in: .es) } == [
                "plan.yaml: el archivo del plan no dice nada; llénelo, o quítelo"
            ])
        #expect(
            PlanFileReader.read([0x61, 0x3A, 0x20, 0xF1], file: "plan.yaml").findings.told.map { $0.line(in: .es) } == [
                "plan.yaml: esto no es texto UTF-8; guárdelo como UTF-8"
            ])
    }

    @Test("beside the matrix is told") func besideMatrix() throws {
        let told = try load(
            soundMatrix,
            plan: "nodes: { O9: {} }\nindicators: { Z9Z9: {} }\nweights: { a: { O9: 2 } }\ncolumns: { X: ignore }\n"
        ).diagnostics.filter { $0.place?.file == "plan.yaml" }
        #expect(
            told.map { $0.line(in: .es) } == [
                "plan.yaml:1:10: la matriz no tiene un nodo de este código (O9); ¿quiso decir «O1»? revise el código, o "
                    + "quítelo",
                "plan.yaml:2:15: la matriz no tiene un indicador de este código (Z9Z9); revise el código, o quítelo",
                "plan.yaml:3:21: la matriz no tiene un nodo ni un indicador de este código (O9); ¿quiso decir «O1»? revise "
                    + "el código, o quítelo",
                "plan.yaml:4:12: la matriz no tiene una columna de este encabezado (X); revise el encabezado, o quítelo",
            ])
    }
}
