import Records
import Testing

/// Every value is invented; domains are reserved ones, or those of providers with a mailbox nobody was asked about.
@Suite("Personal data in texts")
struct PersonalDataTests {
  private func found(_ text: String, _ reading: PersonalReading = .prose) -> [PersonalDatum] {
    PersonalData.places(in: text, as: reading).map(\.datum)
  }

  @Test(
    "What one person alone reads is a personal mailbox",
    arguments: [
      "claire.dubreuil@exemple.invalid", "Écrire à Noémie.Larzac@exemple.invalid.",
      "jean-pierre.morvant@exemple.invalid", "dubreuil.claire@exemple.invalid",
      "c.dubreuil@exemple.invalid", "claire_dubreuil@exemple.invalid", "clairedubreuil@gmail.com",
      "dubreuil.claire49@orange.fr", "theophile.sauvin+rdv@exemple.invalid",
    ])
  func personalMailboxes(text: String) {
    #expect(found(text) == [.personalMailbox])
  }

  @Test(
    "What several people read is not",
    arguments: [
      "accueil@exemple.invalid", "mairie.laroche@exemple.invalid", "mediatheque.y@exemple.invalid",
      "contact@exemple.invalid", "cs-pasteur@exemple.invalid", "mairie-saint-pierre@wanadoo.fr",
      "csc.jean-vilar@exemple.invalid", "saint.martin@exemple.invalid", "ccas@orange.fr",
      "bibliothequelaroche@gmail.com", "epn@exemple.invalid", "lesamisdepierre@free.fr",
      "numerique@exemple.invalid", "rdv.france-services@exemple.invalid", "m-houx@commun.invalid",
      "anonyme@commun.invalid", "pimms@exemple.invalid", "l.atelier@exemple.invalid", "@ demain",
    ])
  func sharedMailboxes(text: String) {
    #expect(found(text) == [])
  }

  @Test(
    "Mobile numbers are found however they are written",
    arguments: [
      "0612345678", "06 12 34 56 78", "06.12.34.56.78", "07-12-34-56-78", "+33612345678",
      "+33 6 12 34 56 78", "+33 (0)6 12 34 56 78", "0033612345678", "0612 34 56 78",
      "06\u{a0}12\u{202f}34 56 78", "02 41 00 00 00 06 12 34 56 78", "+262692123456",
      "+262 639 12 34 56", "+590690123456", "+594694123456", "+596696123456", "+687 78 12 34",
      "0692 12 34 56", "Tél:0612345678.",
    ])
  func mobiles(text: String) {
    #expect(found(text) == [.mobilePhone])
  }

  @Test(
    "Other numbers are not mobiles",
    arguments: [
      "02 41 06 12 34", "+33241061234", "21490024400018", "49061234567890", "06.12.2023 14 h",
      "A0612345678", "+687 26 12 34", "0262061234", "47.0612345678", "06:00-12:00", "4906 12 34",
    ])
  func otherNumbers(text: String) {
    #expect(found(text) == [])
  }

  @Test("Two numbers in a row are two findings, each at its place")
  func severalMobiles() {
    let places = PersonalData.places(in: "06 12 34 56 78 ou 07 12 34 56 78")
    #expect(places.map(\.range) == [0..<14, 18..<32])
  }

  /// Keys are those that the rule of Insee gives: 97 less the remainder, Corsica counting as 19 and 18.
  @Test(
    "Numbers of the register of people are found, in Corsica too",
    arguments: [
      ("1850578006084", nil), ("2 99 01 2A 123 045", nil), ("185057800608491", "1850578006084"),
      ("2 99 01 2A 123 045 ", "2990119123045"), ("1 85 05 2B 006 084 ", "1850518006084"),
    ] as [(String, String?)])
  func socialSecurity(text: String, number: String?) throws {
    var text = text
    if let number, text.hasSuffix(" ") {
      let key = 97 - (try #require(Int(number)) % 97)
      text += key < 10 ? "0\(key)" : "\(key)"
    }
    #expect(found(text) == [.socialSecurityNumber])
  }

  @Test(
    "A SIRET, a barcode and a number whose key is wrong are not",
    arguments: [
      "12345678901234", "185 057 800 60842", "3017620422003", "1851378006084", "185057800608492",
      "1850500006084", "1850578000084",
    ])
  func notSocialSecurity(text: String) {
    #expect(found(text) == [])
  }

  @Test(
    "A bank account is found when its check holds",
    arguments: [
      ("FR76 3000 6000 0112 3456 7890 189", true), ("FR7630006000011234567890189", true),
      ("BE68 5390 0754 7034", true), ("FR7630006000011234567890188", false),
      ("FR7630006000011234567890189X", false), ("FR76 3000", false),
    ])
  func bankAccounts(text: String, isAccount: Bool) {
    #expect(found(text) == (isAccount ? [.bankAccount] : []))
  }

  @Test(
    "Named people are found, functions and places named after people are not",
    arguments: [
      ("Voir Mme Dubreuil", true), ("M. Morvant reçoit", true), ("Monsieur Jean Morvant", true),
      ("Mlle. Larzac", true), ("Madame d'Arsac", true), ("M.Morvant", true),
      ("Contact : Claire DUBREUIL", true), ("Demander Claire Dubreuil", true),
      ("Madame la Maire", false), ("Monsieur le Préfet", false), ("M. le Maire", false),
      ("Centre Jean Vilar", false), ("12 rue Monsieur Lenoir", false),
      ("École Madame Curie", false),
      ("Salle M. Pagnol", false), ("Contact : Maison Pierre Loti", false), ("J. M. Barrie", false),
      ("Mme, M. : écrire ici", false), ("madame", false), ("Madame Directrice", false),
    ])
  func people(text: String, isPerson: Bool) {
    #expect(found(text) == (isPerson ? [.namedPerson] : []))
  }

  @Test(
    "Dates of birth, numbers of beneficiaries and homes are found",
    arguments: [
      ("née le 12/03/1980", .birthDate), ("né(e) le : 12 mars 1980", .birthDate),
      ("Date de naissance : 12.03.80", .birthDate), ("allocataire n° 1234567", .benefitNumber),
      ("CAF n° 1234567", .benefitNumber), ("Elle habite au 12 rue des Lilas", .homeAddress),
      ("à son domicile, 3 allée des Ifs", .homeAddress),
    ] as [(String, PersonalDatum)])
  func circumstances(text: String, datum: PersonalDatum) {
    #expect(found(text) == [datum])
  }

  @Test(
    "What is founded, counted or said of places is nothing of a person",
    arguments: [
      "L'association est née le 12/03/1980", "ne le 12 mars", "120000 allocataires en 2024",
      "La CAF reçoit 12345 personnes", "Elle habite le quartier", "Visites à domicile",
      "Association domiciliée 12 rue des Lilas", "Accès à la santé, maladie, handicap",
    ])
  func circumstancesOfNobody(text: String) {
    #expect(found(text) == [])
  }

  @Test("Health, origin and opinion count in free text, close to a person, in the same sentence")
  func sensitive() {
    #expect(found("Une dame enceinte attend.") == [.sensitiveDetail])
    #expect(found("Mme Dubreuil a un cancer.") == [.namedPerson, .sensitiveDetail])
    #expect(found("Une dame enceinte attend.", .line) == [])
    #expect(found("Une dame attend. Le cancer est un thème.") == [])
  }

  @Test("Addresses of pages are searched for mailboxes alone")
  func web() {
    #expect(found("https://exemple.invalid/0612345678", .web) == [])
    #expect(
      found("https://exemple.invalid/claire.dubreuil@exemple.invalid", .web) == [.personalMailbox])
  }

  @Test("A place tells where, and the excerpt what, accents or not")
  func excerpt() throws {
    let text = "Écrire à Mme Dubreuil, merci"
    let place = try #require(PersonalData.places(in: text).first)
    #expect(place.range == 9..<21)
    #expect(PersonalData.excerpt(of: text, at: place) == "Mme Dubreuil")
  }

  @Test("Whatever the text, looking ends, and places lie within it", arguments: 0..<200)
  func anything(seed: UInt64) {
    let pieces = [
      "Mme", " ", "M.", "06", "12", "@", ".", "né le", "1 85", "FR76", "é", "\u{301}", "Dubreuil",
      "2A", "(", ")",
      "allocataire", "n°", "chez", "😀", "+33", "une dame", "rue", "-", "\n", "claire", "domicile",
    ]
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    var text = ""
    for _ in 0..<60 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text += pieces[Int(state >> 33) % pieces.count]
    }
    let count = text.unicodeScalars.count
    for place in PersonalData.places(in: text, as: .prose) {
      #expect(
        place.range.lowerBound >= 0 && place.range.upperBound <= count && !place.range.isEmpty)
    }
  }
}
