/// Writes one JSON object on one line; an encoder would take twenty times as long.
struct JSONLine {
    private var text = "{"

    mutating func member(_ name: String, _ value: EventValue) {
        if text.utf8.count > 1 { text += "," }
        append(quoted: name)
        text += ":"
        switch value {
        case .text(let string): append(quoted: string)
        case .integer(let integer): text += String(integer)
        case .number(let number): text += number.isFinite ? number.description : "null"
        case .flag(let flag): text += flag ? "true" : "false"
        case .moment(let moment): append(quoted: CivilTime.text(moment))
        }
    }

    consuming func finished() -> String { text + "}" }

    private mutating func append(quoted string: String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
