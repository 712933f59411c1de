import Diagnostics
import JSON
import Values

/// The settings of letters: one object per document, and `default` for what they do not say.
struct LettersReader {
  private(set) var byDocument: [String: CaseFile.LetterSettings] = [:]
  private(set) var standard = LetterDraft().settings
  /// The last days to answer that the case gives, with their paths.
  private(set) var replyDays: [(path: String, day: CalendarDate)] = []

  init(_ node: JSONNode?, in context: CaseContext, _ findings: Findings) {
    guard let node else { return }
    guard let members = node.members else {
      findings.error(.wrongType, at: "letters", [.found: node.typeName, .wanted: "object"])
      return
    }
    let drafts = members.filter { !$0.value.isNull }.compactMap { member -> (String, LetterDraft)? in
      let path = "letters." + member.key
      if !member.key.isDocumentIdentifier {
        findings.keyError(.malformedDocument, at: path, [.found: member.key.shownInMessage])
      }
      // It would stand in the path of everything that is wrong within.
      guard member.key.utf8.count <= TextLimit.line else { return nil }
      guard let reader = ObjectReader(member.value, as: .letter, at: path, findings) else { return nil }
      return (member.key, reader.letter(in: context))
    }
    replyDays = drafts.compactMap { name, draft in
      draft.replyBy.map { ("letters.\(name)." + CaseKey.replyBy.rawValue, $0) }
    }
    let common = drafts.first { $0.0 == LettersReader.defaultName }?.1 ?? LetterDraft()
    standard = common.settings
    for (name, draft) in drafts where name != LettersReader.defaultName {
      let complete = draft.completed(by: common)
      if draft.date != nil || draft.replyBy != nil {
        complete.checkReply(at: "letters." + name, context, findings)
      }
      byDocument[name] = complete.settings
    }
    common.checkReply(at: "letters." + LettersReader.defaultName, context, findings)
  }

  private static let defaultName = "default"
}

/// What the case says of one letter; nil where it says nothing.
struct LetterDraft {
  var place: String?
  var date: CalendarDate?
  var replyBy: CalendarDate?
  var signatory: Person?
  var delivery: CaseFile.LetterSettings.Delivery?
  var registeredNumber: String?
  var enclosures: [String]?
  var court: String?
  var window: String?
  var offersInstalments: Bool?
  var barcode: Bool?
  var coupon: Bool?

  /// This draft, with what it does not say taken from `other`.
  func completed(by other: LetterDraft) -> LetterDraft {
    LetterDraft(
      place: place ?? other.place, date: date ?? other.date, replyBy: replyBy ?? other.replyBy,
      signatory: signatory ?? other.signatory, delivery: delivery ?? other.delivery,
      registeredNumber: registeredNumber ?? other.registeredNumber,
      enclosures: enclosures ?? other.enclosures, court: court ?? other.court,
      window: window ?? other.window, offersInstalments: offersInstalments ?? other.offersInstalments,
      barcode: barcode ?? other.barcode, coupon: coupon ?? other.coupon)
  }

  /// The last day to answer is not before the letter itself.
  func checkReply(at path: String, _ context: CaseContext, _ findings: Findings) {
    guard let replyBy, let sent = date ?? context.statementDate, replyBy < sent else { return }
    findings.error(
      .dateBefore, at: path + "." + CaseKey.replyBy.rawValue,
      [
        .name: CaseKey.replyBy.rawValue, .date: replyBy.iso,
        .wanted: (date == nil ? CaseKey.statementDate : .date).rawValue, .otherDate: sent.iso,
      ])
  }

  var settings: CaseFile.LetterSettings {
    CaseFile.LetterSettings(
      place: place, date: date, replyBy: replyBy, signatory: signatory, delivery: delivery ?? .simple,
      registeredNumber: registeredNumber, enclosures: enclosures ?? [], court: court, window: window,
      offersInstalments: offersInstalments ?? false, barcode: barcode ?? false,
      coupon: coupon ?? false)
  }
}

extension ObjectReader {
  fileprivate func letter(in context: CaseContext) -> LetterDraft {
    let draft = LetterDraft(
      place: text(.place), date: date(.date), replyBy: date(.replyBy),
      signatory: object(.signatory, as: .person)?.person(), delivery: choice(.delivery),
      registeredNumber: registeredNumber(), enclosures: has(.enclosures) ? texts(.enclosures) : nil,
      court: text(.court), window: text(.window, limit: TextLimit.short),
      offersInstalments: flag(.offersInstalments), barcode: flag(.barcode),
      coupon: flag(.coupon))
    if let date = draft.date, let statementDate = context.statementDate, date < statementDate {
      findings.error(
        .letterBeforeStatement, at: path(to: .date), [.date: date.iso, .otherDate: statementDate.iso])
    }
    if let delivery = draft.delivery, delivery != .registered {
      refuse([.registeredNumber], because: "delivery: \(delivery.rawValue)")
    }
    return draft
  }
}

extension String {
  /// Small letters, digits and single hyphens, so that it can name a folder of `templates/`.
  var isDocumentIdentifier: Bool {
    let words = split(separator: "-", omittingEmptySubsequences: false)
    return count <= TextLimit.short
      && words.allSatisfy { word in
        !word.isEmpty && word.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) }
      }
  }
}
