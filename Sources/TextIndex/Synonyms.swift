/// Common English words that questions and statements use for one another, by stem. A short list
/// of sets; a word belongs to at most a few.
package enum Synonyms {
    private static let sets: [[String]] = """
        film movie picture
        star act appear play perform feature cast
        write author script pen compose
        genre type kind sort category style
        found establish create start launch form
        bear birth native born
        die death decease pass
        marry spouse wife husband wed
        child son daughter kid
        parent father mother
        sibling brother sister
        live reside home dwell
        locate situate lie stand place
        work employ job occupation profession career
        lead head chair direct run govern rule
        make produce manufacture build construct
        begin start commence open
        end finish close conclude stop
        big large great huge
        small little tiny
        old ancient elder
        city town municipality
        company firm corporation business
        country nation state
        language tongue speak spoken
        release publish issue debut premiere
        buy purchase acquire
        win victory defeat beat
        member belong part
        name call title know
        study attend educate school graduate
        teach instruct professor
        discover find detect
        invent devise design create
        capital seat
        border adjoin neighbour neighbor
        inhabitant resident population people
        year date time when
        kill murder assassinate
        own possess hold
        tag topic subject theme keyword
        cost price worth value
        sing vocal singer
        team club side squad
        war conflict battle
        """.split(separator: "\n").map {
            $0.split(separator: " ").map { TextAnalyzer.stem(String($0)) }
        }

    private static let bySet: [String: Set<Int>] = {
        var bySet: [String: Set<Int>] = [:]
        for (number, words) in sets.enumerated() {
            for word in words { bySet[word, default: []].insert(number) }
        }
        return bySet
    }()

    /// Whether two stems stand in one set.
    package static func areAlike(_ one: String, _ other: String) -> Bool {
        guard let left = bySet[one], let right = bySet[other] else { return false }
        return !left.isDisjoint(with: right)
    }

    /// The other stems of the sets that a stem stands in.
    package static func alike(to stem: String) -> Set<String> {
        var alike: Set<String> = []
        for number in bySet[stem] ?? [] { alike.formUnion(sets[number]) }
        alike.remove(stem)
        return alike
    }
}
