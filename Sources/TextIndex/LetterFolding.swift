/// Brings the ways of writing a letter to one: lower case, without diacritics.
///
/// Precomposed and combining forms fold alike ("é" and "e" + U+0301 are both "e"), for Latin,
/// Greek, Cyrillic and Arabic letters; letters with a stroke and ligatures become the letters they
/// stand for ("ø" is "o", "æ" is "ae", "ß" is "ss", "ﬁ" is "fi"). Vowel signs of Indic scripts are
/// not diacritics and stay.
struct LetterFolding: Sendable {
    static let shared = LetterFolding()

    /// Scalars below this are looked up; those above are asked for their properties.
    private static let tableCount: UInt32 = 0x2000

    /// Table values that are not a folded scalar.
    private enum Entry {
        static let notInWord: UInt16 = 0
        static let dropped: UInt16 = 0xFFFF
        static let expanded: UInt16 = 0xFFFE
    }

    /// What each scalar below `tableCount` becomes.
    private let table: [UInt16]

    private init() {
        var table = [UInt16](repeating: Entry.notInWord, count: Int(Self.tableCount))
        for value in 0..<Self.tableCount {
            guard let scalar = Unicode.Scalar(value), Self.isWordScalar(scalar) else { continue }
            if Self.isDiacritic(value) {
                table[Int(value)] = Entry.dropped
            } else if Self.expansion(of: value) != nil {
                table[Int(value)] = Entry.expanded
            } else {
                let lower = scalar.properties.lowercaseMapping.unicodeScalars
                let single = lower.count == 1 ? lower.first.map { UInt16($0.value) } : nil
                table[Int(value)] = single ?? UInt16(value)
            }
        }
        for (base, composed) in ComposedLetters.byBase {
            for scalar in composed.unicodeScalars {
                table[Int(scalar.value)] = UInt16(base.value)
            }
        }
        self.table = table
    }

    /// The lower-case form of an ASCII letter or digit; 0 for every other byte.
    static func ascii(_ byte: UInt8) -> UInt8 {
        let lower = byte | 0x20
        if lower &- 0x61 < 26 { return lower }
        return byte &- 0x30 < 10 ? byte : 0
    }

    /// Whether the scalar is a letter, mark or number.
    func isWordScalar(_ value: UInt32) -> Bool {
        if value < Self.tableCount { return table[Int(value)] != Entry.notInWord }
        return Unicode.Scalar(value).map(Self.isWordScalar) ?? false
    }

    /// Appends the UTF-8 of the folded form, which may be empty (a diacritic).
    func append(_ value: UInt32, to bytes: inout [UInt8]) {
        guard value < Self.tableCount else {
            appendByProperties(value, to: &bytes)
            return
        }
        switch table[Int(value)] {
        case Entry.dropped, Entry.notInWord: break
        case Entry.expanded: bytes.append(contentsOf: (Self.expansion(of: value) ?? "").utf8)
        case let folded: Self.encode(UInt32(folded), to: &bytes)
        }
    }

    private func appendByProperties(_ value: UInt32, to bytes: inout [UInt8]) {
        guard let scalar = Unicode.Scalar(value), !Self.isDiacritic(value) else { return }
        if let expansion = Self.expansion(of: value) {
            bytes.append(contentsOf: expansion.utf8)
        } else if scalar.properties.generalCategory == .uppercaseLetter {
            // The Ångström sign becomes "å", which folds on.
            for lower in scalar.properties.lowercaseMapping.unicodeScalars {
                if lower.value < Self.tableCount {
                    append(lower.value, to: &bytes)
                } else {
                    Self.encode(lower.value, to: &bytes)
                }
            }
        } else {
            Self.encode(value, to: &bytes)
        }
    }

    private static func encode(_ value: UInt32, to bytes: inout [UInt8]) {
        if value < 0x80 {
            bytes.append(UInt8(value))
        } else if let scalar = Unicode.Scalar(value), let units = UTF8.encode(scalar) {
            bytes.append(contentsOf: units)
        }
    }

    private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return ascii(UInt8(scalar.value)) != 0 }
        return switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber,
            .otherNumber:
            true
        default: false
        }
    }

    /// Combining marks of Latin, Greek and Cyrillic letters, Hebrew points, Arabic vowel marks.
    private static func isDiacritic(_ value: UInt32) -> Bool {
        switch value {
        case 0x0300...0x036F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20F0, 0xFE20...0xFE2F,
            0x0591...0x05BD, 0x05BF, 0x05C1...0x05C2, 0x05C4...0x05C5, 0x05C7,
            0x0610...0x061A, 0x064B...0x065F, 0x0670:
            true
        default: false
        }
    }

    /// Letters that stand for several.
    private static func expansion(of value: UInt32) -> String? {
        switch value {
        case 0x00DF, 0x1E9E: "ss"
        case 0x00C6, 0x00E6, 0x01E2, 0x01E3, 0x01FC, 0x01FD: "ae"
        case 0x0152, 0x0153: "oe"
        case 0x00DE, 0x00FE: "th"
        case 0xFB00: "ff"
        case 0xFB01: "fi"
        case 0xFB02: "fl"
        case 0xFB03: "ffi"
        case 0xFB04: "ffl"
        case 0xFB05, 0xFB06: "st"
        default: nil
        }
    }
}

/// Letters whose canonical decomposition is a base letter and diacritics, by their base in lower
/// case; and letters with a stroke, which have no decomposition. Source: Unicode 15.0 UnicodeData.
private enum ComposedLetters {
    static let byBase: [(base: Unicode.Scalar, composed: String)] = [
        ("a", "ÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎǞǟǠǡǺǻȀȁȂȃȦȧḀḁẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặ"),
        ("b", "ḂḃḄḅḆḇ"),
        ("c", "ÇçĆćĈĉĊċČčḈḉ"),
        ("d", "ÐðĎďĐđḊḋḌḍḎḏḐḑḒḓ"),
        ("e", "ÈÉÊËèéêëĒēĔĕĖėĘęĚěȄȅȆȇȨȩḔḕḖḗḘḙḚḛḜḝẸẹẺẻẼẽẾếỀềỂểỄễỆệ"),
        ("f", "Ḟḟ"),
        ("g", "ĜĝĞğĠġĢģǦǧǴǵḠḡ"),
        ("h", "ĤĥĦħȞȟḢḣḤḥḦḧḨḩḪḫẖ"),
        ("i", "ÌÍÎÏìíîïĨĩĪīĬĭĮįİıǏǐȈȉȊȋḬḭḮḯỈỉỊị"),
        ("j", "Ĵĵǰ"),
        ("k", "ĶķǨǩḰḱḲḳḴḵ"),
        ("l", "ĹĺĻļĽľŁłḶḷḸḹḺḻḼḽ"),
        ("m", "ḾḿṀṁṂṃ"),
        ("n", "ÑñŃńŅņŇňǸǹṄṅṆṇṈṉṊṋ"),
        ("o", "ÒÓÔÕÖØòóôõöøŌōŎŏŐőƠơǑǒǪǫǬǭǾǿȌȍȎȏȪȫȬȭȮȯȰȱṌṍṎṏṐṑṒṓỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡ"),
        ("o", "Ợợ"),
        ("p", "ṔṕṖṗ"),
        ("r", "ŔŕŖŗŘřȐȑȒȓṘṙṚṛṜṝṞṟ"),
        ("s", "ŚśŜŝŞşŠšſȘșṠṡṢṣṤṥṦṧṨṩẛ"),
        ("t", "ŢţŤťŦŧȚțṪṫṬṭṮṯṰṱẗ"),
        ("u", "ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųƯưǓǔǕǖǗǘǙǚǛǜȔȕȖȗṲṳṴṵṶṷṸṹṺṻỤụỦủỨứỪừỬửỮữỰự"),
        ("v", "ṼṽṾṿ"),
        ("w", "ŴŵẀẁẂẃẄẅẆẇẈẉẘ"),
        ("x", "ẊẋẌẍ"),
        ("y", "ÝýÿŶŷŸȲȳẎẏẙỲỳỴỵỶỷỸỹ"),
        ("z", "ŹźŻżŽžẐẑẒẓẔẕ"),
        ("ʒ", "Ǯǯ"),
        ("α", "ΆάἀἁἂἃἄἅἆἇἈἉἊἋἌἍἎἏὰάᾀᾁᾂᾃᾄᾅᾆᾇᾈᾉᾊᾋᾌᾍᾎᾏᾰᾱᾲᾳᾴᾶᾷᾸᾹᾺΆᾼ"),
        ("ε", "ΈέἐἑἒἓἔἕἘἙἚἛἜἝὲέῈΈ"),
        ("η", "ΉήἠἡἢἣἤἥἦἧἨἩἪἫἬἭἮἯὴήᾐᾑᾒᾓᾔᾕᾖᾗᾘᾙᾚᾛᾜᾝᾞᾟῂῃῄῆῇῊΉῌ"),
        ("ι", "ΊΐΪίϊἰἱἲἳἴἵἶἷἸἹἺἻἼἽἾἿὶίιῐῑῒΐῖῗῘῙῚΊ"),
        ("ο", "ΌόὀὁὂὃὄὅὈὉὊὋὌὍὸόῸΌ"),
        ("ρ", "ῤῥῬ"),
        ("σ", "ς"),
        ("υ", "ΎΫΰϋύὐὑὒὓὔὕὖὗὙὛὝὟὺύῠῡῢΰῦῧῨῩῪΎ"),
        ("ω", "ΏώὠὡὢὣὤὥὦὧὨὩὪὫὬὭὮὯὼώᾠᾡᾢᾣᾤᾥᾦᾧᾨᾩᾪᾫᾬᾭᾮᾯῲῳῴῶῷῺΏῼ"),
        ("а", "ӐӑӒӓ"),
        ("г", "Ѓѓ"),
        ("е", "ЀЁѐёӖӗ"),
        ("ж", "ӁӂӜӝ"),
        ("з", "Ӟӟ"),
        ("и", "ЍЙйѝӢӣӤӥ"),
        ("к", "Ќќ"),
        ("о", "Ӧӧ"),
        ("у", "ЎўӮӯӰӱӲӳ"),
        ("ч", "Ӵӵ"),
        ("ы", "Ӹӹ"),
        ("э", "Ӭӭ"),
        ("і", "Її"),
        ("ѵ", "Ѷѷ"),
        ("ә", "Ӛӛ"),
        ("ө", "Ӫӫ"),
        ("ا", "آأإ"),
        ("و", "ؤ"),
        ("ي", "ئ"),
        ("ہ", "ۂ"),
        ("ے", "ۓ"),
        ("ە", "ۀ"),
    ]
}
