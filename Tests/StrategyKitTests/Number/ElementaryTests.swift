import StrategyKit
import Testing

@Suite struct ElementaryTests {
    @Test("The functions are the platform's")
    func values() {
        #expect(Elementary.pow(2, 10) == 1024)
        #expect(Elementary.pow(-2, 3) == -8)
        #expect(Elementary.exp(0) == 1)
        #expect(Elementary.log(1) == 0)
        #expect(Elementary.log(0) == -.infinity)
    }

    @Test("Near zero the digits stay")
    func nearZero() {
        #expect(Elementary.expm1(1e-20) == 1e-20)
        #expect(Elementary.log1p(1e-20) == 1e-20)
    }
}
