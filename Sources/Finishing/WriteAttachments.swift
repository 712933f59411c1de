/// Writes the files carried inside; the entries it returns belong in the catalogue (ISO 19005-3, 6.8).
func writeAttachments(
  _ attachments: [Attachment], modifiedOn isoDay: String, into writer: inout ObjectWriter
) -> String {
  var names: [(name: String, specification: Int)] = []
  for attachment in attachments {
    let file = writer.reserve()
    let parameters = "/Params<</Size \(attachment.bytes.count)/ModDate\(PDFText.date(isoDay: isoDay))>>"
    writer.addStream(
      attachment.bytes,
      entries: Array("/Type/EmbeddedFile/Subtype\(PDFText.name(attachment.mediaType))\(parameters)".utf8),
      as: file, encoding: .deflate)
    let name = PDFText.string(attachment.name)
    let specification = writer.add(
      "<</Type/Filespec/F\(name)/UF\(name)/Desc\(PDFText.string(attachment.summary))"
        + "/AFRelationship/\(attachment.relationship.rawValue)/EF<</F \(file) 0 R/UF \(file) 0 R>>>>")
    names.append((attachment.name, specification))
  }
  let associated = names.map { "\($0.specification) 0 R" }.joined(separator: " ")
  let tree = names.sorted { $0.name < $1.name }
    .map { "\(PDFText.string($0.name)) \($0.specification) 0 R" }.joined(separator: " ")
  return "/AF[\(associated)]/Names<</EmbeddedFiles<</Names[\(tree)]>>>>"
}
