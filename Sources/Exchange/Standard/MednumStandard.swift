/// The national standard of places of digital mediation, version 1.0.2, as a table.
///
/// The columns and which of them must be filled are those of `LaMednum/standard-mediation-num`
/// (schema.json, v1.0.2). What the values may be is the kind's business: the standard's own patterns
/// accept and refuse the wrong things.
package enum MednumStandard {
  /// One column of the standard.
  package struct Column: Hashable, Sendable {
    package let name: String
    package let isRequired: Bool
  }

  /// The name under which a kind declares, in `exports`, that it is exchanged in this form.
  package static let format = "mednum"
  package static let version = "1.0.2"

  /// The separator of values inside a cell.
  static let valueSeparator: Character = "|"

  /// The column of the identifier that the producer knows the place by.
  package static let identifier = "id"

  /// The column of the number of the structure: SIRET, RNA or RIDET.
  static let pivot = "pivot"

  /// The columns that are all empty when a producer blanked a row and left its identifier.
  package static let emptiedTogether = ["nom", "commune", "adresse"]

  /// Texts that producers write where they know nothing.
  static let placeholders: [String: Set<String>] = [
    "code_postal": ["00000"],
    "pivot": ["00000000000000"],
  ]

  private static let required: Set<String> = [
    "id", "pivot", "nom", "commune", "code_postal", "adresse", "date_maj",
  ]

  /// The 32 columns, in the order of the standard.
  package static let columns: [Column] = [
    "id", "pivot", "nom", "commune", "code_postal", "code_insee", "adresse",
    "complement_adresse", "latitude", "longitude", "typologie", "telephone", "courriels",
    "site_web", "horaires", "presentation_resume", "presentation_detail", "source", "itinerance",
    "structure_parente", "date_maj", "services", "publics_specifiquement_adresses",
    "prise_en_charge_specifique", "frais_a_charge", "dispositif_programmes_nationaux",
    "formations_labels", "autres_formations_labels", "modalites_acces",
    "modalites_accompagnement", "fiche_acces_libre", "prise_rdv",
  ].map { Column(name: $0, isRequired: required.contains($0)) }

  private static let names = Set(columns.map(\.name))

  /// Returns whether the standard has a column of this name.
  package static func has(_ name: String) -> Bool { names.contains(name) }
}
