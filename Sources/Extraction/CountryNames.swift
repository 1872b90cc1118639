/// Which names are those of countries.
package enum CountryNames {
    /// All of them, normalised.
    package static var all: Set<String> { Countries.names }

    /// - Parameter normalisedName: as a ``Mention`` bears it.
    package static func contains(_ normalisedName: String) -> Bool {
        Countries.names.contains(normalisedName)
    }
}
