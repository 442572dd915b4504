internal import Records

extension ReportWords {
  /// Returns opening hours in words; hours that cannot be put in words stand as they are written.
  func hours(_ text: String) -> String {
    guard let hours = try? OpeningHours(text) else { return text }
    let rules = hours.rules
    guard rules.allSatisfy({ $0.days?.isBoth != true }) else { return text }
    let isWeekly = rules.allSatisfy {
      $0.months == nil && $0.dates.isEmpty && $0.weeks.isEmpty && !$0.isAlways && $0.comment == nil
        && $0.state != .unknown
    }
    let parts = isWeekly ? week(of: hours) : rules.map { self.rule($0) }
    return parts.isEmpty ? text : parts.joined(separator: semicolon)
  }

  /// An ordinary week, days that are alike together, then holidays.
  private func week(of hours: OpeningHours) -> [String] {
    let week = WeeklyHours(hours)
    var groups: [(times: [OpeningHours.Times], days: [Weekday])] = []
    for day in Weekday.allCases where !week.intervals(on: day).isEmpty {
      let times = week.intervals(on: day)
      if let place = groups.firstIndex(where: { $0.times == times }) {
        groups[place].days.append(day)
      } else {
        groups.append((times, [day]))
      }
    }
    let open = groups.map { colon(days($0.days)) + self.times($0.times) }
    let holidays: [(KeyPath<OpeningHours.Days, Bool>, String)] = [
      (\.namesPublicHolidays, say("jours fériés", "public holidays")),
      (\.namesSchoolHolidays, say("vacances scolaires", "school holidays")),
    ]
    return open
      + holidays.compactMap { names, title in
        hours.rules.last { $0.days?[keyPath: names] == true }.map { rule in
          colon(title) + state(of: rule)
        }
      }
  }

  /// One rule: when it is for, and what it says.
  private func rule(_ rule: OpeningHours.Rule) -> String {
    if rule.isAlways { return say("jour et nuit, tous les jours", "day and night, every day") }
    var when: [String] = []
    if let months = rule.months {
      when.append(runs(of: (1...12).filter(months.contains), named: language.monthNames, from: 1))
    }
    when += rule.dates.map { dates($0) } + rule.weeks.map { weeks($0) }
    if let days = rule.days {
      let weekdays = Weekday.allCases.filter(days.contains)
      when += weekdays.isEmpty ? [] : [self.days(weekdays)]
      when += days.namesPublicHolidays ? [say("jours fériés", "public holidays")] : []
      when += days.namesSchoolHolidays ? [say("vacances scolaires", "school holidays")] : []
    }
    let said = state(of: rule)
    return when.isEmpty ? said : colon(when.joined(separator: ", ")) + said
  }

  private func state(of rule: OpeningHours.Rule) -> String {
    var said: [String] = rule.times.isEmpty ? [] : [times(rule.times)]
    switch rule.state {
    case .closed: said.append(say("fermé", "closed"))
    case .unknown where rule.comment == nil: said.append(say("à demander", "to be asked"))
    case .open where rule.times.isEmpty && rule.comment == nil: said.append(say("ouvert", "open"))
    case .open, .unknown: break
    }
    return (said + [rule.comment].compactMap(\.self)).joined(separator: ", ")
  }

  private func days(_ days: [Weekday]) -> String {
    runs(
      of: days.map(\.rawValue),
      named: language == .french
        ? ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
        : ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"], from: 0)
  }

  /// Numbers by their names; three or more that follow each other by the first and the last.
  private func runs(of numbers: [Int], named names: [String], from first: Int) -> String {
    var runs: [[Int]] = []
    for number in numbers {
      if runs.last?.last == number - 1 {
        runs[runs.count - 1].append(number)
      } else {
        runs.append([number])
      }
    }
    let parts = runs.flatMap { run -> [String] in
      let named = run.map { names[$0 - first] }
      return run.count < 3
        ? named : ["\(named[0]) \(say("à", "to")) \(named[named.count - 1])"]
    }
    return language.list(parts)
  }

  private func dates(_ dates: OpeningHours.Dates) -> String {
    func day(_ day: OpeningHours.Dates.Day) -> String {
      let number = language == .french && day.day == 1 ? "1er" : String(day.day)
      return "\(number) \(language.monthNames[day.month - 1])"
    }
    let years = dates.years.map { years in
      years.lowerBound == years.upperBound
        ? " \(years.lowerBound)" : " \(years.lowerBound)–\(years.upperBound)"
    }
    let days =
      dates.first == dates.last
      ? say("le \(day(dates.first))", "on \(day(dates.first))")
      : say(
        "du \(day(dates.first)) au \(day(dates.last))",
        "from \(day(dates.first)) to \(day(dates.last))")
    return days + (years ?? "")
  }

  private func weeks(_ weeks: OpeningHours.Weeks) -> String {
    let range =
      weeks.first == weeks.last
      ? say("semaine \(weeks.first)", "week \(weeks.first)")
      : say("semaines \(weeks.first) à \(weeks.last)", "weeks \(weeks.first) to \(weeks.last)")
    guard weeks.every > 1 else { return range }
    return range + say(" de l’année, une sur \(weeks.every)", " of the year, one in \(weeks.every)")
  }

  private func times(_ times: [OpeningHours.Times]) -> String {
    language.list(
      times.map { time in
        let end = time.end > OpeningHours.Times.day ? time.end - OpeningHours.Times.day : time.end
        return say(
          "de \(clock(time.start)) à \(clock(end))", "\(clock(time.start)) to \(clock(end))")
      })
  }

  private func clock(_ minutes: Int) -> String {
    let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
    let twoDigits = rest < 10 ? "0\(rest)" : String(rest)
    guard language == .french else { return "\(hours):\(twoDigits)" }
    return rest == 0 ? "\(hours)\u{a0}h" : "\(hours)\u{a0}h\u{a0}\(twoDigits)"
  }
}
