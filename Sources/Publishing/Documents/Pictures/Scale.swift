/// A scale from nothing, or from below nothing, with a few round numbers on it.
struct Scale {
  let lowest: Double
  let highest: Double
  let marks: [Double]

  init(of values: [Double]) {
    let low = min(0, values.min() ?? 0)
    let high = max(low + 1, values.max() ?? 1)
    let step = Scale.step(for: (high - low) / 4)
    let first = (low / step).rounded(.down)
    let last = (high / step).rounded(.up)
    lowest = first * step
    highest = last * step
    marks = stride(from: first, through: last, by: 1).map { $0 * step }
  }

  /// How far up a value stands, from 0 to 1.
  func share(of value: Double) -> Double { (value - lowest) / (highest - lowest) }

  /// Returns the least of 1, 2, 5, 10, 20… and their tenths that is not below a length.
  static func step(for length: Double) -> Double {
    guard length.isFinite, length > 0 else { return 1 }
    var size = 1.0
    while size < length { size *= 10 }
    while size / 10 >= length { size /= 10 }
    for part in [0.2, 0.5] where size * part >= length { return size * part }
    return size
  }
}
