import ConceptModel

/// Reads the time that a question is about.
///
/// Conventions: "the last week" is seven days up to now, "last week" the calendar week before this
/// one; weeks begin on Monday; "since Tuesday" on a Tuesday means a week ago; morning is 6 to 12,
/// afternoon 12 to 18, evening 18 to 24, last night 18 to 6; a time of day that is still to come
/// today was yesterday's; "between Monday and Wednesday" holds Wednesday.
struct WindowReader {
    let now: Timestamp
    let calendar: UserCalendar

    /// Bounds in local days and seconds, so that a day and a time may be said apart.
    private struct Span {
        var start: Timestamp
        var end: Timestamp

        /// Whether it is the present day, week, month or year, which goes on past now.
        func isPresent(_ now: Timestamp, _ calendar: UserCalendar) -> Bool {
            start <= now && end > now && calendar.local(end).day > calendar.local(now).day
                && calendar.local(start).second == 0
        }
    }

    private var today: Int { calendar.local(now).day }

    private static let ties: Set<String> = [
        "in", "for", "during", "within", "of", "on", "the", "from", "at", "throughout",
    ]

    /// Takes the words of all windows; the first is the question's, a second the comparison's.
    func read(_ reading: inout QuestionReading) -> [QueryWindow] {
        var found: [(place: Int, window: QueryWindow)] = []
        for place in reading.tokens.indices where reading.word(place) != nil {
            if let (window, end) = window(reading, at: place) {
                let usesDayElsewhere = hasClockWithoutDay(reading, place..<end)
                reading.take(place..<end)
                if usesDayElsewhere, let (_, day) = elsewhere(reading) { reading.take(day) }
                takeTies(&reading, before: place, window)
                found.append((place, window))
            }
        }
        return found.map(\.window)
    }

    /// Takes what ties a window to the sentence; of "fall over in the last hour" not the "over".
    private func takeTies(
        _ reading: inout QuestionReading, before place: Int, _ window: QueryWindow
    ) {
        if case .last = window {
            let article = reading.word(place - 1) == "the" ? place - 1 : place
            if reading.word(article - 1) == "over" {
                reading.take(article - 1..<place)
                return
            }
        }
        reading.takeTies(before: place, Self.ties)
    }

    /// Whether a window says a time of day, but no day, so that a day named elsewhere is its.
    private func hasClockWithoutDay(_ reading: QuestionReading, _ range: Range<Int>) -> Bool {
        !range.contains { dayReference(reading, skippingTies: $0) != nil }
            && range.contains {
                clock(reading, at: $0) != nil || reading.isOne(of: ["between", "from"], $0)
            }
    }

    /// The window that begins with word `place`, and the place after it.
    private func window(_ reading: QuestionReading, at place: Int) -> (QueryWindow, Int)? {
        guard let word = reading.word(place) else { return nil }
        switch word {
        case "last", "past", "previous":
            return recent(reading, at: place)
        case "since", "after", "starting":
            guard let (span, end) = span(reading, at: place + 1) else { return nil }
            return (.since(span.start), end)
        case "until", "till", "before":
            guard let (span, end) = span(reading, at: place + 1) else { return nil }
            let dayStart = calendar.moment(day: calendar.local(span.start).day)
            return span.start == span.end && dayStart < span.start
                ? (.between(dayStart, span.start), end) : (.until(span.start), end)
        case "between", "from":
            return range(reading, at: place)
        default:
            // "yesterday between 1 and 2 pm": the day belongs to the times that follow.
            if let (_, end) = dayReference(reading, skippingTies: place),
                reading.isOne(of: ["between", "from"], end),
                let found = range(reading, at: end)
            {
                return found
            }
            guard let (span, end) = span(reading, at: place), span.start < span.end else {
                return nil
            }
            return (span.isPresent(now, calendar) ? .since(span.start) : between(span), end)
        }
    }

    /// "last 90 minutes", "past week", "last half hour", "last night", "last Tuesday".
    private func recent(_ reading: QuestionReading, at place: Int) -> (QueryWindow, Int)? {
        var next = place + 1
        var count = 1.0
        if let number = reading.number(next) {
            count = number
            next += 1
        } else if case .number(let number, let unit?) = reading.kind(next),
            case .time(let length) = QuantityUnit(unit)
        {
            return last(number * length, next + 1)
        } else if reading.word(next) == "half" {
            count = 0.5
            next += reading.isOne(of: ["a", "an"], next + 1) ? 2 : 1
        }
        guard let word = reading.word(next) else { return nil }
        if case .time(let length) = QuantityUnit(word), word.count > 1 || next > place + 1 {
            let isCalendar =
                next == place + 1 && reading.word(place) != "past"
                && !reading.isOne(of: ["the", "this"], place - 1)
            if isCalendar, ["week", "month", "year"].contains(word) {
                return (calendarPeriod(word, back: 1), next + 1)
            }
            return last(count * length, next + 1)
        }
        if next == place + 1, word == "night" { return (between(lastNight), next + 1) }
        if next == place + 1, reading.word(place) == "last", let day = weekday(word) {
            return (between(wholeDay(day)), next + 1)
        }
        return nil
    }

    private func last(_ microseconds: Double, _ end: Int) -> (QueryWindow, Int)? {
        let seconds = microseconds / 1e6
        guard seconds >= 1, seconds <= 3_155_760_000 else { return nil }
        return (.last(seconds: Int(seconds.rounded())), end)
    }

    private func between(_ span: Span) -> QueryWindow { .between(span.start, span.end) }

    /// "between 14:00 and 15:30", "from Monday to Wednesday".
    private func range(_ reading: QuestionReading, at place: Int) -> (QueryWindow, Int)? {
        guard let (opening, middle) = bound(reading, at: place + 1),
            reading.isOne(of: ["and", "to", "until", "till", "-"], middle),
            var (second, end) = bound(reading, at: middle + 1)
        else { return nil }
        var first = opening
        // "between 8 and 9 am": the second bound says which half of the day.
        if first.isBareHour, second.isAfternoon { first.second += 12 * 3_600 }
        var day = first.day ?? second.day
        if let (named, isLate, after) = partOfDay(reading, at: end) {
            day = day ?? named
            end = after
            if isLate, first.isBareHour { first.second = first.second % 43_200 + 43_200 }
            if isLate, second.isBareHour { second.second = second.second % 43_200 + 43_200 }
        } else if let (named, after) = dayReference(reading, skippingTies: end) {
            day = day ?? named
            end = after
        } else if day == nil {
            day = elsewhere(reading)?.day
        }
        if first.isWholeDay, second.isWholeDay, let from = first.day, let to = second.day {
            second.day = to + 1
            return from <= to
                ? (.between(calendar.moment(day: from), calendar.moment(day: to + 1)), end) : nil
        }
        if day == nil, calendar.moment(day: today, second: first.second) > now { day = today - 1 }
        let start = calendar.moment(day: first.day ?? day ?? today, second: first.second)
        let lastDay = second.day ?? day ?? today
        var finish = calendar.moment(day: lastDay, second: second.second)
        if finish <= start { finish = calendar.moment(day: lastDay + 1, second: second.second) }
        return (.between(start, finish), end)
    }

    /// "this morning", "yesterday afternoon", "in the evening" after times of day.
    private func partOfDay(
        _ reading: QuestionReading, at end: Int
    ) -> (day: Int?, isLate: Bool, end: Int)? {
        let place = skipTies(reading, end)
        var (day, next) = (Int?.none, place)
        if reading.word(place) == "this" {
            (day, next) = (today, place + 1)
        } else if let (named, after) = dayReference(reading, skippingTies: place) {
            (day, next) = (named, after)
        }
        guard let part = Self.partsOfDay[reading.word(next) ?? ""] else { return nil }
        return (day, part.0 >= 12, next + 1)
    }

    /// A day named somewhere else in the question.
    private func elsewhere(_ reading: QuestionReading) -> (day: Int, place: Range<Int>)? {
        for place in reading.tokens.indices {
            if let (day, end) = dayReference(reading, skippingTies: place) {
                return (day, place..<end)
            }
        }
        return nil
    }

    private struct Bound {
        var day: Int?
        var second: Int
        var isWholeDay = false
        var isBareHour = false
        var isAfternoon = false
    }

    private func bound(_ reading: QuestionReading, at place: Int) -> (Bound, Int)? {
        if let (second, end) = clock(reading, at: place) {
            let isAfternoon = reading.word(end - 1)?.hasSuffix("pm") ?? false
            return (Bound(day: nil, second: second, isAfternoon: isAfternoon), end)
        }
        if let (day, end) = dayReference(reading, skippingTies: place) {
            if let (second, after) = clock(reading, at: skipTies(reading, end)) {
                return (Bound(day: day, second: second), after)
            }
            return (Bound(day: day, second: 0, isWholeDay: true), end)
        }
        if let hour = reading.number(place), hour == hour.rounded(), (0...23).contains(hour) {
            return (Bound(day: nil, second: Int(hour) * 3_600, isBareHour: true), place + 1)
        }
        return nil
    }
}

// MARK: - Moments and days

extension WindowReader {
    /// A day, a time of a day, a part of a day, or a calendar period.
    private func span(_ reading: QuestionReading, at start: Int) -> (Span, Int)? {
        let place = skipTies(reading, start)
        if let (second, end) = clock(reading, at: place) {
            if let (day, after) = dayReference(reading, skippingTies: end) {
                return (point(day, second), after)
            }
            let day = calendar.moment(day: today, second: second) > now ? today - 1 : today
            return (point(elsewhere(reading)?.day ?? day, second), end)
        }
        if let (day, end) = dayReference(reading, skippingTies: place) {
            let next = skipTies(reading, end)
            if let (second, after) = clock(reading, at: next) { return (point(day, second), after) }
            if let word = reading.word(end), let part = Self.partsOfDay[word] {
                return (daySpan(day, part), end + 1)
            }
            return (wholeDay(day), end)
        }
        guard let word = reading.word(place) else { return nil }
        if word == "overnight" { return (lastNight, place + 1) }
        if word == "last", reading.word(place + 1) == "night" { return (lastNight, place + 2) }
        if word == "this", let next = reading.word(place + 1) {
            if let part = Self.partsOfDay[next] { return (daySpan(today, part), place + 2) }
            if ["week", "month", "year", "hour"].contains(next) {
                return (period(next, back: 0), place + 2)
            }
        }
        if word == "last", reading.word(place - 1) != "the", let next = reading.word(place + 1),
            ["week", "month", "year"].contains(next)
        {
            return (period(next, back: 1), place + 2)
        }
        if let month = Self.months[word],
            start != place || reading.isOne(of: Self.beforeMonths, place - 1)
        {
            return (monthSpan(month), place + 1)
        }
        return nil
    }

    private func skipTies(_ reading: QuestionReading, _ place: Int) -> Int {
        var place = place
        while reading.isOne(of: ["on", "at", "the", "in"], place) { place += 1 }
        return place
    }

    private func point(_ day: Int, _ second: Int) -> Span {
        let moment = calendar.moment(day: day, second: second)
        return Span(start: moment, end: moment)
    }

    private func wholeDay(_ day: Int) -> Span {
        Span(start: calendar.moment(day: day), end: calendar.moment(day: day + 1))
    }

    private static let partsOfDay: [String: (Int, Int)] = [
        "morning": (6, 12), "afternoon": (12, 18), "evening": (18, 24), "night": (18, 30),
    ]

    private func daySpan(_ day: Int, _ hours: (Int, Int)) -> Span {
        Span(
            start: calendar.moment(day: day, second: hours.0 * 3_600),
            end: calendar.moment(
                day: day + hours.1 / 24, second: hours.1 % 24 * 3_600))
    }

    private var lastNight: Span { daySpan(today - 1, (18, 30)) }

    /// "14:00", "9 am", "noon".
    private func clock(_ reading: QuestionReading, at place: Int) -> (Int, Int)? {
        if case .clock(let second) = reading.kind(place) { return (second, place + 1) }
        switch reading.word(place) {
        case "noon", "midday": return (43_200, place + 1)
        case "midnight": return (0, place + 1)
        default: break
        }
        if let hour = reading.number(place), hour == hour.rounded(), abs(hour) < 24,
            let half = reading.word(place + 1), half == "am" || half == "pm",
            let second = QuestionToken.clock(
                hour: Int(hour), minute: 0, shift: half == "pm" ? 12 : 0)
        {
            return (second, place + 2)
        }
        return nil
    }

    /// "today", "yesterday", "Tuesday", "2026-11-20", "20 November", "November 20th", "the day".
    private func dayReference(
        _ reading: QuestionReading, skippingTies start: Int
    ) -> (Int, Int)? {
        let place = skipTies(reading, start)
        if case .date(let day) = reading.kind(place) { return (day, place + 1) }
        guard let word = reading.word(place) else { return nil }
        switch word {
        case "today": return (today, place + 1)
        case "yesterday": return (today - 1, place + 1)
        case "day" where reading.word(place - 1) == "the" && reading.word(place - 2) == "of":
            return (today, place + 1)
        default: break
        }
        if let day = weekday(word) { return (day, place + 1) }
        if let month = Self.months[word], let day = dayOfMonth(reading, at: place + 1) {
            return date(month: month, day: day).map { ($0, place + 2) }
        }
        if let day = dayOfMonth(reading, at: place) {
            let next = reading.word(place + 1) == "of" ? place + 2 : place + 1
            if let name = reading.word(next), let month = Self.months[name] {
                return date(month: month, day: day).map { ($0, next + 1) }
            }
        }
        return nil
    }

    private func dayOfMonth(_ reading: QuestionReading, at place: Int) -> Int? {
        guard case .number(let number, let unit) = reading.kind(place),
            unit == nil || ["st", "nd", "rd", "th"].contains(unit), number == number.rounded(),
            (1...31).contains(number)
        else { return nil }
        return Int(number)
    }

    /// The latest such day that has begun.
    private func date(month: Int, day: Int) -> Int? {
        let year = CivilTime.date(days: today).year
        for candidate in [year, year - 1] {
            if let days = CivilTime.validDays(year: candidate, month: month, day: day),
                days <= today
            {
                return days
            }
        }
        return nil
    }

    /// The latest such day before today.
    private func weekday(_ word: String) -> Int? {
        guard let weekday = Self.weekdays[word] else { return nil }
        let back = (CivilTime.weekday(days: today) - weekday + 6) % 7 + 1
        return today - back
    }

    private func monthSpan(_ month: Int) -> Span {
        let (year, current, _) = CivilTime.date(days: today)
        return months(from: year * 12 + month - 1 - (month > current ? 12 : 0), count: 1)
    }

    /// - Parameter first: years times twelve, plus months.
    private func months(from first: Int, count: Int) -> Span {
        func start(_ month: Int) -> Timestamp {
            calendar.moment(
                day: CivilTime.days(year: month / 12, month: month % 12 + 1, day: 1))
        }
        return Span(start: start(first), end: start(first + count))
    }

    private func calendarPeriod(_ unit: String, back: Int) -> QueryWindow {
        between(period(unit, back: back))
    }

    private func period(_ unit: String, back: Int) -> Span {
        let (year, month, _) = CivilTime.date(days: today)
        switch unit {
        case "week":
            let monday = today - CivilTime.weekday(days: today) - 7 * back
            return Span(start: calendar.moment(day: monday), end: calendar.moment(day: monday + 7))
        case "month": return months(from: year * 12 + month - 1 - back, count: 1)
        case "year": return months(from: (year - back) * 12, count: 12)
        default:
            let second = calendar.local(now).second / 3_600 * 3_600
            let start = calendar.moment(day: today, second: second)
            return Span(start: start, end: start + 3_600)
        }
    }

    private static let weekdays: [String: Int] = [
        "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5,
        "sunday": 6, "mon": 0, "tue": 1, "wed": 2, "thu": 3, "fri": 4, "mondays": 0,
    ]

    /// "may" alone is no month.
    private static let beforeMonths: Set<String> = [
        "in", "to", "with", "than", "versus", "vs", "for", "during",
    ]

    private static let months: [String: Int] = [
        "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
        "august": 8, "september": 9, "october": 10, "november": 11, "december": 12, "jan": 1,
        "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10,
        "nov": 11, "dec": 12,
    ]
}
