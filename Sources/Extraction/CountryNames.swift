/// Which names are those of countries.
package enum CountryNames {
    /// - Parameter normalisedName: as a ``Mention`` bears it.
    package static func contains(_ normalisedName: String) -> Bool {
        Countries.names.contains(normalisedName)
    }
}
