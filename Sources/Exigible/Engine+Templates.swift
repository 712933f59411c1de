import Diagnostics
import DocumentModel
import Templates

/// What a template is for.
public struct TemplateSummary: Sendable, Hashable {
  public let id: DocumentID
  /// In French, as printed.
  public let title: String
  /// One sentence: when to use it.
  public let summary: String?
  /// Articles that its words rest on, in their French citation.
  public let articles: [String]
}

/// A name that a template may use between braces.
public struct TemplateName: Sendable, Hashable {
  public enum Kind: String, Sendable, CaseIterable {
    /// Prints a value.
    case field
    /// Draws, alone on its line.
    case figure
    /// Repeats what it wraps, once for each item.
    case list
    /// Keeps or drops what it wraps.
    case condition
  }
  public let kind: Kind
  public let name: String
  /// What it stands for, in French, for those who write templates.
  public let summary: String
  /// The list inside which alone it may stand; nil when it may stand anywhere.
  public let within: String?
}

extension Engine {
  /// The templates at hand, by identifier.
  public func templateSummaries() throws(Refusal) -> [TemplateSummary] {
    try templates.templates().map { template in
      TemplateSummary(
        id: DocumentID(rawValue: template.id), title: template.metadata.title,
        summary: template.metadata.summary, articles: template.metadata.articles)
    }
  }

  /// Every name that a template may use; the set is closed.
  public static var templateNames: [TemplateName] {
    let fields = Field.allCases.map { field in
      TemplateName(
        kind: .field, name: field.rawValue, summary: field.summary, within: field.item?.listNames)
    }
    let lists = ListField.allCases.map { list in
      TemplateName(kind: .list, name: list.rawValue, summary: list.summary, within: list.within?.listNames)
    }
    let conditions = Predicate.allCases.map { predicate in
      TemplateName(
        kind: .condition, name: predicate.rawValue, summary: predicate.summary,
        within: predicate.item?.listNames)
    }
    let figures = FigureName.allCases.map { figure in
      TemplateName(kind: .figure, name: figure.rawValue, summary: figure.summary, within: nil)
    }
    return fields + figures + lists + conditions
  }

  /// The files of an embedded template, with the page that it is set on, or those of the shared parts or pages, by
  /// path such as `relance-1/letter.md`.
  ///
  /// - Parameter id: a template's folder, `parts` or `layouts`.
  public static func templateFiles(_ id: String) -> [(path: String, text: String)] {
    let template = try? TemplateLibrary().template(id)
    let page = template.map { "layouts/\($0.metadata.layout.page.rawValue).json" }
    return TemplateFile.embedded.filter { $0.path.hasPrefix(id + "/") || $0.path == page }
      .map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
  }

  /// Everything wrong with the templates in `files`, which may use the embedded parts; empty when nothing is.
  ///
  /// - Parameters:
  ///   - files: by path within the folder of templates, such as `my-letter/letter.md`.
  ///   - folder: what messages put before those paths.
  public static func checkTemplates(_ files: [String: [UInt8]], in folder: String = "") -> [Diagnostic] {
    TemplateLibrary.check(templateFiles(from: files, in: folder))
  }

  static func templateFiles(from files: [String: [UInt8]], in folder: String) -> [TemplateFile] {
    let prefix = folder.isEmpty || folder.hasSuffix("/") ? folder : folder + "/"
    return files.sorted { $0.key < $1.key }
      .map { TemplateFile(path: $0.key, name: prefix + $0.key, bytes: $0.value) }
  }
}

extension ItemKind {
  /// The lists whose items it is.
  fileprivate var listNames: String {
    ListField.allCases.filter { $0.item == self }.map(\.rawValue).joined(separator: ", ")
  }
}
