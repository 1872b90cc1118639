/// What the belief rests on that two names name the same thing.
package enum LinkBasis: UInt8, Sendable, CaseIterable {
    /// Somebody said so.
    case person = 0
    /// A text gives both as names of one thing: "X, also known as Y".
    case stated = 1
    /// One is made of the other's initials: "UN", "United Nations".
    case acronym = 2
    /// One abbreviates a forename of the other: "J. Smith", "John Smith".
    case initials = 3
    /// One is the last name of the other, in the same texts: "Curie", "Marie Curie".
    case surname = 4
    /// They are two ways of writing one name: "Data Base", "DataBase Inc.".
    case spelling = 5
}
