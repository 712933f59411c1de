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

  @Test("an engine takes what its limits allow, and tells where a case stands beyond the usual ones")
  func limits() throws {
    let nested = String(repeating: "{\"a\": ", count: 99) + "1" + String(repeating: "}", count: 99)
    let json = Array(
      SampleCase.json(
        ("\"nature\"", "\"extensions\": \(nested), \"nature\""), ("2026-11-23", "2026-11-31")))
    let limits = InputLimits(depth: 100)
    #expect(try codes(of: json, Engine()) == ["J011"])
    #expect(try codes(of: json, Engine(limits: limits)) == ["C021"])
    #expect(try codes(of: json, Engine(limits: InputLimits(size: json.count - 1))) == ["J012"])
    do throws(Refusal) {
      _ = try Engine(limits: limits).render(json)
    } catch {
      let text = CaseText(name: "case.json", json: json, limits: limits)
      #expect(text.message(error.diagnostics[0], in: .english).hasPrefix("case.json:4:"))
    }
  }

  @Test("a picture that breaks off in its pixels is told at the field that names it")
  func brokenPicture() throws {
    let picture =
      "data:image/png;base64," + Data(png(width: 200, height: 200, pixels: [0, 0])).base64EncodedString()
    let json = Array(SampleCase.json(("\"bank\"", "\"logo\": \"\(picture)\", \"bank\"")))
    do throws(Refusal) {
      _ = try Engine().render(json)
      Issue.record("not refused")
    } catch {
      #expect(error.diagnostics.map { "\($0.id) \($0.place.path ?? "")" } == ["G009 creditor.logo"])
      #expect(error.diagnostics[0].arguments[.reason] == "IDAT")
    }
    let empty = "data:image/png;base64," + Data(png(width: 0, height: 9, pixels: [0])).base64EncodedString()
    #expect(
      try codes(of: Array(SampleCase.json(("\"bank\"", "\"logo\": \"\(empty)\", \"bank\""))), Engine())
        == ["G009"])
  }

  private func codes(of json: [UInt8], _ engine: Engine) -> [String] {
    do throws(Refusal) {
      _ = try engine.render(json)
      return []
    } catch {
      return error.diagnostics.filter { $0.severity == .error }.map(\.id)
    }
  }

  /// A grey picture whose chunks are whole; its pixels are stored as they are.
  private func png(width: UInt32, height: UInt32, pixels: [UInt8]) -> [UInt8] {
    let header = bigEndian(width) + bigEndian(height) + [8, 0, 0, 0, 0]
    let count = UInt16(pixels.count)
    let sum = pixels.reduce((a: UInt32(1), b: UInt32(0))) { sum, byte in
      let a = (sum.a + UInt32(byte)) % 65_521
      return (a, (sum.b + a) % 65_521)
    }
    let lengths = [UInt8(count & 255), UInt8(count >> 8), UInt8(~count & 255), UInt8(~count >> 8)]
    let stream = [0x78, 0x01, 0x01] + lengths + pixels + bigEndian(sum.b << 16 | sum.a)
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", header) + chunk("IDAT", stream)
      + chunk("IEND", [])
  }

  private func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let checked = Array(name.utf8) + content
    let remainder = checked.reduce(UInt32.max) { remainder, byte in
      (0..<8).reduce(remainder ^ UInt32(byte)) { value, _ in
        value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1
      }
    }
    return bigEndian(UInt32(content.count)) + checked + bigEndian(~remainder)
  }

  private func bigEndian(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
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
