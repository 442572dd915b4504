internal import Coding
internal import Git
internal import Governance
internal import Records

/// What a tree says of some kinds alone, for those who tell of single records: most of the time of such a question would
/// go into reading all the others.
extension Ledger {
  /// Returns some kinds of a tree, with the nomenclatures that say what their states mean.
  ///
  /// Nothing is said of the others, not even that they cannot be read. The whole profile is returned where it was read
  /// already, and where one of the kinds is not there: whoever names it is told which there are.
  func profile(in tree: ObjectID, ofKinds names: Set<String>) throws(LedgerError) -> Profile {
    if let known = try knownProfile(of: tree) { return known }
    let key = Cache.SomeKinds(folders: try profileFolders(of: tree), names: names)
    if let known = cache.profilesOfKinds[key] { return known }
    var kinds: [Kind] = []
    for name in names.sorted() {
      let path = Paths.kinds + name + ".yaml"
      guard let file = try entry(at: path, in: tree) else { return try profile(in: tree) }
      kinds.append(try document(file.id, at: path, known: \.kinds, KindDecoder.decode))
    }
    var nomenclatures: [Nomenclature] = []
    for name in Set(kinds.compactMap(\.nomenclatureOfStates)).sorted() {
      let path = Paths.nomenclatures + name + ".yaml"
      guard let file = try entry(at: path, in: tree) else { continue }
      nomenclatures.append(
        try document(file.id, at: path, known: \.nomenclatures, NomenclatureDecoder.decode))
    }
    let profile = Profile(kinds: kinds, nomenclatures: nomenclatures)
    cache.profilesOfKinds[key] = profile
    return profile
  }

  /// Returns the state after an act with those kinds alone that decide of which class a change of a record of one kind
  /// is: that kind, and those of the structures that it names or that members belong to.
  func state(at act: Act, onRecordsOf kind: String) throws(LedgerError) -> State {
    let tree = act.commit.tree
    var names = Set(try members(in: tree).compactMap(\.structure?.kind)).union([kind])
    var read: Set<String> = []
    // What structures were merged into may be of yet another kind.
    while names != read {
      read = names
      let profile = try profile(in: tree, ofKinds: names)
      for name in read { names.formUnion(profile.kinds[name]?.kindsNamed ?? []) }
    }
    return State(act: act, commons: try commons(in: tree, ofKinds: names))
  }

  private func commons(
    in tree: ObjectID, ofKinds names: Set<String>
  ) throws(LedgerError) -> Commons {
    let folder = try governanceFolder(of: tree)
    if let known = cache.commons[folder] { return known }
    let key = Cache.SomeKinds(folders: [folder], names: names)
    if let known = cache.commonsOfKinds[key] { return known }
    let commons = try commons(in: tree, folder) { () throws(LedgerError) in
      try profile(in: tree, ofKinds: names)
    }
    cache.commonsOfKinds[key] = commons
    return commons
  }
}

extension Kind {
  /// The nomenclature that says what the states of its records mean.
  fileprivate var nomenclatureOfStates: String? {
    guard case .nomenclature(let name)? = meaning.state.flatMap({ field($0) })?.type else {
      return nil
    }
    return name
  }

  /// The kinds of the records that one concerns, that it is in the interest of, or that it was merged into.
  fileprivate var kindsNamed: Set<String> {
    let fields =
      meaning.concerned + meaning.interests + (meaning.reply?.named ?? [])
      + [meaning.mergedInto].compactMap(\.self)
    return fields.reduce(into: []) { kinds, path in
      kinds.formUnion(field(path.prefix { $0 != "." })?.type.kindsNamed ?? [])
    }
  }
}

extension FieldType {
  fileprivate var kindsNamed: [String] {
    switch self {
    case .reference(let kinds): kinds
    case .list(let item), .dictionary(let item): item.kindsNamed
    case .map(let fields): fields.flatMap(\.type.kindsNamed)
    default: []
    }
  }
}
