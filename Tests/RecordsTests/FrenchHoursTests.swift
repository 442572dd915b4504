import Records
import Testing

@Suite("Hours in French")
struct FrenchHoursTests {
  @Test(
    "What is plain is suggested",
    arguments: [
      ("du lundi au vendredi : 9h-12h30 et 14h-17h", "Mo-Fr 09:00-12:30,14:00-17:00"),
      ("Mo-Fr 9h-12h30", "Mo-Fr 09:00-12:30"),
      ("Mo-Fr 9h-12h30,13h30-17h", "Mo-Fr 09:00-12:30,13:30-17:00"),
      ("9h-12h30 / 13h30-17h30", "09:00-12:30,13:30-17:30"),
      ("Lundi de 9 h à 12 h 30", "Mo 09:00-12:30"),
      (
        "Lundi, mardi, jeudi, vendredi 9h-12h / 13h30 -17h00",
        "Mo,Tu,Th,Fr 09:00-12:00,13:30-17:00"
      ),
      (
        "Lundi : 8h30-12h ; Mardi à Vendredi : 8h30-12h/14h-17h ; Samedi : 9h-11h",
        "Mo 08:30-12:00; Tu-Fr 08:30-12:00,14:00-17:00; Sa 09:00-11:00"
      ),
      ("Les mardis et jeudis de 14 heures à 17 heures.", "Tu,Th 14:00-17:00"),
      ("Mo 13:30-17:00 We 9:00-12:00", "Mo 13:30-17:00; We 09:00-12:00"),
    ])
  func plain(text: String, suggested: String) {
    #expect(hint(for: text) == "write '\(suggested)' if that is what it means")
  }

  @Test(
    "What is not is not",
    arguments: [
      "Tu 12:30", "mardi 12h30", "Th 08:30-12:00-13:30", "lundi matin", "du lundi au vendredi",
      "lundi au vendredi : 8h-12h, 13h30-17h30 (vendredi 16h30)", "lundi 14 - 17h30",
      "lundi 9h-12h, lundi 14h-17h sauf vacances", "lundi 9h-12h mardi lundi 14h-17h",
      "Très variables", "9h-12h lundi 14h-17h", "lundi 9h99-12h", "lundi 25h-26h",
      String(repeating: "lundi 9h-12h ", count: 40),
    ])
  func unclear(text: String) {
    #expect(hint(for: text)?.contains("if that is what it means") == false)
  }

  private func hint(for text: String) -> String? {
    do {
      _ = try OpeningHours(text)
      return nil
    } catch { return error.hint(for: text) }
  }
}
