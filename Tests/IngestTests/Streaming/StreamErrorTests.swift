import PlanModel
import Testing

@testable import Ingest

@Suite("What is wrong with a streamed matrix") struct StreamErrorTests {
    private static let header = "unit,cut,objective,indicator,weight,programmed,executed\n"

    @Test(
        "is told as the reader of whole matrices tells it, or left to it",
        arguments: [
            "U1,2024Q1,O1,A,1,x,1\nU1,2024Q1,O1,B,1,2,y\nU2,2024Q1,O1,A,-1,2,1\n",
            "U1,2024Q1,O1,A,1,NaN,1\nU2,2024Q1,O1,A,1,1e999,1\n",
            "U1,2024Q1,O1,A,1,2\nU2,2024Q1,O1,A,1,2,3,4\n",
            "U1,2024Q1,O1,,1,2,3\nU2,2024Q1,,A,1,2,3\n",
            "U1,2024Q1,O1,A,1,2,3\nU2,2024Q1,O1,A,1,2,3\nU1,2024-03,O1,A,1,2,3\n",
            "U1,2024Q1,O1,A,1,2,3\nU2,,O1,A,1,2,3\nU2,ND,O1,B,1,2,3\n",
            "U1,2024Q9,O1,A,1,2,3\nU1,2024Q9,O1,B,1,2,3\nU2,2024Q1,O1,A,1,2,3\n",
            "U1,2024Q1,O1,A,1,2,3\nU2,2024Q1,O1,A,1,2,\"3\nU3,2024Q1,O1,A,1,2,3\n",
            "U1,2024Q1,O1,A,1,2,3\nU2,2024Q1,O1,A,1,2,\"3\"x\n",
            "\n\n",
        ])
    func same(_ rows: String) {
        let text = Self.header + rows
        let expected = errors(text)
        #expect(!expected.isEmpty)
        #expect([expected, ["irregular"]].contains(streamErrors(text)))
        #expect([expected, ["irregular"]].contains(streamErrors(text, threads: 2, blockSize: 20)))
    }

    @Test("is told up to fifty times, and counted") func many() throws {
        let rows = (1...300).map { "U\($0),2024Q1,O1,A,1,x,y\n" }.joined()
        let error = #expect(throws: IngestError.self) {
            _ = try streamed(Self.header + rows, threads: 3, blockSize: 200)
        }
        guard case .invalidData(let problems) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(problems.count == 600)
        #expect(problems.first.count == 50)
        #expect(problems.first.first?.place == Place(file: "m.csv", row: 2, column: 6))
        #expect(problems.first.last?.place == Place(file: "m.csv", row: 26, column: 7))
    }

    @Test("an unknown annualisation is found, and a number that can't be") func words() {
        let text = """
            unit;indicator;class;annualisation;published;programmed;executed
            U1;A;sector;suma;94,64%;1;1
            U2;A;MT;medio;94,64%;1;1
            U3;A;MT;Creciente;abc;1;1
            """
        #expect(errors(text).count == 2)
        #expect(streamErrors(text) == errors(text))
    }

    @Test(
        "warnings are the reader's of whole matrices, and don't make it read them",
        arguments: [
            "unit;indicator;weight;programmed;executed\nU1;A;5;5.400;1.002,5\nU2;A;5;5.300;2.946,975\n",
            "unit;indicator;programmed;executed\nBogotá;A;10;5\nBogota;A;10;6\nTotal Valle;A;20;11\n",
            "unit;objective;indicator;programmed;executed\nU1;1. Salud;A;10;5\nU2;1. Salud;A;10;5\nU2;1 Salud;B;10;5\n",
            "unit;indicator;programmed;executed\nU1;A;0,9;45\nU2;A;10;9\n",
        ]) func warnings(text: String) throws
    {
        var told: [String] = []
        let stream = try MatrixStream(RandomAccessBytes(Array(text.utf8), path: "m.csv"), settings: PlanFile())
        told += try stream.read(threads: 1, blockSize: 30, makeWork: { { _ in 0 } }, restart: {}, merge: { _ in })
            .map(\.description)
        #expect(told == (try IngestTests.warnings(text)))
        #expect(!told.isEmpty)
    }
}
