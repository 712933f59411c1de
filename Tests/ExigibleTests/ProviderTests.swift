import Diagnostics
import Foundation
import JSON
import Mailing
import TestSupport
import Testing

@testable import Exigible

@Suite("profiles of print-and-post services")
struct ProviderTests {
  private func profile(_ name: String) throws -> ProviderProfile {
    var request = BatchRequest(.lines("-"), into: "out")
    request.provider = name
    return try #require(try Engine().provider(of: request)).profile
  }

  private func sending(
    reference: String = "2026-0417", sheets: [Int] = [1], pages: [Int]? = nil, bytes: Int = 20_000,
    service: String = "registered", lines: [String] = ["BATI RENOV 69 SAS", "8 CHEMIN DU MOULIN"],
    town: String = "69680 CHASSIEU", country: String? = nil
  ) -> Sending {
    Sending(
      reference: reference, recipient: Recipient(lines: lines, town: town, country: country),
      letters: zip(sheets, pages ?? sheets).enumerated().map { rank, size in
        Sending.Letter(
          document: "document-\(rank + 1)", pages: size.1, sheets: size.0, bytes: bytes, service: service)
      })
  }

  private func codes(_ name: String, _ sending: Sending) throws -> [String] {
    try profile(name).breaches(of: sending).map(\.id)
  }

  @Test("every profile of the program is read, and bears the name of its file")
  func names() throws {
    #expect(Engine.providers == ["la-poste", "maileva", "maileva-copro", "merci-facteur"])
    for name in Engine.providers { #expect(try profile(name).id == name) }
  }

  @Test(
    "Maileva: five sheets in DL, forty-five in C4, no more",
    arguments: [
      ([1], "DL"), ([5], "DL"), ([2, 3], "DL"), ([6], "C4"), ([3, 3], "C4"), ([45], "C4"), ([46], nil),
    ])
  func mailevaEnvelopes(sheets: [Int], envelope: String?) throws {
    let profile = try profile("maileva")
    #expect(profile.envelope(for: sending(sheets: sheets)) == envelope)
    #expect(profile.breaches(of: sending(sheets: sheets)).map(\.id) == (envelope == nil ? ["B016"] : []))
  }

  @Test("Merci Facteur counts pages: ten in C5, fifty in C4, a gusset above")
  func merciFacteurEnvelopes() throws {
    let profile = try profile("merci-facteur")
    let names = [10, 11, 50, 51].map { profile.envelope(for: sending(sheets: [5], pages: [$0])) }
    #expect(names == ["C5", "C4", "C4", "C4 à soufflet"])
  }

  @Test("weights and numbers of documents, at the limit and one beyond")
  func weights() throws {
    #expect(try codes("maileva", sending(bytes: 20_000_000)) == [])
    #expect(try codes("maileva", sending(bytes: 20_000_001)) == ["B020", "B021"])
    #expect(try codes("maileva", sending(sheets: [1, 1], bytes: 10_000_001)) == ["B021"])
    #expect(try codes("merci-facteur", sending(sheets: [1, 1], bytes: 50_000_000)) == [])
    #expect(try codes("maileva", sending(sheets: Array(repeating: 1, count: 30), bytes: 1)) == [])
    #expect(try codes("maileva", sending(sheets: Array(repeating: 1, count: 31), bytes: 1)) == ["B019"])
    #expect(try codes("merci-facteur", sending(sheets: Array(repeating: 1, count: 11))) == ["B019"])
    #expect(try codes("maileva-copro", sending(sheets: [4])) == [])
    #expect(try codes("maileva-copro", sending(sheets: [3])) == ["B017"])
    #expect(try codes("maileva-copro", sending(sheets: [201])) == ["B016"])
  }

  @Test("the address: 38 characters a line, an addressee, a postcode and a town in France only")
  func addresses() throws {
    let long = String(repeating: "X", count: 39)
    #expect(try codes("la-poste", sending(lines: [String(long.dropLast())])) == [])
    #expect(try codes("la-poste", sending(lines: ["X", long])) == ["B022"])
    #expect(try codes("la-poste", sending(town: "69680 " + long)) == ["B022"])
    #expect(try codes("maileva", sending(lines: ["", "", "8 CHEMIN DU MOULIN"])) == ["B023"])
    #expect(try codes("maileva", sending(lines: ["", "SERVICE"])) == [])
    for town in ["CHASSIEU", "6968 CHASSIEU", "69680CHASSIEU", "69680", "69680 ", "69680  X"] {
      #expect(try codes("la-poste", sending(town: town)) == ["B024"], "\(town)")
    }
    #expect(try codes("la-poste", sending(town: "1000 BRUXELLES", country: "BELGIQUE")) == [])
  }

  @Test("the reference: its length, and the characters that the service admits")
  func references() throws {
    #expect(try codes("maileva", sending(reference: String(repeating: "é", count: 38))) == [])
    #expect(try codes("maileva", sending(reference: String(repeating: "é", count: 39))) == ["B025"])
    #expect(try codes("merci-facteur", sending(reference: "Az 09-_")) == [])
    // Between the space and the underscore of ASCII, which a regular expression would take for a range.
    for reference in ["A/1", "A.1", "é", "A+1"] {
      #expect(try codes("merci-facteur", sending(reference: reference)) == ["B026"], "\(reference)")
    }
    #expect(
      try codes("merci-facteur", sending(reference: String(repeating: "A", count: 31))) == ["B025"])
  }

  @Test("a delivery that the profile does not describe is refused, letter by letter")
  func services() throws {
    #expect(try codes("maileva", sending(sheets: [1, 1], service: "tracked")) == ["B027", "B027"])
    #expect(try codes("merci-facteur", sending(service: "tracked")) == [])
    #expect(try codes("la-poste", sending(service: "tracked")) == [])
  }

  @Test("a sheet that the service adds counts")
  func addressSheet() throws {
    let origin = #""source": "essai", "checkedOn": "2026-11-23""#
    let json = """
      {"provider": "p", "name": "P", "envelopes": [
        {"format": "DL", "mostSheets": 5, "addressSheet": true, \(origin)},
        {"format": "C4", "mostSheets": 6, \(origin)}]}
      """
    let profile = try readProvider(Array(json.utf8), named: "p.json")
    #expect([4, 5, 6].map { profile.envelope(for: sending(sheets: [$0])) } == ["DL", "C4", "C4"])
  }

  @Test(
    "what a profile may not say is told with its place",
    arguments: [
      (#"{"provider": "p"}"#, "B037"), (#"{"provider": "p", "name": "P", "sheet": 1}"#, "B036"),
      (#"{"provider": "p", "name": "P", "documents": 5}"#, "B038"),
      (
        #"{"provider": "p", "name": "P", "documents": {"most": 5, "source": "s", "checkedOn": "23/11/2026"}}"#,
        "B038"
      ),
      (
        #"{"provider": "p", "name": "P", "documents": {"most": 0, "source": "s", "checkedOn": "2026-11-23"}}"#,
        "B038"
      ),
      (
        #"{"provider": "p", "name": "P", "documents": {"most": 5, "source": "", "checkedOn": "2026-11-23"}}"#,
        "B038"
      ),
      (
        #"{"provider": "p", "name": "P", "reference": {"alphabet": ["z-a"], "source": "s", "checkedOn": "2026-11-23"}}"#,
        "B038"
      ),
      (#"{"provider": "p", "name": "P", "envelopes": []}"#, "B038"), (#"{"provider": "p","#, "J003"),
    ])
  func malformed(json: String, code: String) throws {
    let refusal = #expect(throws: Refusal.self) { try readProvider(Array(json.utf8), named: "p.json") }
    #expect(refusal?.diagnostics.map(\.id).contains(code) == true)
    for diagnostic in refusal?.diagnostics ?? [] {
      guard case .file("p.json", _, _) = diagnostic.place else {
        Issue.record("\(diagnostic.place)")
        continue
      }
    }
  }

  @Test("the schema names the keys that the reader knows")
  func schema() throws {
    let schema = try readJSON(Array(try #require(Engine.schema("provider")).utf8))
    func keys(_ node: JSONNode?) -> Set<String> { Set(node?["properties"]?.members?.map(\.key) ?? []) }
    func names(_ keys: [ProviderKey]) -> Set<String> { Set(keys.map(\.rawValue)) }
    #expect(keys(schema) == names(ProviderKey.ofProfile))
    let properties = try #require(schema["properties"])
    #expect(keys(properties["envelopes"]?["items"]) == names(ProviderKey.ofEnvelope))
    for limit in ProviderKey.limits {
      let node = try #require(properties[limit.key.rawValue])
      let described = node["$ref"] == nil ? node : schema["$defs"]?["most"]
      #expect(keys(described) == names(limit.own + ProviderKey.origin), "\(limit.key)")
      #expect(
        Set(described?["required"]?.elements?.compactMap(\.string) ?? [])
          == names(limit.wanted + [.source, .checkedOn]))
      #expect(described?["additionalProperties"]?.content == .bool(false))
    }
  }
}
