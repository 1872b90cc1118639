import Testing
import TextIndex

@Suite struct SynonymsTests {
    private func alike(_ one: String, _ other: String) -> Bool {
        let sets = [one, other].map { Synonyms.sets(of: TextAnalyzer.stem($0)) }
        return !sets[0].isDisjoint(with: sets[1])
    }

    @Test(arguments: [("buy", "purchase"), ("occupation", "job"), ("marry", "wed")])
    func wordsOfOneMeaningAreAlike(_ one: String, _ other: String) {
        #expect(alike(one, other))
        #expect(alike(other, one))
    }

    @Test func waysOfDoingAThingAreLikeItAndNotEachOther() {
        #expect(alike("breathe", "sigh"))
        #expect(!alike("sigh", "snore"))
        #expect(!alike("buy", "walk"))
    }

    @Test func waysOfDoingTheSameAreNearerThanOthers() {
        #expect(Synonyms.ways(of: "star").contains("appear"))
        #expect(Synonyms.ways(of: "appear").contains("star"))
        #expect(!Synonyms.ways(of: "direct").contains("appear"))
        #expect(!alike("star", "appear"))
    }

    @Test(arguments: [
        ("researcher", NounKind.person), ("cities", .location), ("centuries", .time),
        ("companies", .group), ("diseases", .state), ("rivers", .object),
    ])
    func nounsAreOfTheKindOfMostOfTheirUses(_ noun: String, _ kind: NounKind) {
        #expect(NounKind(noun: noun) == kind)
        #expect(NounKind(noun: "qwrtz") == nil)
    }

    @Test(arguments: [
        ("swim", Synonyms.VerbClass.motion), ("enter", .reaching), ("seize", .taking),
        ("discard", .dropping), ("deliver", .giving), ("inherit", .receiving), ("own", .holding),
    ])
    func verbsAreClassedByMeaning(_ verb: String, _ verbClass: Synonyms.VerbClass) {
        #expect(Synonyms.isVerb(TextAnalyzer.stem(verb), of: verbClass))
        #expect(!Synonyms.isVerb(TextAnalyzer.stem("think"), of: verbClass))
    }

    @Test func toTakeIsNotToDrop() {
        #expect(!Synonyms.isVerb(TextAnalyzer.stem("seize"), of: .dropping))
        #expect(!Synonyms.isVerb(TextAnalyzer.stem("discard"), of: .taking))
    }
}
