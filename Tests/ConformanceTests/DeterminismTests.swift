import Exigible
import Foundation
import Synchronization
import TestSupport
import Testing

/// The same case gives the same bytes, whatever surrounds the program: at least one example of each document.
@Suite("same bytes")
struct DeterminismTests {
  /// Together they hold every document of the program.
  static let examples = ["01-sarl-contre-sas", "00-carpentier", "06-recouvrement-lettre-suivante"]

  static let surroundings: [[String: String]] = [
    ["LC_ALL": "C", "TZ": "UTC", "HOME": "/"],
    [
      "LC_ALL": "fr_FR.UTF-8", "LANG": "de_DE.UTF-8", "LC_NUMERIC": "fr_FR.UTF-8", "TZ": "Pacific/Kiritimati",
      "HOME": "/nonexistent", "SOURCE_DATE_EPOCH": "0", "XDG_CACHE_HOME": "/nonexistent",
      "FONTCONFIG_PATH": "/nonexistent", "SWIFT_DETERMINISTIC_HASHING": "1",
    ],
    ["LC_ALL": "tr_TR.UTF-8", "TZ": "America/St_Johns", "SOURCE_DATE_EPOCH": "4102444800"],
  ]

  @Test("the examples tried hold every document")
  func coverage() throws {
    let engine = try Engine()
    let made = try Self.examples.flatMap { try rendered($0, .archive, engine).map(\.id) }
    #expect(Set(made) == Set(try engine.templateSummaries().map(\.id)))
  }

  @Test(
    "in two processes and in this one, whatever the locale, the zone, the folder and the clock",
    arguments: examples)
  func processes(example: String) throws {
    for profile in FileProfile.allCases {
      let known = try rendered(example, profile, Engine())
      for environment in Self.surroundings {
        let scratch = try Scratch()
        let run = try Program.run(
          [
            "render", Repository.file("examples/\(example).json").path, "-o", scratch.folder.path + "/",
            "--profile", profile.rawValue, "--quiet", "--force",
          ], in: scratch.folder, environment: environment)
        #expect(run.status == 0, "\(run.errors)")
        for document in known {
          #expect(
            Array(try scratch.read(document.fileName)) == document.pdf, "\(document.fileName) \(environment)")
        }
      }
    }
  }

  @Test("in eight threads at once as one after the other")
  func threads() throws {
    let engine = try Engine()
    let jobs = Self.examples.flatMap { name in FileProfile.allCases.map { (name, $0) } }
    let serial = try jobs.map { try rendered($0.0, $0.1, engine).map(\.pdf) }
    let differing = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: 8) { thread in
      for offset in jobs.indices {
        // Each thread takes the jobs in another order, so that unlike documents meet.
        let index = (offset + thread) % jobs.count
        let files = try? rendered(jobs[index].0, jobs[index].1, engine).map(\.pdf)
        if files != serial[index] { differing.withLock { $0 += 1 } }
      }
    }
    #expect(differing.withLock { $0 } == 0)
  }

  private func rendered(
    _ example: String, _ profile: FileProfile, _ engine: Engine
  ) throws -> [RenderedDocument] {
    try engine.render(
      Repository.bytes("examples/\(example).json"), assets: Repository.file("examples").path,
      options: RenderOptions(profile: profile)
    ).documents
  }
}
