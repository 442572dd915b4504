import Foundation

/// Makes files in the national standard, of any number of rows, the same each time.
///
/// Two producers describe the same places: the second one numbers them otherwise, writes a third of the names
/// and addresses in another way, and knows half of the places only, beside as many of its own.
struct Rows {
  let count: Int
  /// The producer whose file it is, 1 or 2.
  let producer: Int

  /// Writes the file to standard output.
  func write() {
    var text = Rows.header + "\n"
    for number in 0..<count {
      text += row(number)
      if text.utf8.count > 1 << 20 { flush(&text) }
    }
    flush(&text)
  }

  private func flush(_ text: inout String) {
    FileHandle.standardOutput.write(Data(text.utf8))
    text = ""
  }

  private func row(_ number: Int) -> String {
    // The second producer knows every other place of the first, and others that nobody else has.
    let isShared = producer == 1 || number % 2 == 0
    let place = isShared ? number : number + count
    let otherwise = producer == 2 && number % 3 == 0
    var random = SplitMix(state: UInt64(place) &* 7919 &+ 20_261_126)
    let type = Rows.types[Int(random.next() % UInt64(Rows.types.count))]
    let name = Rows.names[Int(random.next() % UInt64(Rows.names.count))]
    let street = Rows.streets[Int(random.next() % UInt64(Rows.streets.count))]
    // Four places a commune: some thousands of communes, in ninety départements.
    let commune = place / 4
    let department = 1 + commune % 19
    let code = String(String(100_000 + department * 1000 + commune / 19 % 1000).suffix(5))
    let house = 1 + random.next() % 150
    let latitude = 43 + Double(random.next() % 60_000) / 10_000
    let longitude = -1 + Double(random.next() % 60_000) / 10_000
    let cells = [
      producer == 1 ? "R\(100_000 + place)" : "N-\(900_000 - place)", "",
      otherwise ? "\(type.other) \(name.uppercased()) \(place)" : "\(type.label) \(name) \(place)",
      "Commune \(commune)", code, code,
      otherwise ? "\(house), \(street.uppercased())" : "\(house) \(street)", "",
      String(format: "%.6f", latitude), String(format: "%.6f", longitude), type.code,
      "+332990\(String(100_000 + place % 100_000).suffix(5))", "accueil-\(place)@espace.invalid",
      "https://espace-\(place).invalid/", "Mo-Fr 09:00-12:00,14:00-17:00; Sa 09:30-12:00",
      "Un lieu où l'on est aidé à faire ses démarches en ligne.", "", "Producteur \(producer)",
      "Fixe", "", "2026-03-0\(1 + place % 9)",
      "Aide aux démarches administratives|Accès internet et matériel informatique", "", "",
      "Gratuit", "", "", "", "Se présenter|Téléphoner", "En autonomie|Accompagnement individuel",
      "", "",
    ]
    return cells.map { $0.contains(",") ? "\"\($0)\"" : $0 }.joined(separator: ",") + "\n"
  }

  private static let header = """
    id,pivot,nom,commune,code_postal,code_insee,adresse,complement_adresse,latitude,longitude,typologie,\
    telephone,courriels,site_web,horaires,presentation_resume,presentation_detail,source,itinerance,\
    structure_parente,date_maj,services,publics_specifiquement_adresses,prise_en_charge_specifique,\
    frais_a_charge,dispositif_programmes_nationaux,formations_labels,autres_formations_labels,\
    modalites_acces,modalites_accompagnement,fiche_acces_libre,prise_rdv
    """

  private static let types: [(code: String, label: String, other: String)] = [
    ("BIB", "Médiathèque", "BIBLIOTHEQUE"), ("CS", "Centre social", "CENTRE SOCIAL"),
    ("MUNI", "Mairie", "COMMUNE DE"), ("RFS", "France Services", "Espace France Services"),
    ("EPN", "Espace numérique", "ESPACE PUBLIC NUMERIQUE"), ("ASSO", "Association", "ASSO."),
  ]
  private static let names = [
    "des Tilleuls", "du Lavoir", "de l'Anse", "Louise Michel", "du Vieux Pont", "des Quatre Vents",
    "du Marché", "de la Fontaine", "des Peupliers", "du Moulin",
  ]
  private static let streets = [
    "rue des Tilleuls", "place du Lavoir", "allée des Saules", "avenue de la Gare",
    "rue du Vieux Pont", "chemin des Vignes", "place du Marché", "rue de l'École",
  ]
}
