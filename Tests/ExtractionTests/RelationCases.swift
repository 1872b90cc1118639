/// A sentence, what must be read out of it, and what must not.
struct RelationCase: Sendable, CustomStringConvertible {
    let text: String
    /// "subject | phrase | object".
    let stated: [String]
    let notStated: [String]

    init(_ text: String, _ stated: [String], not notStated: [String] = []) {
        self.text = text
        self.stated = stated
        self.notStated = notStated
    }

    var description: String { text }
}

enum RelationCases {
    static let clauses: [RelationCase] = [
        .init("Ada works at Acme Labs.", ["Ada | works at | Acme Labs"]),
        .init("Rivers carry water.", ["Rivers | carry | water"]),
        .init("The river flows into the sea.", ["river | flows into | sea"]),
        .init("Tom ate an apple.", ["Tom | ate | apple"]),
        .init("Lisa has a red bicycle.", ["Lisa | has | red bicycle"]),
        .init(
            "Ada moved from Rome to Paris.",
            ["Ada | moved from | Rome", "Ada | moved to | Paris"]),
        .init(
            "Ada gave the football to Fred.",
            ["Ada | gave | football", "Ada | gave the football to | Fred"]),
        .init(
            "Ada gave Fred the football.",
            ["Ada | gave | football", "Ada | gave the football to | Fred"],
            not: ["Ada | gave | Fred"]),
        .init("Bill went back to the cinema yesterday.", ["Bill | went back to | cinema"]),
        .init("Water boils at 100 degrees.", ["Water | boils at | 100 degrees"]),
        .init("Nora began to work at Acme.", ["Nora | began to work at | Acme"]),
        .init("Nora will visit Oslo.", ["Nora | will visit | Oslo"]),
        .init("Nora has visited Oslo.", ["Nora | has visited | Oslo"]),
        .init("Nora picked up the milk.", ["Nora | picked up | milk"]),
        .init("The film stars Tom Hanks.", ["film | stars | Tom Hanks"]),
        .init("Smoking causes cancer.", ["Smoking | causes | cancer"]),
        .init("There is a cat in the house.", ["cat | is in | house"]),
        .init("In 2001 the Hall Museum bought a ship.", ["Hall Museum | bought | ship"]),
        .init(
            "However, Ada never visited Rome.", ["Ada | never visited | Rome"]),
        .init(
            "Founded in 1990, Acme Labs makes pumps.",
            [
                "Acme Labs | makes | pumps", "Acme Labs | founded in | 1990",
            ]),
    ]

    static let copulas: [RelationCase] = [
        .init("Rust is a language.", ["Rust | is a | language"]),
        .init("The Eiffel Tower is in Paris.", ["Eiffel Tower | is in | Paris"]),
        .init("Whales are mammals.", ["Whales | are | mammals"]),
        .init("Gertrude is a mouse.", ["Gertrude | is a | mouse"]),
        .init("Sumit is tired.", ["Sumit | is | tired"]),
        .init("Mice are afraid of wolves.", ["Mice | are afraid of | wolves"]),
        .init("The box is bigger than the chest.", ["box | is bigger than | chest"]),
        .init("The office is east of the hallway.", ["office | is east of | hallway"]),
        .init("The kitchen is north of the office.", ["kitchen | is north of | office"]),
        .init(
            "The triangle is to the left of the blue square.",
            ["triangle | is to the left of | blue square"]),
        .init(
            "The triangle is above the pink rectangle.",
            [
                "triangle | is above | pink rectangle"
            ]),
        .init("A whale is a kind of mammal.", ["whale | is a kind of | mammal"]),
        .init("Berlin is the capital of Germany.", ["Berlin | is the capital of | Germany"]),
        .init("The capital of Germany is Berlin.", ["Berlin | is the capital of | Germany"]),
        .init("Ada is a member of the Acme board.", ["Ada | is a member of | Acme board"]),
        .init("The population of the city is 5,000.", ["city | population is | 5,000"]),
        .init("Hans Huber is the CEO of Acme Labs.", ["Hans Huber | is the CEO of | Acme Labs"]),
        .init("Lyon is a city in France.", ["Lyon | is a | city", "Lyon | is a city in | France"]),
        .init("The heart is part of the body.", ["heart | is part of | body"]),
        .init("Ada's employer is Acme Labs.", ["Ada | employer is | Acme Labs"]),
        .init("Kim became a doctor.", ["Kim | became | doctor"]),
    ]

    static let passives: [RelationCase] = [
        .init("Acme was founded by John Smith.", ["Acme | was founded by | John Smith"]),
        .init(
            "Marie Curie was born in Warsaw in 1867.",
            [
                "Marie Curie | was born in | Warsaw", "Marie Curie | was born in | 1867",
            ]),
        .init(
            "The bridge was designed and built by Gustave Eiffel.",
            [
                "bridge | was designed by | Gustave Eiffel",
                "bridge | was built by | Gustave Eiffel",
            ]),
        .init(
            "Acme was founded in 1990 and acquired by Beta Corp.",
            [
                "Acme | was founded in | 1990", "Acme | was acquired by | Beta Corp",
            ]),
        .init(
            "The plan has been approved by the board.",
            [
                "plan | has been approved by | board"
            ]),
        .init("The house is located in Oslo.", ["house | is located in | Oslo"]),
        .init(
            "The song was written by Ann Lee and Bob Ray.",
            [
                "song | was written by | Ann Lee", "song | was written by | Bob Ray",
            ]),
        .init(
            "The ship is named after Queen Victoria.",
            [
                "ship | is named after | Queen Victoria"
            ]),
        .init(
            "Zog was originally published by Hart Books.",
            [
                "Zog | was published by | Hart Books"
            ]),
    ]

    static let modifiers: [RelationCase] = [
        .init(
            "Paris, the capital of France, lies on the Seine.",
            [
                "Paris | is the capital of | France", "Paris | lies on | Seine",
            ]),
        .init("Bob, a teacher from Rome, met Ada.", ["Bob | is a | teacher", "Bob | met | Ada"]),
        .init(
            "The physicist Marie Curie won a prize.",
            [
                "Marie Curie | is | physicist", "Marie Curie | won | prize",
            ]),
        .init(
            "CEO Hans Huber left Acme Labs.",
            [
                "Hans Huber | is | CEO", "Hans Huber | left | Acme Labs",
            ]),
        .init(
            "Tom's brother Bob lives in Rome.",
            [
                "Tom | brother is | Bob", "Bob | lives in | Rome",
            ]),
        .init(
            "Tom's sister lives in Rome.",
            [
                "Tom | has | Tom's sister", "Tom's sister | lives in | Rome",
            ]),
        .init("Ulm, Germany, is a city.", ["Ulm | is in | Germany", "Ulm | is a | city"]),
        .init(
            "Ada, who works at Acme Labs, lives in Paris.",
            [
                "Ada | works at | Acme Labs", "Ada | lives in | Paris",
            ]),
        .init(
            "Acme, which was founded in 1990, makes pumps.",
            [
                "Acme | was founded in | 1990", "Acme | makes | pumps",
            ]),
        .init(
            "The Nile is a river that flows through Egypt.",
            [
                "Nile | is a | river", "Nile | flows through | Egypt",
            ]),
        .init(
            "The book that Ada wrote won a prize.",
            [
                "Ada | wrote | book", "book | won | prize",
            ], not: ["Ada | won | prize"]),
        .init(
            "Zog is a game created by Lester Smith and Tim Brown.",
            [
                "Zog | is a | game", "Zog | created by | Lester Smith",
                "Zog | created by | Tim Brown",
            ]),
        .init(
            "Zog, originally published as Zug, is a game.",
            [
                "Zog | published as | Zug", "Zog | is a | game",
            ]),
        .init(
            "The theory was developed by Einstein, who was born in Ulm.",
            [
                "theory | was developed by | Einstein", "Einstein | was born in | Ulm",
            ], not: ["theory | was born in | Ulm"]),
        .init("Zog is a song by Neil Young.", ["Zog | is a song by | Neil Young"]),
        .init("Acme is a firm based in Oslo.", ["Acme | based in | Oslo"]),
    ]

    static let coordination: [RelationCase] = [
        .init(
            "Mary and John went to the hallway.",
            [
                "Mary | went to | hallway", "John | went to | hallway",
            ]),
        .init(
            "Anna likes apples, pears and plums.",
            [
                "Anna | likes | apples", "Anna | likes | pears", "Anna | likes | plums",
            ]),
        .init(
            "Carol Reed directed the film and won an award.",
            [
                "Carol Reed | directed | film", "Carol Reed | won | award",
            ]),
        .init(
            "Tom plays chess and Lisa plays tennis.",
            [
                "Tom | plays | chess", "Lisa | plays | tennis",
            ], not: ["Tom | plays | Lisa", "Tom | plays | tennis"]),
        .init(
            "Tom left Rome, but Lisa stayed in Rome.",
            [
                "Tom | left | Rome", "Lisa | stayed in | Rome",
            ]),
        .init(
            "The engine consists of a pump and a valve.",
            [
                "engine | consists of | pump", "engine | consists of | valve",
            ]),
        .init(
            "Oslo, Bergen and Tromso are cities.",
            [
                "Oslo | are | cities", "Bergen | are | cities", "Tromso | are | cities",
            ]),
        .init(
            "Ada lives in Paris and works at Acme.",
            [
                "Ada | lives in | Paris", "Ada | works at | Acme",
            ]),
    ]

    static let resolved: [RelationCase] = [
        .init(
            "John Smith is a guitarist. He was born in London.",
            [
                "John Smith | was born in | London"
            ]),
        .init(
            "John Smith is a guitarist. His wife Jane is a teacher.",
            [
                "John Smith | wife is | Jane", "Jane | is a | teacher",
            ]),
        .init(
            "Acme Labs makes pumps. It was founded in 1990.",
            [
                "Acme Labs | was founded in | 1990"
            ]),
        .init(
            "Tom and Lisa live in Rome. They own a shop.",
            [
                "Tom | own | shop", "Lisa | own | shop",
            ]),
        .init("Marie Curie was a physicist. Curie won a prize.", ["Marie Curie | won | prize"]),
        .init("Zog is a game. The game was released in 1990.", ["Zog | was released in | 1990"]),
        .init(
            "Dogberry\nHe was played by Samuel Johnson in London.",
            [
                "Dogberry | was played by | Samuel Johnson"
            ]),
        .init("It was founded in 1990.", []),
        .init(
            "Mary moved to the bathroom. After that she went to the bedroom.",
            [
                "Mary | went to | bedroom"
            ]),
    ]
}
