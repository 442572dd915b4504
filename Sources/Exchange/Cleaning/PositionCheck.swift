internal import Records

/// Looks at the two coordinates of a row together.
enum PositionCheck {
  /// Where French places are: metropolitan France, then the overseas territories, in degrees.
  private static let extents: [(latitude: ClosedRange<Double>, longitude: ClosedRange<Double>)] = [
    (41...51.5, -5.6...9.8), (15.7...18.2, -63.3...(-60.9)), (14.3...15, -61.3...(-60.7)),
    (2...6, -54.7...(-51.5)), (-21.5...(-20.7), 55...56), (-13.1...(-12.5), 44.9...45.4),
    (46.6...47.2, -56.6...(-56)), (-23...(-17.8), 157...173), (-28...(-7), -155...(-134)),
    (-14.5...(-13), -178.5...(-176)),
  ]

  /// Returns what is wrong with a position, or `nil` when it can be that of a French place.
  static func problem(latitude: Number?, longitude: Number?) -> CellReading.Note? {
    guard let latitude, let longitude else {
      return latitude == nil && longitude == nil
        ? nil
        : CellReading.Note(
          .warning, "incomplete-position", "one of the two coordinates is missing",
          fr: "il manque l'une des deux coordonnées")
    }
    let (north, east) = (latitude.double, longitude.double)
    if isFrench(north, east) { return nil }
    if isFrench(east, north) {
      return CellReading.Note(
        .warning, "swapped-coordinates",
        "the latitude \(latitude.text) and the longitude \(longitude.text) look swapped",
        fr: "la latitude \(latitude.text) et la longitude \(longitude.text) semblent inversées",
        hint: "exchange the two columns of this row",
        frHint: "échangez les deux colonnes de cette ligne")
    }
    return CellReading.Note(
      .warning, "position-out-of-range",
      "\(latitude.text), \(longitude.text) is not in France",
      fr: "\(latitude.text), \(longitude.text) n'est pas en France",
      hint: "give degrees of latitude and longitude (WGS 84)",
      frHint: "donnez des degrés de latitude et de longitude (WGS 84)")
  }

  /// Returns whether a point in degrees lies where French places are.
  static func isFrench(_ latitude: Double, _ longitude: Double) -> Bool {
    extents.contains { $0.latitude.contains(latitude) && $0.longitude.contains(longitude) }
  }
}
