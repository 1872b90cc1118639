import ConceptModel

/// Reads one text, stage by stage: sentences, tokens, names and dates, then relations.
struct TextReader {
    private let bytes: [UInt8]
    private(set) var stepCount = 0
    private var maker: MentionMaker
    private let spans: [ByteSpan]
    private let headingSpan: Range<Int>?
    private var sentences: [ReadSentence] = []
    private var habits = WritingHabits()
    /// Every sentence with its words, when they are kept.
    private(set) var taggedSentences: [TaggedSentence] = []
    private let keepsWords: Bool

    /// Sentences of more tokens are no sentences: only names are read.
    private static let tokenLimit = 250
    private static let headingByteCount = 200

    /// Cuts the text into sentences and tokens.
    /// - Parameter keepsWords: ``taggedSentences`` are wanted, second names are not.
    init(_ text: String, keepsWords: Bool = false) {
        self.keepsWords = keepsWords
        bytes = Array(text.utf8)
        maker = MentionMaker(bytes)
        var splitter = SentenceSplitter(bytes)
        spans = splitter.split()
        stepCount = splitter.stepCount
        headingSpan = Self.heading(of: spans, bytes)
        sentences.reserveCapacity(spans.count)
        let tokeniser = Tokeniser(bytes)
        for (place, span) in spans.enumerated() {
            let isHeading = place == 0 && headingSpan != nil
            let range = isHeading ? headingSpan ?? span.range : span.range
            let sentence = sentence(span, tokeniser.tokens(in: range), isHeading)
            if !isHeading { habits.note(sentence.tokens) }
            stepCount += sentence.tokens.count
            sentences.append(sentence)
        }
    }

    /// How many sentences the text has beside its title, and words and marks in them; as many as
    /// ``taggedSentences`` will have.
    var outline: (sentenceCount: Int, wordCount: Int) {
        var (sentenceCount, wordCount) = (0, 0)
        for sentence in sentences where !sentence.isHeading && !sentence.isOpaque {
            sentenceCount += 1
            wordCount += sentence.tokens.count
        }
        return (sentenceCount, wordCount)
    }

    /// The sentences that a parser can help to read.
    var sentencesToParse: [SentenceToParse] {
        sentences.filter(\.isWorthParsing).map { SentenceToParse($0.tokens, text: maker.text) }
    }

    /// Takes the parses of ``sentencesToParse``, in their order.
    mutating func use(_ parses: [SentenceParse]) {
        var next = parses.makeIterator()
        for place in sentences.indices where sentences[place].isWorthParsing {
            sentences[place].parse = next.next()
        }
    }

    mutating func read() -> Extraction {
        let (mentions, heading) = readNames()
        let relations = RelationMaker(mentions: maker, heading: heading)
        var aliases: [Alias] = []
        for sentence in sentences where !sentence.isHeading && !sentence.isOpaque {
            aliases += readRelations(sentence, relations)
        }
        if let heading, !keepsWords { aliases += titleAliases(heading, sentences) }
        return Extraction(
            heading: heading, sentences: spans,
            mentions: merged(mentions.map(maker.settled), relations.concepts),
            relations: relations.relations, aliases: aliases)
    }

    /// What the sentences say in their own words, in their order.
    mutating func propositions() -> [Proposition] {
        let (_, heading) = readNames()
        let relations = RelationMaker(mentions: maker, heading: heading)
        relations.keepsPropositions = true
        var propositions: [Proposition] = []
        for sentence in sentences where !sentence.isHeading && !sentence.isOpaque {
            if let parse = sentence.parse {
                let tree = DependencyTree(tokens: sentence.tokens, parse: parse)
                var maker = PropositionMaker(tree, text: maker.text)
                propositions += maker.make()
            } else {
                _ = readRelations(sentence, relations)
            }
        }
        return propositions + relations.propositions
    }

    /// Names and dates of all sentences as mentions, and the heading's.
    private mutating func readNames() -> (mentions: [Mention], heading: Mention?) {
        var mentions: [Mention] = []
        var headingMention: Mention?
        let title = sentences.first.map { $0.isHeading ? $0.tokens.map(\.folded) : [] } ?? []
        for place in sentences.indices {
            findNames(at: place, title)
            if sentences[place].isHeading, let range = headingSpan {
                headingMention = mention(ofHeading: sentences[place], range)
                if let headingMention { mentions.append(headingMention) }
            }
            mentions += nameMentions(sentences[place], except: headingMention)
        }
        return (mentions, headingMention.map(maker.settled))
    }

    /// Reads what a sentence says; its second names are returned.
    private mutating func readRelations(
        _ sentence: ReadSentence, _ relations: RelationMaker
    ) -> [Alias] {
        if let parse = sentence.parse { return readRelations(sentence, parse, relations) }
        var tagger = Tagger(sentence)
        tagger.tag()
        stepCount += sentence.tokens.count
        let aliases =
            keepsWords
            ? [] : AliasFinder(sentence: sentence, tokens: tagger.tokens, maker: maker).aliases()
        if sentence.isQuestion {
            if keepsWords { keepWords(of: sentence, tagger.tokens) }
            return aliases
        }
        relations.begin(sentence, tagger.tokens)
        var chunker = Chunker(tagger.tokens)
        let items = chunker.chunk()
        if keepsWords {
            taggedSentences.append(
                TaggedSentence(sentence, tokens: tagger.tokens, items: items))
        }
        var reader = ClauseReader(items: items, tokens: tagger.tokens, maker: relations)
        reader.read()
        stepCount += chunker.stepCount + reader.stepCount
        return aliases
    }

    private func readRelations(
        _ sentence: ReadSentence, _ parse: SentenceParse, _ relations: RelationMaker
    ) -> [Alias] {
        let tokens = sentence.tokens(tagged: parse)
        let aliases = AliasFinder(sentence: sentence, tokens: tokens, maker: maker).aliases()
        if sentence.isQuestion { return aliases }
        relations.begin(sentence, tokens)
        let tree = DependencyTree(tokens: tokens, parse: parse)
        DependencyRelationReader(tree, sentence, relations).read()
        return aliases
    }

    private mutating func keepWords(of sentence: ReadSentence, _ tokens: [Token]) {
        var chunker = Chunker(tokens)
        let items = chunker.chunk()
        taggedSentences.append(TaggedSentence(sentence, tokens: tokens, items: items))
    }

    /// Mentions of names and of concepts in order, one per span.
    private func merged(_ names: [Mention], _ concepts: [Mention]) -> [Mention] {
        var seen = Set(names.map(\.span))
        var all = names
        for concept in concepts where seen.insert(concept.span).inserted { all.append(concept) }
        return all.sorted { $0.span < $1.span }
    }

    /// "Newport, New Hampshire" is "Newport" where the text begins with that; a person's title is
    /// the short form of the full name that the text begins with.
    private func titleAliases(_ heading: Mention, _ sentences: [ReadSentence]) -> [Alias] {
        guard let body = sentences.first(where: { !$0.isHeading }), let first = body.names.first,
            let start = body.tokens.firstIndex(where: { $0.shape != .punctuation }),
            first.tokens.lowerBound <= start + 1,
            let mention = maker.mention(of: first, body.tokens, .unknown),
            mention.normalisedName != heading.normalisedName
        else { return [] }
        let whole = heading.normalisedName
        let other = mention.normalisedName
        if heading.name.contains(", "), whole.hasPrefix(other + " ") {
            return [Alias(name: heading.name, alias: mention.name, sentence: body.span)]
        }
        let lastWord = whole.split(separator: " ").last
        let isFuller =
            lastWord != nil && lastWord == other.split(separator: " ").last
            && other.utf8.count > whole.utf8.count
            && ["(", ",", "is", "was"].contains(body.tokens.folded(first.tokens.upperBound))
        return isFuller ? [Alias(name: mention.name, alias: heading.name, sentence: body.span)] : []
    }

    private func sentence(_ span: ByteSpan, _ tokens: [Token], _ isHeading: Bool) -> ReadSentence {
        let last = tokens.last {
            $0.shape == .punctuation && !["\"", "”", "''", ")"].contains($0.folded)
        }
        let start = Int(span.lowerBound)
        // "`` " is how corpora write an opening quotation mark.
        let isCode =
            [UInt8(ascii: "`"), UInt8(ascii: "~"), UInt8(ascii: "|")].contains(bytes[start])
            && !bytes.has(Array("`` ".utf8), at: start)
        return ReadSentence(
            span: span, tokens: tokens, isQuestion: last?.folded.hasPrefix("?") == true,
            isHeading: isHeading, isOpaque: isCode || tokens.count > Self.tokenLimit)
    }

    /// The title's bytes without markup and without a closing "(…)", when the first line is one.
    private static func heading(of sentences: [ByteSpan], _ bytes: [UInt8]) -> Range<Int>? {
        guard sentences.count > 1, let first = sentences.first,
            first.byteCount <= headingByteCount
        else { return nil }
        let gap = first.upperBound..<sentences[1].lowerBound
        let isOwnLine = bytes[Int(gap.lowerBound)..<Int(gap.upperBound)].contains(
            UInt8(ascii: "\n"))
        guard isOwnLine else { return nil }
        var range = first.range
        let isMarked = bytes[range.lowerBound] == UInt8(ascii: "#")
        let last = bytes[range.upperBound - 1]
        let endsSentence = [
            UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ";"),
        ]
        .contains(last)
        guard isMarked || !endsSentence else { return nil }
        guard !Blocks.isListItem(bytes, range), bytes[range.lowerBound] != UInt8(ascii: "`"),
            bytes[range.lowerBound] != UInt8(ascii: "|")
        else { return nil }
        if isMarked {
            while let byte = range.first.map({ bytes[$0] }), byte == UInt8(ascii: "#") {
                range = range.lowerBound + 1..<range.upperBound
            }
            while let byte = range.last.map({ bytes[$0] }), byte == UInt8(ascii: "#") {
                range = range.lowerBound..<range.upperBound - 1
            }
            range = bytes.trimmed(range)
        }
        if range.last.map({ bytes[$0] }) == UInt8(ascii: ")"),
            let open = bytes[range].lastIndex(of: UInt8(ascii: "(")), open > range.lowerBound
        {
            range = bytes.trimmed(range.lowerBound..<open)
        }
        return range.isEmpty ? nil : range
    }

    private mutating func mention(ofHeading sentence: ReadSentence, _ range: Range<Int>) -> Mention?
    {
        guard !sentence.tokens.isEmpty else { return nil }
        let name = FoundName(tokens: 0..<sentence.tokens.count)
        let type = EntityTyper(tokens: sentence.tokens).type(of: name)
        guard let mention = maker.mention(of: name, sentence.tokens, type) else { return nil }
        maker.note(type, of: mention.normalisedName)
        return mention
    }

    private mutating func findNames(at place: Int, _ title: [String]) {
        let tokens = sentences[place].tokens
        stepCount += tokens.count
        let dates = DateFinder.dates(in: tokens)
        let finder = NameFinder(
            tokens: tokens, dates: dates, habits: habits,
            title: sentences[place].isHeading ? [] : title)
        sentences[place].dates = dates
        sentences[place].names = finder.names()
        if let parse = sentences[place].parse { sentences[place].addNames(of: parse) }
    }

    /// Names and dates, in order; inside "Bank of England", "England" is a mention too.
    private mutating func nameMentions(
        _ sentence: ReadSentence, except heading: Mention?
    ) -> [Mention] {
        let typer = EntityTyper(tokens: sentence.tokens)
        var mentions: [Mention] = []
        for name in sentence.names {
            let type = typer.type(of: name).known ?? name.type ?? .unknown
            guard let mention = maker.mention(of: name, sentence.tokens, type) else { continue }
            maker.note(type, of: mention.normalisedName)
            if mention.span != heading?.span { mentions.append(mention) }
            if !name.isQuoted, let inner = innerName(name, sentence.tokens) {
                let type = typer.type(of: inner)
                if let mention = maker.mention(of: inner, sentence.tokens, type) {
                    mentions.append(mention)
                }
            }
        }
        for date in sentence.dates {
            mentions.append(maker.mention(of: date, sentence.tokens))
        }
        return mentions.sorted { $0.span < $1.span }
    }

    /// What stands behind the last "of" of a name: "England" of "Bank of England".
    private func innerName(_ name: FoundName, _ tokens: [Token]) -> FoundName? {
        guard let place = name.tokens.last(where: { tokens[$0].folded == "of" }) else { return nil }
        let start = tokens.folded(place + 1) == "the" ? place + 2 : place + 1
        guard start < name.tokens.upperBound else { return nil }
        return FoundName(tokens: start..<name.tokens.upperBound)
    }
}
