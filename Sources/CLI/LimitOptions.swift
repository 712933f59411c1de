import ArgumentParser
import Exigible

/// How large and how deep a case may be.
struct LimitOptions: ParsableArguments {
  @Option(
    name: .customLong("max-size"),
    help: ArgumentHelp(
      "Largest case, line of a batch or figures, in bytes, or with K, M or G (at most 1G).",
      valueName: "size"))
  var size = InputSize(bytes: InputLimits().size)

  @Option(
    name: .customLong("max-depth"),
    help: ArgumentHelp("Most levels of nesting in a case, 1 to 512.", valueName: "n"))
  var depth = InputLimits().depth

  var limits: InputLimits { InputLimits(depth: depth, size: size.bytes) }

  func validate() throws {
    let (depths, sizes) = (InputLimits.depths, InputLimits.sizes)
    guard depths.contains(depth) else {
      throw ValidationError("--max-depth goes from \(depths.lowerBound) to \(depths.upperBound).")
    }
    guard sizes.contains(size.bytes) else {
      throw ValidationError(
        "--max-size goes from \(sizes.lowerBound) byte to \(sizes.upperBound) bytes (1G).")
    }
  }
}

/// A number of bytes: `500000`, `64K`, `32M`, `1G`.
struct InputSize: ExpressibleByArgument {
  let bytes: Int

  init(bytes: Int) { self.bytes = bytes }

  init?(argument: String) {
    let units: [Character: Int] = ["K": 1 << 10, "M": 1 << 20, "G": 1 << 30]
    let unit = argument.last.flatMap { units[$0] }
    let digits = unit == nil ? argument[...] : argument.dropLast()
    guard digits.allSatisfy({ ("0"..."9").contains($0) }), let count = Int(digits) else { return nil }
    let (bytes, overflows) = count.multipliedReportingOverflow(by: unit ?? 1)
    if overflows { return nil }
    self.bytes = bytes
  }

  var defaultValueDescription: String { "32M" }
}
