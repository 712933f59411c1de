import CFuzzer
import Exigible
import FuzzTargets
import Glibc

/// One for the whole run, as in a server.
private let engine: Engine = {
  do throws(Refusal) {
    return try Engine()
  } catch {
    fatalError("\(error)")
  }
}()

private let target: FuzzTarget = {
  let name = getenv("FUZZ_TARGET").map { String(cString: $0) } ?? ""
  guard let target = FuzzTarget(rawValue: name) else {
    fatalError("FUZZ_TARGET is one of \(FuzzTarget.allCases.map(\.rawValue).joined(separator: ", "))")
  }
  return target
}()

/// What libFuzzer, which brings the program's main function, calls first. With `FUZZ_SEEDS`, the arguments are cases,
/// the files of which are written to that folder, and nothing is run.
@_cdecl("LLVMFuzzerInitialize")
func initialize(
  count: UnsafeMutablePointer<Int32>,
  arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>
) -> Int32 {
  guard let folder = getenv("FUZZ_SEEDS") else { return 0 }
  do throws(Refusal) {
    try writeFiles(of: CommandLine.arguments.dropFirst(), to: String(cString: folder))
  } catch {
    fatalError("\(error)")
  }
  exit(0)
}

/// One input, for the target that `FUZZ_TARGET` names.
@_cdecl("LLVMFuzzerTestOneInput")
func test(data: UnsafePointer<UInt8>, size: Int) -> Int32 {
  let promise = target.broken(by: Array(UnsafeBufferPointer(start: data, count: size)), on: engine)
  if let promise { fatalError(promise) }
  return 0
}

private func writeFiles(of cases: ArraySlice<String>, to folder: String) throws(Refusal) {
  for path in cases {
    let json = try readFile(path, at: .thing(path))
    let options = RenderOptions(attachments: .caseFile)
    for document in try engine.render(json, assets: "examples", options: options).documents {
      guard let file = fopen(folder + "/" + document.fileName, "w") else { continue }
      fwrite(document.pdf, 1, document.pdf.count, file)
      fclose(file)
    }
  }
}

/// Cases are mutated as trees, so that most of them get past the JSON reader, files place by place, so that most of
/// them get past their tables; all else is mutated as bytes.
@_cdecl("LLVMFuzzerCustomMutator")
func mutate(data: UnsafeMutablePointer<UInt8>, size: Int, largest: Int, seed: UInt32) -> Int {
  if target == .render, seed % 8 != 0,
    let mutant = mutateCase(Array(UnsafeBufferPointer(start: data, count: size)), seed: seed),
    mutant.count <= largest
  {
    data.update(from: mutant, count: mutant.count)
    return mutant.count
  }
  if [.file, .verify, .enclosure].contains(target), seed % 8 != 0, mutatePlace(data, size: size, seed: seed) {
    return size
  }
  return LLVMFuzzerMutate(data, size, largest)
}

/// Changes one place of a file and keeps its length; false when no place was found.
private func mutatePlace(_ data: UnsafeMutablePointer<UInt8>, size: Int, seed: UInt32) -> Bool {
  var mutator = ByteMutator(seed: seed)
  guard let place = mutator.textPlace(in: UnsafeBufferPointer(start: data, count: size)) else { return false }
  let end = LLVMFuzzerMutate(data + place.lowerBound, place.count, place.count)
  for index in place.lowerBound + end..<place.upperBound { data[index] = UInt8(ascii: " ") }
  return true
}
