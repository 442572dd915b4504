import Publishing
import Records
import Testing

@Suite("Charts and maps")
struct PictureTests {
  private static func page(
    _ form: Chart.Form, title: String = "T", _ language: Language = .english
  ) -> String {
    page(.chart(Chart(title: title, description: "D", form: form)), language)
  }

  private static func page(_ block: Document.Block, _ language: Language = .english) -> String {
    var document = Document(title: "T", language: language)
    document.sections = [Document.Section(id: "s", title: "S", blocks: [block])]
    return DocumentHTML.render(document)
  }

  private static func strokes(_ page: String) -> Int {
    page.matches(of: /<line [^>]*stroke-linecap="round"/).count
  }

  @Test(
    "A line stops where there is no number and where a definition changed",
    arguments: [
      ([1, 2, 3, 4], [], 3), ([1, nil, 3, 4], [], 1), ([1, 2, 3, 4], [2], 2),
      ([nil, nil, nil, nil], [], 0), ([1, .nan, 3, .infinity], [], 0), ([1, 2, 3, 4], [0, 9], 3),
    ] as [([Double?], Set<Int>, Int)])
  func gaps(_ values: [Double?], _ breaks: Set<Int>, strokes: Int) {
    let page = Self.page(
      .series(
        moments: ["2023", "2024", "2025", "2026"],
        [Chart.Line(label: "L", values: values, breaks: breaks)]))
    #expect(Self.strokes(page) == strokes)
    #expect(page.contains("New definition") == (breaks == [2]))
    #expect(HTMLCheck(page).problems == [])
  }

  @Test("Where a definition changed, both are drawn, each with its sign, its numbers and its words")
  func definitions() {
    let page = Self.page(
      .series(
        moments: ["2024", "2025", "2026"],
        [
          Chart.Line(label: "version 1", values: [4, 6, nil]),
          Chart.Line(label: "version 2", values: [nil, 5, 7], breaks: [1]),
        ]))
    #expect(HTMLCheck(page).problems == [])
    #expect(Self.strokes(page) == 2)
    #expect(page.contains("</svg> version 1</li>") && page.contains("</svg> version 2</li>"))
    #expect(
      page.contains("<line x1=\"50%\" x2=\"50%\""), "the mark stands at the year of the change")
    let told = page.matches(of: /font-weight="600"[^>]*>([^<]*)</).map { $0.1 }
    #expect(told == ["4", "6", "5", "7"])
  }

  @Test("Numbers are written as their readers write them")
  func numbers() {
    let form = Chart.Form.series(
      moments: ["a", "b", "c"], [Chart.Line(label: "L", values: [-1234.5, 0.126, 1_234_567])])
    #expect(Self.page(form, .french).contains(">−1\u{202f}234,5</text>"))
    #expect(Self.page(form, .french).contains(">0,13</text>"))
    #expect(Self.page(form, .english).contains(">1,234,567</text>"))
  }

  @Test(
    "A picture of nothing, or of what it cannot draw, is still a page",
    arguments: [
      Chart.Form.bars([]), .stacked(categories: [], []), .series(moments: [], []),
      .transitions(from: [], to: [], counts: []),
      .bars([
        Chart.Bar(label: "", value: .nan, text: ""), Chart.Bar(label: "x", value: -3, text: "−3"),
      ]),
      .stacked(categories: ["a"], [Chart.Stack(label: "x", values: [1, 2, -3])]),
      .transitions(from: ["a", "b"], to: ["a"], counts: [[1, 2]]),
      .series(moments: ["a"], [Chart.Line(label: "L", values: [1, 2, 3], breaks: [-1, 2])]),
    ])
  func nothing(_ form: Chart.Form) {
    #expect(HTMLCheck(Self.page(form)).problems == [])
  }

  @Test("Each category has a pattern of its own, told in a legend")
  func patterns() throws {
    let names = (0..<8).map { "category \($0)" }
    let page = Self.page(
      .stacked(categories: names, [Chart.Stack(label: "x", values: Array(repeating: 1, count: 8))]))
    let fills = page.matches(of: /height="21" fill="([^"]*)"/).map { $0.1 }
    #expect(fills.count == 8 && Set(fills).count == 8)
    for name in names { #expect(page.contains("</svg> \(name)</li>")) }
    #expect(page.contains("1 category 0 · 1 category 1"))
  }

  @Test("Words in a picture are never markup")
  func escaping() {
    let words = "<b>&\"\n\u{202e}"
    let page = Self.page(
      .bars([Chart.Bar(label: words, value: 1, text: words)]), title: words)
    #expect(HTMLCheck(page).problems == [])
    #expect(page.contains("&lt;b&gt;&amp;&quot;"))
  }

  @Test("A map fits what it shows, whatever that is")
  func maps() {
    func map(_ areas: [AreaMap.Area], _ marks: [AreaMap.Mark]) -> String {
      Self.page(
        .map(
          AreaMap(
            title: "T", description: "D", areaCategories: ["a"], markCategories: ["m"],
            areas: areas,
            marks: marks)))
    }
    let here = AreaMap.Mark(
      label: "x", position: Outline.Position(longitude: -0.55, latitude: 47.47), category: 0)
    var nowhere = here
    nowhere.position = Outline.Position(longitude: -0.55, latitude: .nan)
    #expect(HTMLCheck(map([], [])).pictures == 0)
    #expect(HTMLCheck(map([], [nowhere])).pictures == 0)
    let several = map(
      [AreaMap.Area(label: "r", rings: [[], [here.position]], category: 7)],
      Array(repeating: here, count: 20) + [nowhere])
    #expect(HTMLCheck(several).problems == [])
    let places = several.matches(of: /class="sign" transform="([^"]*)"/).map { $0.1 }
    #expect(places.count == 20)
    #expect(Set(places.prefix(12)).count == 12, "signs at one place stand side by side")
  }

  @Test("The name of an area is written where it fits and hides no sign")
  func names() {
    func height(_ marks: [AreaMap.Mark]) -> Double? {
      let ring = [(0.0, 0.0), (0.1, 0), (0.1, 0.1), (0, 0.1), (0, 0)].map {
        Outline.Position(longitude: $0.0, latitude: $0.1)
      }
      let page = Self.page(
        .map(
          AreaMap(
            title: "T", description: "D", areaCategories: ["a"], markCategories: ["m"],
            areas: [AreaMap.Area(label: "Ormeval", rings: [ring], category: 0)], marks: marks)))
      return page.firstMatch(of: /<text x="[^"]*" y="([^"]*)" font-size="11.5"/)
        .flatMap { Double($0.1) }
    }
    let middle = AreaMap.Mark(
      label: "m", position: Outline.Position(longitude: 0.05, latitude: 0.05), category: 0)
    let alone = height([]) ?? 0
    #expect(alone > 0 && abs((height([middle]) ?? 0) - alone) >= 12)
  }
}
