import HTTPServices
import HTTPTypes
import Testing
import WireAPI

/// The forms on the wire.
struct WireTests {
    @Test(arguments: [
        (0, "1970-01-01T00:00:00.000000Z"),
        (951_782_400_000_001, "2000-02-29T00:00:00.000001Z"),
        (1_795_532_205_068_439, "2026-11-24T14:56:45.068439Z"),
        (-1, "1969-12-31T23:59:59.999999Z"),
    ])
    func momentsAreRFC3339(_ microseconds: Int64, _ text: String) {
        #expect(Moment.text(microseconds: microseconds) == text)
        #expect(Moment(text)?.microseconds == microseconds)
    }

    @Test(arguments: [
        ("1970-01-01", 0), ("2000-02-29", 951_782_400_000_000),
        ("1970-01-01T01:00:00+01:00", 0), ("1969-12-31t23:30:00-00:30", 0),
        ("1970-01-01 00:00:01.5z", 1_500_000), ("1970-01-01T00:00:00.1234567Z", 123_456),
        ("0001-01-01", -62_135_596_800_000_000),
    ])
    func momentsAreReadInTheirForms(_ text: String, _ microseconds: Int64) {
        #expect(Moment(text)?.microseconds == microseconds)
    }

    @Test(arguments: [
        "", "now", "2026", "2026-13-01", "2026-00-01", "2026-02-29", "2026-11-24T09:05:03",
        "2026-11-24T24:00:00Z", "2026-11-24T09:05Z", "2026-11-24T09:05:03.Z", "2026-11-24Z",
        "2026-11-24T09:05:03Z ", "2026-11-24T09:05:03+1:00", "26-11-24", "2026-11-24T09:60:03Z",
    ])
    func otherTextsAreNoMoments(_ text: String) {
        #expect(Moment(text) == nil)
    }

    @Test(arguments: [
        ("{\"a\":1", "line 1, column 7"), ("[1,]", "line 1, column 4"), ("{a:1}", "column 2"),
        ("[01]", "may not begin with 0"), ("{\"a\":\"b\nc\"}", "control character"),
        ("\"\\", "not closed"), ("1 2", "nothing may follow"), ("[tru]", "a value is expected"),
        ("-", "a digit is expected"), ("\n\n]", "line 3, column 1"),
    ])
    func faultsOfJSONAreFound(_ text: String, _ words: String) {
        let error = #expect(throws: RefusedField.self) {
            try Body.decode(JSONValue.self, from: Array(text.utf8))
        }
        #expect(error?.code == .malformedJSON)
        #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
    }

    @Test func anyJSONValueSurvives() throws {
        let text = #"{"a":[1,-2.5,true,null,"x",{}],"b":9007199254740993}"#
        let value = try Body.decode(JSONValue.self, from: Array(text.utf8))
        #expect(String(decoding: try Body.encode(value), as: UTF8.self) == text)
    }

    @Test func errorNumbersAreUniqueAndStatusesArePromised() {
        let rows = ErrorTable.rows
        #expect(Set(rows.map(\.number)).count == ErrorCode.allCases.count)
        let promised = [400, 401, 403, 404, 405, 408, 409, 413, 422, 429, 500, 503]
        #expect(rows.allSatisfy { promised.contains($0.status.code) })
    }

    @Test func requestsReadWhatTheyWrite() throws {
        let question = QueryRequest(query: "a", semanticBoost: false, maxDepth: 2, maxPaths: 9)
        #expect(try Body.decode(QueryRequest.self, from: Array(Body.encode(question))) == question)
        let text = LearnRequest(content: "a", source: "b", metadata: .object(["c": .null]))
        #expect(try Body.decode(LearnRequest.self, from: Array(Body.encode(text))) == text)
    }
}
