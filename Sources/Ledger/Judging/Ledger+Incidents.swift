internal import Git
internal import Governance
internal import Records

/// A folder of records as it was read with some profile.
struct IncidentsKey: Hashable {
  let folder: Cache.Key
  let profile: [ObjectID?]
}

extension Ledger {
  /// Returns the measures, contestations and invitations that stand in a state.
  ///
  /// They are read folder by folder, each content once: an act that leaves them as they are costs nothing, and one
  /// that adds to them costs the part of the kind's records that it stands among.
  func incidents(at state: State) throws(LedgerError) -> Incidents {
    var incidents = Incidents()
    for kind in state.profile.incidentKinds {
      incidents.add(try self.incidents(of: kind, at: state))
    }
    // A name that is no member's is inert; who is a member changes without the records.
    incidents.measures.removeAll { state.commons.member($0.member) == nil }
    return incidents
  }

  private func incidents(of kind: Kind, at state: State) throws(LedgerError) -> Incidents {
    let path = Paths.records + kind.name
    guard let folder = try entry(at: path, in: state.tree), folder.mode == .tree else {
      return Incidents()
    }
    let profile = try profileFolders(of: state.tree)
    let key = IncidentsKey(folder: Cache.Key(path: path, id: folder.id), profile: profile)
    if let known = cache.incidents[key] { return known }
    var incidents = Incidents()
    do {
      for part in try repository.entries(of: folder.id) where part.mode == .tree {
        let partKey = IncidentsKey(
          folder: Cache.Key(path: path + "/" + part.name, id: part.id), profile: profile)
        let found = try cache.incidents[partKey] ?? self.incidents(in: partKey, of: kind, at: state)
        cache.incidents[partKey] = found
        incidents.add(found)
      }
    } catch { throw LedgerError(error) }
    cache.incidents[key] = incidents
    return incidents
  }

  private func incidents(
    in part: IncidentsKey, of kind: Kind, at state: State
  ) throws(LedgerError) -> Incidents {
    var incidents = Incidents()
    do {
      for file in try repository.files(in: state.tree, under: part.folder.path) {
        guard file.mode == .file, let id = RecordID(path: file.path) else { continue }
        do {
          let record = try record(id, blob: file.id, profile: state.profile)
          guard !state.profile.state(of: record).isOver else { continue }
          incidents.add(record, of: kind, in: state.profile)
        } catch LedgerError.problems {
          // What cannot be read says nothing; it is told where the state is validated.
          continue
        }
      }
    } catch { throw LedgerError(error) }
    return incidents
  }
}

extension Profile {
  /// The kinds whose records change what counts, by name.
  var incidentKinds: [Kind] {
    kinds.values.filter { $0.meaning.incident != nil }.sorted { $0.name < $1.name }
  }
}

extension Incidents {
  fileprivate mutating func add(_ other: Incidents) {
    measures += other.measures
    contestations += other.contestations
    invitations += other.invitations
  }

  /// Adds what a record means; one that does not say all it should is inert.
  fileprivate mutating func add(_ record: Record, of kind: Kind, in profile: Profile) {
    switch kind.meaning.incident {
    case .measure(let member, let level, let from, let until):
      guard let member = record[member]?.text, Member.isID(member),
        let level = profile.level(of: record, in: level, of: kind),
        let from = record[from]?.day, let until = record[until]?.day
      else { return }
      measures.append(
        Measure(record: record.id, member: member, level: level, from: from, until: until))
    case .contestation(let subjects, let received):
      let subjects = profile.references(of: record, in: [subjects])
      guard !subjects.isEmpty else { return }
      contestations.append(
        Contestation(record: record.id, subjects: subjects, received: record[received]?.day))
    case .invitation(let college, let on):
      guard let college = record[college]?.text, let on = record[on]?.day else { return }
      invitations.append(Invitation(record: record.id, college: college, on: on))
    case nil: return
    }
  }
}

extension Profile {
  /// Returns the level that a code of a nomenclature means.
  fileprivate func level(of record: Record, in field: String, of kind: Kind) -> Measure.Level? {
    guard case .nomenclature(let name)? = kind.field(field)?.type, let code = record[field]?.text
    else { return nil }
    return nomenclatures[name]?[code]?.measure.flatMap(Measure.Level.init)
  }
}
