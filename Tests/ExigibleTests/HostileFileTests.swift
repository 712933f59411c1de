import Foundation
import TestSupport
import Testing

@testable import Exigible

@Suite("names, data and bounds that a case cannot get past")
struct HostileFileTests {
  @Test(
    "a reference names no other folder, no hidden file, no option and no device",
    arguments: [
      ("2026-0417", "2026-0417"), ("../../etc/passwd", "etc-passwd"), ("/etc", "etc"),
      (".profile", "profile"),
      ("-rf", "rf"), ("a/b\\c:d*e?f", "a-b-c-d-e-f"), ("..", "case"), ("", "case"), ("\u{0}\n", "case"),
      ("Dossier n° 12", "Dossier-n-12"), ("été", "été"), ("CON", "case-CON"), ("nul.txt", "case-nul.txt"),
      ("Com1", "case-Com1"), ("COMPTE", "COMPTE"), ("a\u{202E}b", "a-b"), ("a\u{200D}b", "a-b"),
    ])
  func fileNames(reference: String, wanted: String) {
    #expect(RenderedDocument.fileName(reference: reference) == wanted + ".pdf")
  }

  @Test("a long reference gives a name that file systems take, whatever its marks")
  func longNames() {
    for text in [String(repeating: "é", count: 500), "e" + String(repeating: "\u{301}", count: 5_000)] {
      let name = RenderedDocument.fileName(reference: text, document: "mise-en-demeure")
      #expect(name.utf8.count < 255 && name.hasSuffix("-mise-en-demeure.pdf"))
    }
  }

  @Test("settings of a letter that does not exist are refused, not lost")
  func strangeLetter() throws {
    let json = Array(
      SampleCase.json(("\"default\": {", "\"relance-11\": {\"place\": \"Bron\"}, \"default\": {")))
    do throws(Refusal) {
      _ = try Engine().render(json)
      Issue.record("not refused")
    } catch {
      let told = error.diagnostics.map {
        "\($0.id) \($0.place.path ?? "") \($0.arguments[.suggestion] ?? "")"
      }
      #expect(told == ["T046 letters.relance-11 relance-1"])
    }
  }

  /// Messages in JSON end in logs.
  @Test("messages for logs quote no name, address, account, e-mail or birth date")
  func personalData() throws {
    let secrets = ["Xanthippe", "INCONNUE", "xanthippe", "1971", "FR99", "99999"]
    let json = Array(
      SampleCase.json(
        ("FR1420041010050500013M02606", "FR9999999999999999999999999"),
        ("\"phone\": \"04 72 00 00 00\"", "\"email\": \"xanthippe\""),
        (
          "\"kind\": \"company\", \"name\": \"Bâti Rénov 69\", \"legalForm\": \"SAS\", \"siren\": \"987654324\", \"rcs\": \"Lyon\",",
          "\"kind\": \"individual\", \"name\": \"Xanthippe\(String(repeating: "x", count: 40))\", \"birthDate\": \"1971-02-30\","
        ), ("8 CHEMIN DU MOULIN", "8 CHEMIN DE LA VOIE INCONNUE DES CARTES DU PAYS")))
    do throws(Refusal) {
      _ = try Engine().render(json)
      Issue.record("not refused")
    } catch {
      let text = CaseText(name: "case.json", json: json)
      let told = error.diagnostics.map { text.messageAsJSON($0, in: .french) }
      #expect(Set(["C021", "C036", "C042", "C044", "C046"]).isSubset(of: error.diagnostics.map(\.id)))
      for secret in secrets { #expect(told.allSatisfy { !$0.contains(secret) }, "\(secret)") }
    }
  }
}
