import Testing
import TextIndex

@Suite struct SynonymsTests {
    private func alike(_ one: String, _ other: String) -> Bool {
        Synonyms.areAlike(TextAnalyzer.stem(one), TextAnalyzer.stem(other))
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
        #expect(Synonyms.mayDoTheSame("star", "appear"))
        #expect(Synonyms.mayDoTheSame("appear", "star"))
        #expect(!Synonyms.mayDoTheSame("direct", "appear"))
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
