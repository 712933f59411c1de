import Exigible
import Foundation
import TestSupport
import Testing

@Suite("pictures that a case names")
struct AssetTests {
  let engine: Engine
  let scratch: Scratch

  init() throws {
    engine = try Engine()
    scratch = try Scratch()
    try FileManager.default.createDirectory(
      at: scratch.folder.appending(path: "assets"), withIntermediateDirectories: false)
    try scratch.write(Data(base64Encoded: Self.pixel) ?? Data(), to: "assets/logo.png")
    try scratch.write(Data(base64Encoded: Self.pixel) ?? Data(), to: "outside.png")
    try scratch.write(Data("not a picture".utf8), to: "assets/words.png")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("assets/link.png"), withDestinationPath: "../outside.png")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("assets/inner.png"), withDestinationPath: "logo.png")
  }

  /// One grey pixel.
  static let pixel =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=="

  /// One black pixel.
  static let blackPixel =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="

  private func check(_ logo: String, assets: String?) -> [String] {
    let json = Array(
      SampleCase.json(
        (
          "\"kind\": \"company\", \"name\": \"Menuiserie",
          "\"logo\": \"\(logo)\", \"kind\": \"company\", \"name\": \"Menuiserie"
        )))
    do throws(Refusal) {
      return try engine.check(json, assets: assets).filter { $0.severity == .error }.map(\.id)
    } catch {
      return error.diagnostics.filter { $0.severity == .error }.map(\.id)
    }
  }

  @Test(
    "a file of the folder, by itself or by a link within the folder", arguments: ["logo.png", "inner.png"])
  func insideTheFolder(logo: String) {
    #expect(check(logo, assets: scratch.path("assets")) == [])
  }

  @Test("a data: address needs no folder")
  func dataAddress() {
    #expect(check("data:image/png;base64," + Self.pixel, assets: nil) == [])
  }

  @Test("no path leaves the folder, by dots, from the root or by a link")
  func outsideTheFolder() {
    let assets = scratch.path("assets")
    #expect(check("link.png", assets: assets) == ["F017"])
    for logo in ["../outside.png", "a/../../outside.png", scratch.path("outside.png")] {
      #expect(!check(logo, assets: assets).isEmpty)
    }
  }

  @Test("a file that is missing, no picture, or asked for without a folder")
  func unusable() {
    let assets = scratch.path("assets")
    #expect(check("nothing.png", assets: assets) == ["F018"])
    #expect(check("words.png", assets: assets) == ["G001"])
    #expect(check("logo.png", assets: nil) == ["F016"])
  }
}
