/// Sentences of our own, one or more for each rule over parses. Parses are spaCy's: a sentence that
/// it reads wrong is no case.
enum SpacyCases {
    static let clauses: [RelationCase] = [
        .init("Tom ate an apple.", ["Tom | ate | apple"]),
        .init("Bob works at Acme Labs.", ["Bob | works at | Acme Labs"]),
        .init("Bob moved out of Rome.", ["Bob | moved out of | Rome"]),
        .init(
            "Ada gave Fred the ball.",
            ["Ada | gave | ball", "Ada | gave the ball to | Fred"], not: ["Ada | gave | Fred"]),
        .init("Ada began to study physics.", ["Ada | began to study | physics"]),
        .init("Bill went back to the cinema.", ["Bill | went back to | cinema"]),
        .init("There is a cat in the house.", ["cat | is in | house"]),
        .init("The sphere is to the left of the cube.", ["sphere | is to the left of | cube"]),
    ]
    static let copulas: [RelationCase] = [
        .init("Rust is a language.", ["Rust | is a | language"]),
        .init("Lyon is a city in France.", ["Lyon | is a city in | France"]),
        .init("Hans Huber is the CEO of Acme Labs.", ["Hans Huber | is the CEO of | Acme Labs"]),
        .init("Ada is famous for her letters.", ["Ada | is famous for | letters"]),
        .init("The tower is 90 metres high.", ["tower | is | 90 metres high"]),
        .init(
            "Acme is a firm based in Oslo.", ["Acme | is a | firm", "Acme | based in | Oslo"]),
        .init(
            "The Nile is a river that flows through Egypt.", ["Nile | flows through | Egypt"]),
    ]
    static let passives: [RelationCase] = [
        .init("The bridge was designed by Ada Byron.", ["bridge | was designed by | Ada Byron"]),
        .init(
            "The bridge was designed and built by Gustave Eiffel.",
            [
                "bridge | was designed by | Gustave Eiffel",
                "bridge | was built by | Gustave Eiffel",
            ]),
    ]
    static let nouns: [RelationCase] = [
        .init(
            "Paris, the capital of France, is old.", ["Paris | is the capital of | France"]),
        .init(
            "The physicist Marie Curie won a prize.",
            ["Marie Curie | is | physicist", "Marie Curie | won | prize"],
            not: ["physicist | won | prize"]),
        .init("Ada's brother lives in Rome.", ["Ada | has | Ada's brother"]),
        .init(
            "Tom's brother Bob lives in Rome.", ["Tom | brother is | Bob", "Bob | lives in | Rome"]),
        .init(
            "Marie Curie, who discovered radium, lived in Paris.",
            ["Marie Curie | discovered | radium", "Marie Curie | lived in | Paris"]),
        .init("The book that Orwell wrote is famous.", ["Orwell | wrote | book"]),
    ]
    static let coordination: [RelationCase] = [
        .init(
            "Ann and Bob met Cid in Rome.", ["Ann | met | Cid", "Bob | met | Cid"]),
        .init(
            "Ann visited Rome, Paris and Oslo.",
            ["Ann | visited | Rome", "Ann | visited | Paris", "Ann | visited | Oslo"]),
        .init(
            "Ann wrote a novel and moved to Rome.",
            ["Ann | wrote | novel", "Ann | moved to | Rome"]),
    ]
    static let denials: [RelationCase] = [
        .init(
            "The company never sold its shares to Acme.", ["NOT company | never sold | shares"],
            not: ["company | sold | shares"]),
        .init("Ada didn't work at Acme.", ["NOT Ada | didn't work at | Acme"]),
        .init("There is no water on the moon.", ["NOT water | is on | moon"]),
        .init("Neither Ann nor Bob lives in Rome.", ["NOT Ann | lives in | Rome"]),
        .init("Nobody has seen the film.", []),
    ]
    static let resolved: [RelationCase] = [
        .init(
            "Marie Curie was born in Warsaw. She moved to Paris.",
            ["Marie Curie | was born in | Warsaw", "Marie Curie | moved to | Paris"]),
        .init(
            "John Smith is a guitarist. His wife Jane is a teacher.",
            ["John Smith | wife is | Jane", "Jane | is a | teacher"]),
    ]

    static let all = clauses + copulas + passives + nouns + coordination + denials + resolved
}
