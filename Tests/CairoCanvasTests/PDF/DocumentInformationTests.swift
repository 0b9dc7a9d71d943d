import Testing

@testable import CairoCanvas

@Suite struct DocumentInformationTests {
    @Test(arguments: ["2024-03-31T00:00:00Z", "1999-12-31T23:59:59Z", "2024-02-29T09:08:07Z"])
    func `a date is a day and a time in UTC`(date: String) {
        #expect(DocumentInformation(title: "", creationDate: date).hasReadableDate)
    }

    @Test(arguments: [
        "", "2024-03-31", "2024-03-31T00:00:00", "2024-03-31 00:00:00Z", "2024-13-31T00:00:00Z", "2024-00-31T00:00:00Z",
        "2024-03-32T00:00:00Z", "2024-03-31T24:00:00Z", "2024-03-31T00:60:00Z", "2024-03-31T00:00:60Z",
        "２024-03-31T00:00:00Z", "+024-03-31T00:00:00Z", "2024-03-31T00:00:00Z ", "9999-99-99T99:99:99Z",
    ])
    func `anything else isn't a date`(date: String) {
        #expect(!DocumentInformation(title: "", creationDate: date).hasReadableDate)
    }

    @Test func `the program is the creator unless told`() {
        #expect(DocumentInformation(title: "", creationDate: "").creator == "Corte")
    }
}
