import ConceptModel
import Extraction
import Testing

@Suite struct RelationTests {
    private func relations(_ text: String) -> [ExtractedRelation] {
        PatternExtractor().extraction(of: text).relations
    }

    private func check(_ sample: RelationCase) {
        let said = relations(sample.text).map {
            "\($0.subject.name) | \($0.phrase) | \($0.object.name)"
        }
        for statement in sample.stated {
            #expect(said.contains(statement), "\(sample.text) says \(said)")
        }
        for statement in sample.notStated {
            #expect(!said.contains(statement), "\(sample.text) says \(said)")
        }
        if sample.stated.isEmpty { #expect(said.isEmpty) }
    }

    @Test(arguments: RelationCases.clauses) func clause(_ sample: RelationCase) { check(sample) }
    @Test(arguments: RelationCases.copulas) func copula(_ sample: RelationCase) { check(sample) }
    @Test(arguments: RelationCases.passives) func passive(_ sample: RelationCase) { check(sample) }
    @Test(arguments: RelationCases.modifiers) func modifier(_ sample: RelationCase) {
        check(sample)
    }
    @Test(arguments: RelationCases.coordination) func coordination(_ sample: RelationCase) {
        check(sample)
    }
    @Test(arguments: RelationCases.resolved) func resolved(_ sample: RelationCase) { check(sample) }

    @Test(arguments: [
        ("Rust is a language.", AssociationKind.hierarchical),
        ("Ada works at Acme.", .semantic),
        ("Smoking causes cancer.", .causal),
        ("The flood led to a famine.", .causal),
        ("The storm resulted in a flood.", .causal),
        ("The engine consists of a pump.", .compositional),
        ("The box contains a ball.", .compositional),
        ("The heart is part of the body.", .compositional),
        ("A whale is a kind of mammal.", .hierarchical),
        ("Ada was born in 1903.", .temporal),
    ])
    func kindFollowsTheWords(_ text: String, _ kind: AssociationKind) {
        #expect(relations(text).first?.kind == kind)
    }

    @Test(arguments: [
        "Mary is not in the bathroom.", "Mary isn't in the bathroom.",
        "Mary is no longer in the bathroom.", "Mary does not like the bathroom.",
        "Mary never left the bathroom.",
    ])
    func denialIsMarked(_ text: String) {
        let relation = relations(text).first
        #expect(relation?.subject.name == "Mary")
        #expect(relation?.object.name == "bathroom")
        #expect(relation?.isNegated == true)
    }

    @Test(arguments: [
        "He says that Ada works at Acme.", "Ada might work at Acme.",
        "Ada is either in Rome or in Oslo.", "Fred is either in the school or the park.",
    ])
    func doubtfulStatementsAreBelowHalf(_ text: String) {
        let all = relations(text)
        #expect(!all.isEmpty)
        for relation in all { #expect(relation.confidence.value < 0.5, "\(relation.phrase)") }
    }

    @Test func plainStatementsAreSurerThanLookedUpOnes() throws {
        let all = relations("Ada works at Acme. She lives in Rome.")
        let plain = try #require(all.first)
        let looked = try #require(all.last)
        #expect(plain.isResolved == false)
        #expect(looked.isResolved)
        #expect(plain.confidence > looked.confidence)
    }

    @Test func questionsSayNothing() {
        #expect(relations("Does Ada work at Acme?").isEmpty)
    }

    @Test func validityComesFromTheDates() throws {
        let joined = try #require(relations("Ada joined Acme in 2015.").first)
        #expect(joined.validity == CalendarDate(year: 2015).range)
        let played = try #require(relations("Tom played for Acme from 1990 to 1995.").first)
        #expect(played.validity == CalendarDate(year: 1990, lastYear: 1995).range)
        let since = try #require(relations("Ada has worked at Acme since 2001.").first)
        #expect(since.validity.start == CalendarDate(year: 2001).range.start)
        #expect(since.validity.end == nil)
    }

    @Test func spansCoverTheNamesAndPhrases() {
        let samples = [
            RelationCases.clauses, RelationCases.copulas, RelationCases.passives,
            RelationCases.modifiers, RelationCases.coordination, RelationCases.resolved,
        ].joined()
        for sample in samples {
            let extraction = PatternExtractor().extraction(of: sample.text)
            for mention in extraction.mentions {
                #expect(sample.text.text(in: mention.span) == mention.name)
                #expect(!mention.normalisedName.isEmpty)
            }
            for relation in extraction.relations {
                #expect(sample.text.text(in: relation.subject.span) == relation.subject.name)
                #expect(sample.text.text(in: relation.object.span) == relation.object.name)
                #expect(extraction.sentences.contains(relation.sentence))
                if let span = relation.phraseSpan { #expect(relation.sentence.contains(span)) }
            }
        }
    }

    @Test(arguments: [
        ("The National Space Agency (NSA) is old.", "National Space Agency", "NSA"),
        ("NSA (National Space Agency) is old.", "National Space Agency", "NSA"),
        ("Zog, also known as Zug, is a game.", "Zog", "Zug"),
        ("Zog, commonly known as Zug, is a game.", "Zog", "Zug"),
        ("Robert Smith, nicknamed Bobo, sings.", "Robert Smith", "Bobo"),
        ("Zog or Zug is a game.", "Zog", "Zug"),
        ("Acme (formerly Zug) makes pumps.", "Acme", "Zug"),
        ("Zog, formerly known as Zug, is a game.", "Zog", "Zug"),
        ("Newport, Ohio\nNewport is a town. It is small.", "Newport, Ohio", "Newport"),
    ])
    func secondNamesAreFound(_ text: String, _ name: String, _ alias: String) {
        let aliases = PatternExtractor().extraction(of: text).aliases
        #expect(aliases.contains { $0.name == name && $0.alias == alias }, "\(aliases)")
    }
}
