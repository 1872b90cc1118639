import ConceptModel
import Extraction
import Testing

@Suite struct MentionTests {
    private func mentions(_ text: String) -> [Mention] {
        PatternExtractor().extraction(of: text).mentions
    }

    @Test(arguments: [
        ("In which country does Ada work?", ["Ada"]),
        ("Who founded the Bank of England?", ["Bank of England", "England"]),
        ("Ludwig van Beethoven was born in Bonn.", ["Ludwig van Beethoven", "Bonn"]),
        ("She met Dr. Smith in New York City.", ["Smith", "New York City"]),
        ("U.S. President Barack Obama spoke.", ["Barack Obama"]),
        ("NASA launched Apollo 11.", ["NASA", "Apollo 11"]),
        ("He read \"War and Peace\" twice.", ["War and Peace"]),
        ("Jean-Paul O'Brien came.", ["Jean-Paul O'Brien"]),
        ("Marks & Spencer sells food.", ["Marks & Spencer"]),
        ("The group Simon and Garfunkel split.", ["Simon", "Garfunkel"]),
        ("Trinidad and Tobago is a country.", ["Trinidad and Tobago"]),
        ("He lives in The Hague.", ["The Hague"]),
        ("World War II ended in 1945.", ["World War II", "1945"]),
        ("The 2012 Summer Olympics were in London.", ["2012 Summer Olympics", "London"]),
        ("Publix Super Markets, Inc. grew.", ["Publix Super Markets, Inc."]),
        ("He visited St. John's College.", ["St. John's College"]),
        ("Москва is in Russia.", ["Москва", "Russia"]),
        ("She calls it 東京 at home.", ["東京"]),
        ("Ada's brother left.", ["Ada"]),
        ("The Mexico - Canada border is long.", ["Mexico - Canada"]),
    ])
    func namesAreFound(_ text: String, _ names: [String]) {
        let found = mentions(text).map(\.name)
        for name in names { #expect(found.contains(name), "\(text): \(found)") }
    }

    @Test(arguments: [
        ("However, it rained.", "However"), ("The end came.", "The"),
        ("When he left, she sang.", "When"),
        ("Founded in 1990, Acme grew.", "Founded"), ("I saw her.", "I"),
        ("Many people came.", "Many"), ("Originally he sang.", "Originally"),
    ])
    func openingWordsAreNoNames(_ text: String, _ word: String) {
        #expect(!mentions(text).contains { $0.name == word })
    }

    @Test(arguments: [
        ("Mr. Brown left.", "Brown", EntityType.person),
        ("Queen Victoria ruled.", "Queen Victoria", .person),
        ("The physicist Zork Blam died.", "Zork Blam", .person),
        ("Acme Inc. grew.", "Acme Inc.", .organisation),
        ("She left the University of Oslo.", "University of Oslo", .organisation),
        ("Lake Baikal is deep.", "Lake Baikal", .place),
        ("He lives in France.", "France", .place),
        ("A French cook left.", "French", .place),
        ("The Battle of Hastings was bloody.", "Battle of Hastings", .event),
        ("Zog is a novel.", "Zog", .work),
        ("He wrote \"Green Days\".", "Green Days", .work),
        ("It began on 5 May 1950.", "5 May 1950", .date),
        ("Blorp met Zonk.", "Zonk", .unknown),
    ])
    func typesComeFromCues(_ text: String, _ name: String, _ type: EntityType) {
        #expect(mentions(text).first { $0.name == name }?.type == type)
    }

    @Test(arguments: [
        ("5 May 1950", "1950-05-05"), ("May 5, 1950", "1950-05-05"), ("May 1950", "1950-05"),
        ("5th May 1950", "1950-05-05"), ("1950", "1950"), ("1950-05-05", "1950-05-05"),
        ("1939–1945", "1939/1945"), ("44 BC", "-0043"), ("19th century", "1801/1900"),
        ("Dec. 25, 1900", "1900-12-25"),
    ])
    func datesAreBroughtToOneForm(_ written: String, _ iso: String) {
        let found = mentions("It happened in \(written) or so.").first { $0.type == .date }
        #expect(found?.name == written)
        #expect(found?.normalisedName == iso)
    }

    @Test(arguments: ["He sold 1500 apples.", "It cost $1990 then.", "They won 2000 points."])
    func countsAreNoYears(_ text: String) {
        #expect(!mentions(text).contains { $0.type == .date })
    }

    @Test func rangesCoverDays() {
        let day = CalendarDate(year: 1970, month: 1, day: 2).range
        #expect(day.start == Timestamp(microseconds: 86_400_000_000))
        #expect(day.end == Timestamp(microseconds: 2 * 86_400_000_000))
        let month = CalendarDate(year: 2000, month: 2).range
        #expect(
            (month.end?.microseconds ?? 0) - (month.start?.microseconds ?? 0) == 29 * 86_400_000_000
        )
    }

    @Test(arguments: [
        ("Demon Dice\nIt is a game.", "Demon Dice"),
        ("# Demon Dice\n\nIt is a game.", "Demon Dice"),
        ("Song of Zog (novel)\nIt is a novel.", "Song of Zog"),
        ("## Demon Dice ##\nIt is a game.", "Demon Dice"),
    ])
    func firstLineIsTheHeading(_ text: String, _ name: String) {
        let heading = PatternExtractor().extraction(of: text).heading
        #expect(heading?.name == name)
        if let heading { #expect(text.text(in: heading.span) == name) }
    }

    @Test(arguments: ["One sentence. Another.", "Only one line", "He left.\nShe stayed.", ""])
    func otherFirstLinesAreNoHeading(_ text: String) {
        #expect(PatternExtractor().extraction(of: text).heading == nil)
    }

    @Test func theTitleIsFoundInsideTheText() {
        let text = "Riemann integral\nIn calculus, the Riemann integral was the first of its kind."
        let found = mentions(text).filter { $0.normalisedName == "riemann integral" }
        #expect(found.count == 2)
    }

    @Test func demonymsPointToTheirCountry() {
        #expect(mentions("A French cook left.").first?.normalisedName == "france")
        #expect(mentions("He sings in French.").first?.normalisedName == "french")
    }
}
