package import Governance
package import Records

/// Reads a table that indicators share from `governance/views/<name>.yaml` (`Documentation/Indicators.md`).
///
/// Like that of indicators, its SQL is text here.
package enum ViewDecoder {
  /// Returns the view, whose name is that of the file; throws everything that is wrong with it.
  package static func decode(_ bytes: [UInt8], path: String) throws(Rejection) -> View {
    try Reading.document(bytes, path: path, keys: ["title", "definition", "sql"]) {
      root, problems in
      let name = path.fileStem
      if !name.isFieldName {
        problems.addBadName(
          name, hint: "use a name such as open_places: small letters, digits and '_'")
      }
      let title = root.require("title", Read.wording)
      let definition = root.require("definition", Read.wording)
      let sql = root.require("sql", Read.text)
      guard let title, let definition, let sql else { return nil }
      return View(name: name, title: title, definition: definition, sql: sql)
    }
  }

  /// Returns what is wrong with a view beside the kinds: a table has one meaning.
  package static func problems(of view: View, path: String, beside profile: Profile) -> [Diagnostic]
  {
    let taken =
      profile.kinds.keys.map(\.asTableName)
      + profile.nomenclatures.keys.map {
        "nomenclature__" + $0.asTableName
      }
    guard taken.contains(view.name) else { return [] }
    return [
      Diagnostic(
        .error, "duplicate-table", "there is a table '\(view.name)' already", at: Location(path),
        hint: "give the view a name that no kind has")
    ]
  }
}

extension String {
  /// The name of a kind as tables have it.
  fileprivate var asTableName: String {
    String(map { $0 == "-" || $0 == "." ? "_" : $0 })
  }
}
