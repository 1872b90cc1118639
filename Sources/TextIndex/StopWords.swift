/// English words too common to tell texts apart.
///
/// Source: the Snowball project's English stop word list
/// (snowballstem.org/algorithms/english/stop.txt). ``Words`` parts words at an apostrophe, so its
/// contractions stand here as their parts ("don't" as "don", "t"), but for "won", which is a form of
/// "win": ``Words/isWillNot(_:_:)``.
enum StopWords {
    static let english: Set<String> = Set(
        """
        i me my myself we us our ours ourselves you your yours yourself yourselves he him his
        himself she her hers herself it its itself they them their theirs themselves what which who
        whom this that these those am is are was were be been being have has had having do does did
        doing would should could ought a an the and but if or because as until while of at by for
        with about against between into through during before after above below to from up down in
        out on off over under again further then once here there when where why how all any both
        each few more most other some such no nor not only own same so than too very
        s t d m ll re ve isn aren wasn weren hasn haven hadn doesn don didn wouldn shan shouldn
        couldn mustn cannot let
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
