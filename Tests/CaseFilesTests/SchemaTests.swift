import CaseFiles
import Diagnostics
import Foundation
import JSON
import Testing
import Values

@Suite struct SchemaTests {
  private let schema: JSONNode

  init() throws {
    let file = Example.folder.deletingLastPathComponent().appending(path: "schema/case.schema.json")
    schema = try readJSON([UInt8](try Data(contentsOf: file)))
  }

  private func definition(of part: CasePart) throws -> JSONNode {
    part == .claim ? schema : try #require(schema["$defs"]?[part.rawValue])
  }

  @Test func holdsTheKeysOfEveryPart() throws {
    for part in CasePart.allCases {
      let keys = try definition(of: part)["properties"]?.members?.map(\.key) ?? []
      #expect(Set(keys) == Set(part.keys.map(\.rawValue)) && Set(keys).count == keys.count, "\(part)")
      #expect(try definition(of: part)["additionalProperties"]?.content == .bool(false), "\(part)")
    }
  }

  @Test func everyKeyBelongsToAPart() {
    let used = Set(CasePart.allCases.flatMap { $0.keys + $0.reservedKeys })
    #expect(used == Set(CaseKey.allCases))
  }

  @Test func describesEveryKey() throws {
    for part in CasePart.allCases {
      for member in try definition(of: part)["properties"]?.members ?? [] {
        let target = member.value["$ref"] ?? member.value["anyOf"]?.elements?.first?["$ref"]
        let referred = target?.string?.split(separator: "/").last.flatMap { schema["$defs"]?[String($0)] }
        let description = (member.value["description"] ?? referred?["description"])?.string
        #expect(description?.isEmpty == false, "\(part).\(member.key)")
      }
    }
  }

  @Test func listsTheChoicesOfTheReader() throws {
    func expect<Choice: CaseIterable & RawRepresentable>(
      _ part: CasePart, _ key: String, _: Choice.Type, _ location: SourceLocation = #_sourceLocation
    ) throws where Choice.RawValue == String {
      let listed = try definition(of: part)["properties"]?[key]?["enum"]?.elements?.compactMap(\.string)
      #expect(listed == Choice.allCases.map(\.rawValue), sourceLocation: location)
    }
    try expect(.claim, "nature", CaseFile.Nature.self)
    try expect(.party, "kind", Party.Kind.self)
    try expect(.party, "civility", Party.Civility.self)
    try expect(.sender, "role", Sender.Role.self)
    try expect(.contract, "purpose", CaseFile.Contract.Purpose.self)
    try expect(.penaltyClause, "base", CaseFile.PenaltyClause.Base.self)
    try expect(.creditNote, "reason", CaseFile.CreditNote.Reason.self)
    try expect(.cost, "kind", CaseFile.Cost.Kind.self)
    try expect(.event, "kind", CaseFile.Event.Kind.self)
    try expect(.award, "head", CaseFile.Title.Head.self)
    try expect(.letter, "delivery", CaseFile.LetterSettings.Delivery.self)
    try expect(.options, "dayCount", CaseFile.Options.DayCount.self)
    try expect(.options, "countedDays", CaseFile.Options.CountedDays.self)
    try expect(.options, "imputation", CaseFile.Options.ImputationOrder.self)
    try expect(.options, "holidayZone", HolidayZone.self)
  }

  /// Choices that only the reader names are tried one by one.
  @Test func readsTheChoicesThatItLists() throws {
    func listed(_ part: CasePart, _ key: String) throws -> [String] {
      try definition(of: part)["properties"]?[key]?["enum"]?.elements?.compactMap(\.string) ?? []
    }
    let bases = try listed(.interest, "basis")
    #expect(bases.count == 6)
    for basis in bases {
      let told = try Variation().setting("contract.interest.basis", "\"\(basis)\"").outcome.lines
      #expect(!told.contains { $0.hasPrefix("C010") }, "\(basis)")
    }
    let kinds = try listed(.title, "kind")
    #expect(kinds.count == 7)
    for kind in kinds {
      let title =
        #"[{"kind":"\#(kind)","court":"c","number":"1","date":"2026-01-05","awards":[{"head":"depens","amount":1}]}]"#
      #expect(try Variation().setting("titles", title).outcome.lines.isEmpty, "\(kind)")
    }
  }

  @Test(arguments: [
    ("", CasePart.claim), ("creditor", .party), ("creditor.address", .address), ("creditor.bank", .bank),
    ("creditor.contact", .contact), ("creditor.representative", .person), ("contract", .contract),
    ("contract.interest", .interest), ("contract.penaltyClause", .penaltyClause), ("invoices[0]", .invoice),
    ("creditNotes[0]", .creditNote), ("payments[0]", .payment), ("events[0]", .event),
    ("letters.default", .letter),
  ])
  func requiresTheSameKeys(path: String, part: CasePart) throws {
    let required = Set(try definition(of: part)["required"]?.elements?.compactMap(\.string) ?? [])
    let root = try readJSON(try Example.bytes("00-carpentier.json"))
    let steps = path.isEmpty ? [] : path.split(separator: ".").map(String.init)
    var object = root
    for step in steps {
      let name = step.prefix { $0 != "[" }
      object = try #require(object[String(name)])
      if step.hasSuffix("[0]") { object = try #require(object.elements?.first) }
    }
    for key in try #require(object.members).map(\.key) {
      let keyPath = path.isEmpty ? key : path + "." + key
      let told = try Variation().setting(keyPath, nil).outcome.lines
      let isConditional = ["invoices", "level", "postcode", "rate"].contains(key)
      if !isConditional { #expect(told.contains("C004 \(keyPath)") == required.contains(key), "\(keyPath)") }
    }
  }
}
