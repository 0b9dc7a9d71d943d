import Testing

@Suite struct WellFormedTests {
    @Test(arguments: ["<a/>", "<a b=\"c\"/>\n", "<a>\n<b x:y=\"&lt;\">c &amp; d</b>\n</a>"])
    func `documents in order pass`(document: String) {
        #expect(WellFormed.check(document))
    }

    @Test(arguments: [
        "", "a", "<a>", "</a>", "<a></b>", "<a/><b/>", "<a b=c/>", "<a b=\"c\" b=\"d\"/>", "<a>&</a>", "<a>&nbsp;</a>",
        "<a>\u{1}</a>", "<a b=\"&\"/>", "<a", "<a/>b", "<a b/>", "<>",
    ])
    func `documents out of order don't`(document: String) {
        #expect(!WellFormed.check(document))
    }
}
