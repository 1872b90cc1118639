/// Words that end in a point without ending a sentence.
enum Abbreviations {
    enum Kind {
        case none
        /// Something always follows in the same sentence ("Dr.").
        case never
        /// A sentence may end here; it does when a word follows that likes to start one ("Inc.").
        case beforeStarter
        /// Goes on when a number follows ("No. 5").
        case beforeNumber
    }

    static func kind(of word: ArraySlice<UInt8>) -> Kind {
        guard word.count <= 12 else { return .none }
        let folded = String(decoding: word.map(\.lowercasedASCII), as: UTF8.self)
        if never.contains(folded) { return .never }
        if beforeStarter.contains(folded) { return .beforeStarter }
        if beforeNumber.contains(folded) { return .beforeNumber }
        // "U.S", "Ph.D", "a.k.a": single letters or short groups joined by points.
        let parts = folded.split(separator: ".", omittingEmptySubsequences: false)
        let isDotted = parts.count > 1 && parts.allSatisfy { (1...2).contains($0.utf8.count) }
        let hasLetters = folded.utf8.contains { $0.isASCIILetter }
        return isDotted && hasLetters ? .beforeStarter : .none
    }

    /// Whether a capitalised word is one that commonly opens a sentence.
    static func startsSentence(_ word: String) -> Bool {
        guard word.utf8.first?.isUppercaseASCII == true else { return false }
        return starters.contains(word.lowercased())
    }

    private static let never = words(
        """
        mr mrs ms messrs dr prof rev fr gen col lt capt cmdr sgt maj brig adm gov sen rep pres hon \
        st mt ft vs viz cf e.g i.e al ca approx dept est mme mlle supt ave blvd rd
        """)
    private static let beforeStarter = words(
        """
        inc ltd co corp bros jr sr esq etc a.m p.m ph.d b.a m.a b.sc m.sc u.s u.k u.n d.c e.u \
        u.s.a l.l.c s.a a.k.a b.c a.d b.c.e c.e jan feb mar apr jun jul aug sep sept oct nov dec \
        mass calif fla conn tenn univ assn ed eds trans
        """)
    private static let beforeNumber = words("no nos fig figs vol pp p ch sec art op nr eq ref c")

    private static let starters = words(
        """
        the a an this that these those it its he she they we i you his her their our my your in on \
        at by for from with to of as if when while after before since during although though \
        because however but and or so yet then there here what who where why how which some many \
        most all both each every no not one two several other another such today later now also \
        meanwhile nevertheless nonetheless furthermore moreover instead finally thus therefore \
        under over until unlike despite according between among within
        """)

    private static func words(_ list: String) -> Set<String> {
        Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
    }
}
