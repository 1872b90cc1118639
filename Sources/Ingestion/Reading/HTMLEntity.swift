/// Character references of HTML: by number, and the names of HTML 4 that texts use.
enum HTMLEntity {
    /// The text of the reference that begins at `place` with "&", and the place behind it; `nil`
    /// when it is none that is known, which then stands for itself.
    static func read(_ bytes: [UInt8], at place: Int) -> (text: String, end: Int)? {
        let limit = min(bytes.count, place + 12)
        guard let end = bytes[place..<limit].firstIndex(of: UInt8(ascii: ";")), end > place + 1
        else { return nil }
        let name = String(decoding: bytes[place + 1..<end], as: UTF8.self)
        guard name.hasPrefix("#") else { return named[name].map { ($0, end + 1) } }
        let digits = name.dropFirst()
        let code =
            digits.first == "x" || digits.first == "X"
            ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let code, code > 0, let scalar = Unicode.Scalar(code) else { return nil }
        return (String(Character(scalar)), end + 1)
    }

    private static let named: [String: String] = {
        var table = [
            "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ",
            "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“",
            "rdquo": "”", "bdquo": "„", "lsaquo": "‹", "rsaquo": "›", "hellip": "…", "bull": "•",
            "prime": "′", "Prime": "″", "euro": "€", "trade": "™", "minus": "−", "le": "≤",
            "ge": "≥", "ne": "≠", "asymp": "≈", "infin": "∞", "larr": "←", "rarr": "→",
            "oelig": "œ", "OElig": "Œ", "scaron": "š", "Scaron": "Š", "Yuml": "Ÿ", "shy": "",
            "ensp": " ", "emsp": " ", "thinsp": " ", "zwnj": "", "zwj": "", "dagger": "†",
        ]
        // U+00A1 to U+00FF, in their order; U+00AD is above.
        let latin = """
            iexcl cent pound curren yen brvbar sect uml copy ordf laquo not - reg macr deg plusmn \
            sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest \
            Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave \
            Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave \
            Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig \
            ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute \
            ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml
            """
        for (offset, name) in latin.split(separator: " ").enumerated() where name != "-" {
            guard let scalar = Unicode.Scalar(UInt32(0xA1 + offset)) else { continue }
            table[String(name)] = String(Character(scalar))
        }
        return table
    }()
}
