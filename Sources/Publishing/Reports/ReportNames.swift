internal import Evolution
internal import Governance

/// What a topic is called; the section is named as its kind names it.
enum TopicName: Hashable {
  case record
  case name
  case position
  case noSection
  case verification
  case section(String)

  init(_ topic: Topic) {
    switch topic {
    case .record: self = .record
    case .name: self = .name
    case .position: self = .position
    case .verification: self = .verification
    case .section(let name): self = name.map { .section($0) } ?? .noSection
    }
  }
}

/// The acts that have a name in words; any other is shown by the word of its trailer.
enum ActName: String, CaseIterable {
  case founded
  case opened
  case lodged
  case accepted
  case refused
  case withdrawn
  case expired
  case lapsed
}

extension ReportHeading: ReportPhrase {}
extension ReportColumn: ReportPhrase {}
extension ReportSentence: ReportPhrase {}
extension ReportLimit: ReportPhrase {}
extension Case: ReportPhrase {}
extension Phase: ReportPhrase {}
extension GovernanceChange.Area: ReportPhrase {}
extension Nature: ReportPhrase {}
extension TopicName: ReportPhrase {}
extension ActName: ReportPhrase {}
