import Measurement
import MeasurementTestSupport
import PlanModel
import Sensitivity
import StrategyTestSupport
import Testing
import Words

@Suite("In Spanish, a factor that has no meaning") struct SpanishFactorTests {
    @Test(
        "is told with what has one",
        arguments: [
            (
                ["pwer=1"],
                "«pwer» no se puede variar; ¿quiso decir «power»? se conocen: base, cap, missing, mode, power, weights, "
                    + "ESTRATEGIA.PARÁMETRO"
            ),
            (["base=cut,month"], "no hay un valor «month» de base; use uno de cut, year, elapsed, plan"),
            (["missing=x,zero"], "missing=x no es una política; use uno de rescale, zero, fail"),
            (
                ["capped.limit=1"],
                "la metodología no tiene una estrategia «capped»; hay: weighted-average; elija otra con --using"
            ),
            (["cap=none"], "una sola opción no cambia nada; dé dos o más con comas entre ellas, o fíjela con --using"),
            (["power=1,1.0,0"], "«1» y «1.0» son la misma opción; dé cada opción una vez"),
            (["power=1", "power=0"], "«power» se varía dos veces; déjelo una sola vez"),
            (["cap"], "no es CLAVE=OPCIÓN,OPCIÓN…; por ejemplo cap=none,100,120"),
            (["cap=1,,2"], "una opción está vacía; escriba las opciones con comas entre ellas"),
            (["cap=1,1"], "«1» se da dos veces; dé cada opción una vez"),
            (
                ["weights=a..b,c"],
                "una mezcla de pesos va de un juego a otro; escriba weights=A..B, o juegos sueltos con comas entre ellos"
            ),
        ] as [([String], String)])
    func told(factors: [String], problem: String) {
        do throws(MeasurementError) {
            var parsed: [SensitivityFactor] = []
            for factor in factors { parsed.append(try SensitivityFactor(factor)) }
            _ = try engine.sensitivity(of: Plan([row("A", 60)]), to: parsed)
            Issue.record("it was taken")
        } catch {
            #expect(error.lines(in: .es) == ["factor «\(factors.last ?? "")»: \(problem)"])
        }
    }
}
