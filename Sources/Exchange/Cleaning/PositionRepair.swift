internal import Records

/// Finds the degrees that two cells of coordinates certainly mean: swapped, or in metres of Lambert-93.
///
/// A position is repaired only when it lies in France afterwards and did not before.
enum PositionRepair {
  /// Degrees as they are recorded, and what was done.
  struct Repair {
    let latitude: String
    let longitude: String
    let note: CellReading.Note
  }

  static func repair(latitude: String, longitude: String) -> Repair? {
    guard let first = NumberCleaning.lenient(latitude)?.double,
      let second = NumberCleaning.lenient(longitude)?.double,
      !PositionCheck.isFrench(first, second)
    else { return nil }
    if PositionCheck.isFrench(second, first) {
      return Repair(
        latitude: longitude, longitude: latitude,
        note: CellReading.Note(
          .info, "coordinates-swapped-back",
          "\(latitude.shown) and \(longitude.shown) were swapped: the latitude is \(longitude.shown)",
          fr: "\(latitude.shown) et \(longitude.shown) étaient inversées : la latitude est "
            + longitude.shown))
    }
    return metres(first, second) ?? metres(second, first)
  }

  private static func metres(_ north: Double, _ east: Double) -> Repair? {
    guard Lambert93.north.contains(north), Lambert93.east.contains(east) else { return nil }
    let point = Lambert93.point(east: east, north: north)
    guard PositionCheck.isFrench(point.latitude, point.longitude) else { return nil }
    let (latitude, longitude) = (degrees(point.latitude), degrees(point.longitude))
    return Repair(
      latitude: latitude, longitude: longitude,
      note: CellReading.Note(
        .info, "lambert-93-converted",
        "the metres of Lambert-93 \(Int(east)), \(Int(north)) are \(latitude), \(longitude)",
        fr: "les mètres Lambert-93 \(Int(east)), \(Int(north)) sont \(latitude), \(longitude)"))
  }

  /// Six decimals: ten centimetres.
  private static func degrees(_ value: Double) -> String {
    let millionths = Int((value * 1_000_000).rounded())
    let (whole, rest) = abs(millionths).quotientAndRemainder(dividingBy: 1_000_000)
    return (millionths < 0 ? "-" : "") + "\(whole)." + rest.padded(to: 6)
  }
}
