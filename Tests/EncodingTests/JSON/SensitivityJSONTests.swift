import Encoding
import MeasurementTestSupport
import PlanModel
import Sensitivity
import StrategyTestSupport
import Testing

@Suite("A study for other programs") struct SensitivityJSONTests {
    private func study() throws -> Sensitivity {
        let plan = Plan([row("A", 60), row("B", 140), row("C", nil, in: ["O2"])]).with {
            $0.weightSets["x"] = WeightSet(entries: ["A": .init(weight: 3)])
        }
        return try engine.sensitivity(
            of: plan, to: [SensitivityFactor("missing=rescale,fail"), SensitivityFactor("weights=equal..x")],
            noise: WeightNoise(relative: 0.1, points: 16, seed: 9))
    }

    @Test("is JSON with everything in it")
    func json() throws {
        let json = try ParsedJSON(study().json)
        #expect(json.text("schema") == "corte.sensitivity/1")
        #expect(json.number("blendPoints") == 32)
        #expect(json.number("combinations") == 68)
        #expect(json.number("failed") == 34)
        #expect(try json.objects("failures").count == 20)
        #expect(try json.objects("failures")[0].object("choices").text("missing") == "fail")
        #expect(try json.objects("factors")[1].text("to") == "x")
        let nodes = try json.objects("nodes")
        #expect(nodes.map { $0.text("id") } == ["plan", "O1", "A", "B", "O2", "C"])
        #expect(try nodes[1].object("lowest").object("choices").text("weights") == "u=1")
        #expect(try isClose(nodes[1].object("total").number("weights"), 1, 1e-14))
        #expect(nodes[0].number("indexCombinations") == 32)
        #expect(nodes[5].isNull("indexCombinations"))
        #expect(
            json.texts("notes")?.contains {
                $0.hasPrefix("the indices S and ST are of the combinations without missing=fail, which couldn't be")
            } ?? false)
        #expect(nodes[5].isNull("mean"))
        #expect(try nodes[5].object("firstOrder").isNull("weights"))
        let noise = try json.object("noise")
        #expect(noise.text("seed") == "9")
        #expect(try noise.objects("nodes").count == 6)
        #expect(json.texts("definitions")?.count == 4)
    }

    @Test("is CSV with a row for each node")
    func csv() throws {
        let lines = try study().csv().split(separator: "\n")
        #expect(lines.count == 7)
        #expect(
            lines[0]
                == "unit,cut,node,level,parent,name,base,counted,lowest,highest,mean,variance,share_reaching_100,"
                + "firstOrder_missing,firstOrder_weights,total_missing,total_weights,noise_minimum,noise_maximum,"
                + "noise_mean,noise_share_reaching_100,noise_q5,noise_q25,noise_q50,noise_q75,noise_q95")
        #expect(lines.allSatisfy { $0.split(separator: ",", omittingEmptySubsequences: false).count == 26 })
        #expect(lines[6].hasPrefix(",,C,indicator,O2,C,,0,,,,,"))
    }

    @Test("has no columns of noise without noise")
    func withoutNoise() throws {
        let study = try engine.sensitivity(of: Plan([row("A", 60)]), to: [SensitivityFactor("cap=none,50")])
        #expect(!study.csv().contains("noise"))
        #expect(try ParsedJSON(study.json).isNull("noise"))
    }
}
