import ArgumentParser

/// Measures the library from inside; `Benchmarks/run.py` compares what it prints with other writers.
@main
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exigible-bench",
    abstract: "Measure rendering, stage by stage and as a whole, on many different cases.",
    subcommands: [
      RenderBench.self, PrintRunBench.self, StageBench.self, MemoryBench.self, ContentDump.self,
      GlyphDump.self,
    ])
}
