internal import Evolution
internal import Governance
internal import Records

extension ReportWriter {
  /// Returns a map after the table that says the same: territories by how many records they hold, and signs.
  func map(_ part: ReportOutline.Map, id: String) -> Section? {
    guard let contents else { return nil }
    let title = text(part.areas.title) ?? values.kind(part.areas.kind)
    let areas = contents.select(part.areas, among: scope)
    guard !areas.isEmpty else { return nil }
    let surroundings = Surroundings(contents)
    let counted = part.counted.map { list in
      let found = contents.select(list)
      return areas.map { area in
        let inside = surroundings.records(of: .within, around: area.record.id)
        return found.filter { inside.contains($0.record.id) }
      }
    }
    let marks = part.marks.flatMap { self.marks($0, in: contents) }
    var section = Section(id: id, title: title)
    section.blocks.append(table(of: areas, counted, part, id: id))
    if !marks.isEmpty { section.blocks.append(table(of: marks, title, id: id)) }
    section.blocks.append(.map(map(areas, counted, marks, title)))
    if let measured = part.measured {
      section.sections.append(measure(measured, of: areas, in: contents, id: id + "-measure"))
    }
    return section
  }

  /// A sign to put on the map, with its category in words.
  struct Sign {
    let listed: Listed
    let category: String
    let position: Outline.Position?
  }

  private func marks(_ marks: ReportOutline.Map.Marks, in contents: Contents) -> [Sign] {
    let column = marks.field.flatMap { contents.column($0, of: marks.records.kind) }
    let kind = values.kind(marks.records.kind)
    return contents.select(marks.records).map { item in
      let said = column.map { column in
        contents.values(column, of: item).map { values.short($0, column.ends.first?.type.item) }
          .joined(separator: ", ")
      }
      let category = said.map {
        "\(kind) (\($0.isEmpty ? words.say("non renseigné", "not known") : $0.lowercased()))"
      }
      return Sign(
        listed: item.listed, category: category ?? kind,
        position: contents.position(of: item.record))
    }
  }

  private func table(
    of areas: [Contents.Item], _ counted: [[Contents.Item]]?, _ part: ReportOutline.Map, id: String
  ) -> Block {
    let head = Document.Table.Column(values.kind(part.areas.kind))
    guard let counted, let list = part.counted else {
      return table(
        id + "-areas", text(part.areas.title) ?? head.title, [head],
        areas.map { [name($0.listed)] })
    }
    let rows = zip(areas, counted).map { area, found -> [[Inline]] in
      [
        name(area.listed), [.text(String(found.count))],
        several(found.map { lines($0.listed.label) }),
      ]
    }
    return table(
      id + "-areas", text(part.areas.title) ?? head.title,
      [
        head, Document.Table.Column(text(list.title) ?? values.kind(list.kind), isNumeric: true),
        column("Lesquels", "Which"),
      ], rows)
  }

  private func table(of signs: [Sign], _ title: String, id: String) -> Block {
    table(
      id + "-signs", words.say("Ce qui est placé sur la carte", "What is placed on the map"),
      [column(.record), column("Signe", "Sign"), column("Placé", "Placed")],
      signs.map {
        [
          name($0.listed), [.text($0.category)],
          [.text(words[$0.position == nil ? ReportColumn.no : .yes])],
        ]
      })
  }

  private func map(
    _ areas: [Contents.Item], _ counted: [[Contents.Item]]?, _ signs: [Sign], _ title: String
  ) -> AreaMap {
    let steps = [
      words.say("aucun", "none"), "1", words.say("2 ou 3", "2 or 3"),
      words.say("4 ou plus", "4 or more"),
    ]
    func step(_ count: Int) -> Int { count == 0 ? 0 : count == 1 ? 1 : count < 4 ? 2 : 3 }
    let categories = signs.filter { $0.position != nil }.map(\.category).uniqued()
    let placed = signs.compactMap { sign in
      sign.position.map { position in
        AreaMap.Mark(
          label: sign.listed.label, position: position,
          category: categories.firstIndex(of: sign.category) ?? 0)
      }
    }
    let drawn = areas.enumerated().compactMap { place, area -> AreaMap.Area? in
      let rings = contents?.rings(of: area.record) ?? []
      guard !rings.isEmpty else { return nil }
      return AreaMap.Area(
        label: area.listed.label,
        rings: rings, category: counted.map { step($0[place].count) } ?? 0)
    }
    let description =
      counted.map { counted in
        told(zip(areas, counted).map { words.colon($0.listed.label) + String($1.count) })
      } ?? told(areas.map(\.listed.label))
    return AreaMap(
      title: title, description: description, areaCategories: counted == nil ? [title] : steps,
      markCategories: categories, areas: drawn, marks: placed)
  }

  /// What is drawn, in one sentence; of many things, the first ones.
  func told(_ items: [String]) -> String {
    let rest = items.count - outline.limit
    let shown = items.prefix(outline.limit)
    let more = rest > 0 ? [words.say("et \(rest) autres", "and \(rest) more")] : []
    return (shown + more).joined(separator: words.semicolon) + "."
  }
}
