package import Records

/// A picture of numbers that a table before it gives: never the only place where they stand (domain §8.3).
package struct Chart: Hashable, Sendable {
  /// What is drawn.
  package enum Form: Hashable, Sendable {
    /// A bar for each label.
    case bars([Bar])
    /// For each label a bar cut in parts, one for each category; categories differ by pattern and word, not by colour alone.
    case stacked(categories: [String], [Stack])
    /// Lines over time; a point without a number is a gap in its line, and a break is drawn as one.
    case series(moments: [String], [Line])
    /// How many went from each state (rows) to each state (columns).
    case transitions(from: [String], to: [String], counts: [[Int]])
  }

  /// A bar, with what it is of.
  package struct Bar: Hashable, Sendable {
    package var label: String
    package var value: Double
    /// How the value is written.
    package var text: String

    package init(label: String, value: Double, text: String) {
      self.label = label
      self.value = value
      self.text = text
    }
  }

  /// A bar cut in parts.
  package struct Stack: Hashable, Sendable {
    package var label: String
    /// One for each category.
    package var values: [Int]

    package init(label: String, values: [Int]) {
      self.label = label
      self.values = values
    }
  }

  /// A line over the moments of its chart.
  package struct Line: Hashable, Sendable {
    package var label: String
    /// One for each moment, `nil` where there is no number.
    package var values: [Double?]
    /// The places of the moments at which a new definition starts.
    package var breaks: Set<Int> = []

    package init(label: String, values: [Double?], breaks: Set<Int> = []) {
      self.label = label
      self.values = values
      self.breaks = breaks
    }
  }

  package var title: String
  /// The same in words, for those who do not see it.
  package var description: String
  package var form: Form

  package init(title: String, description: String, form: Form) {
    self.title = title
    self.description = description
    self.form = form
  }
}

/// A map drawn from the outlines and positions that the ledger records: it needs no tiles and no network.
package struct AreaMap: Hashable, Sendable {
  /// A territory: filled by its category.
  package struct Area: Hashable, Sendable {
    package var label: String
    /// Its rings, each closed, outer and inner ones alike.
    package var rings: [[Outline.Position]]
    /// The place of its category in the legend.
    package var category: Int

    package init(label: String, rings: [[Outline.Position]], category: Int) {
      self.label = label
      self.rings = rings
      self.category = category
    }
  }

  /// A sign on the map; marks of one category have one shape.
  package struct Mark: Hashable, Sendable {
    package var label: String
    package var position: Outline.Position
    /// The place of its category among those of marks.
    package var category: Int

    package init(label: String, position: Outline.Position, category: Int) {
      self.label = label
      self.position = position
      self.category = category
    }
  }

  package var title: String
  package var description: String
  package var areaCategories: [String]
  package var markCategories: [String]
  package var areas: [Area]
  package var marks: [Mark]

  package init(
    title: String, description: String, areaCategories: [String], markCategories: [String],
    areas: [Area], marks: [Mark]
  ) {
    self.title = title
    self.description = description
    self.areaCategories = areaCategories
    self.markCategories = markCategories
    self.areas = areas
    self.marks = marks
  }
}
