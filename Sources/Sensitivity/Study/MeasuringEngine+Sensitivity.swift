public import Measurement
public import PlanModel

extension MeasuringEngine {
    /// Measures a plan under every combination of some choices, and says what each of them is worth.
    ///
    ///     let factors = try ["cap=none,100,120", "power=1,0,-1"].map { try SensitivityFactor($0) }
    ///     let sensitivity = try engine.sensitivity(of: plan, to: factors)
    ///
    /// The tree is built and the strategies are loaded once; measurements that share a methodology go through each
    /// strategy in one batch a level. A combination that can't be measured is counted and left out.
    ///
    /// - Parameters:
    ///   - noise: also moves the weights at random around `methodology`.
    ///   - methodology: what the factors start from, as for `measure`.
    /// - Throws: `MeasurementError` for a factor that has no meaning for the plan and the methodology.
    public func sensitivity(
        of plan: Plan, to factors: [SensitivityFactor], noise: WeightNoise? = nil, using methodology: String? = nil,
        options: MeasurementOptions = .init()
    ) throws(MeasurementError) -> Sensitivity {
        try SensitivityStudy(
            plan: plan, factors: factors, methodology: methodology, options: options,
            resolver: MethodologyResolver(catalog: catalog, plan: plan, options: options)
        ).result(noise: noise)
    }
}
