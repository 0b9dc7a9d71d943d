import PlanModel
import Testing

@testable import Audit

@Suite("The columns of an audit") struct AuditColumnsTests {
    @Test("complete the place of a row in their own file, and no other")
    func places() {
        var columns = AuditColumns()
        columns.set(.published, of: "a.csv", to: 11)
        columns.set(.note, of: "a.csv", to: 12)
        columns.set(.published, of: "b.csv", to: 3)
        let row = Place(file: "a.csv", row: 4)
        #expect(columns.place(of: .published, in: row) == Place(file: "a.csv", row: 4, column: 11))
        #expect(columns.place(of: .note, in: row)?.description == "a.csv:4:12")
        #expect(columns.place(of: .weight, in: row) == row)
        #expect(columns.place(of: .published, in: Place(file: "b.csv", row: 9))?.column == 3)
        #expect(columns.place(of: .published, in: Place(file: "c.csv", row: 9))?.column == nil)
        #expect(columns.place(of: .published, in: nil) == nil)
    }

    @Test("leave places in other files as they are, such as a plan file's")
    func otherFiles() {
        var columns = AuditColumns()
        columns.set(.published, of: "a.csv", to: 11)
        let place = Place(file: "plan.yaml", row: 7, column: 16)
        #expect(columns.place(of: .published, in: place) == place)
    }

    @Test("know which of them are in percent")
    func percent() {
        var columns = AuditColumns()
        columns.set(.weight, of: "a.csv", to: 2, isPercent: true)
        columns.set(.weight, of: "b.csv", to: 2)
        #expect(columns.isPercent(.weight, in: Place(file: "a.csv", row: 4)))
        #expect(!columns.isPercent(.published, in: Place(file: "a.csv", row: 4)))
        #expect(!columns.isPercent(.weight, in: Place(file: "b.csv", row: 4)))
        #expect(!columns.isPercent(.weight, in: nil))
    }

    @Test("go by the names of the matrix' columns")
    func names() {
        #expect(AuditColumns.Field(rawValue: "programmed_year") == .programmedYear)
        #expect(AuditColumns.Field(rawValue: "published") == .published)
        #expect(AuditColumns.Field(rawValue: "name") == nil)
    }
}
