import Embedded
import Layout

/// Writes XMP metadata, output intent, language and title; the entries it returns belong in the catalogue.
func writeMetadata(
  of document: PagedDocument, profile: FileProfile, producer: String, colourProfile: [UInt8],
  into writer: inout ObjectWriter
) -> String {
  let metadata = writer.reserve()
  writer.addStream(
    Array(xmp(document, profile: profile, producer: producer).utf8),
    entries: Array("/Type/Metadata/Subtype/XML".utf8), as: metadata, encoding: .deflate)
  let colours = writer.reserve()
  writer.addStream(colourProfile, entries: Array("/N 3".utf8), as: colours, encoding: .deflated)
  let intent =
    "/Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)"
    + "/Info(sRGB IEC61966-2.1)/DestOutputProfile \(colours) 0 R"
  return "/Metadata \(metadata) 0 R/OutputIntents[<<\(intent)>>]/Lang\(PDFText.string(document.language))"
    + "/ViewerPreferences<</DisplayDocTitle true>>"
}

/// Writes the information dictionary, which says what the XMP says; its number.
///
/// `Exigible` is a key of our own, which ISO 32000-1, 14.3.3, allows: what was asked of the program, as JSON.
func writeInformation(
  of document: PagedDocument, producer: String, request: String, into writer: inout ObjectWriter
) -> Int {
  let date = PDFText.date(isoDay: document.date)
  let own = request.isEmpty ? "" : "/Exigible\(PDFText.string(request))"
  return writer.add(
    "<</Title\(PDFText.string(document.title))/Author\(PDFText.string(document.author))"
      + "/Subject\(PDFText.string(document.subject))/Creator(Exigible)/Producer\(PDFText.string(producer))"
      + "/CreationDate\(date)/ModDate\(date)\(own)>>")
}

/// One description holds all: each one more repeats what RDF asks of it.
private func xmp(_ document: PagedDocument, profile: FileProfile, producer: String) -> String {
  let archival = profile.archival
  let date = document.date + "T00:00:00Z"
  let accessible = profile.isTagged ? accessibilityIdentification : (namespaces: "", elements: "")
  return """
    <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
    <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
    xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" \
    xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"\(accessible.namespaces)>\
    <dc:title><rdf:Alt><rdf:li xml:lang="x-default">\(PDFText.xml(document.title))</rdf:li></rdf:Alt></dc:title>\
    <dc:description><rdf:Alt><rdf:li xml:lang="x-default">\(PDFText.xml(document.subject))</rdf:li></rdf:Alt></dc:description>\
    <dc:creator><rdf:Seq><rdf:li>\(PDFText.xml(document.author))</rdf:li></rdf:Seq></dc:creator>\
    <dc:language><rdf:Bag><rdf:li>\(PDFText.xml(document.language))</rdf:li></rdf:Bag></dc:language>\
    <xmp:CreateDate>\(date)</xmp:CreateDate><xmp:ModifyDate>\(date)</xmp:ModifyDate>\
    <xmp:CreatorTool>Exigible</xmp:CreatorTool><pdf:Producer>\(PDFText.xml(producer))</pdf:Producer>\
    <pdfaid:part>\(archival.part)</pdfaid:part><pdfaid:conformance>\(archival.level)</pdfaid:conformance>\
    \(accessible.elements)</rdf:Description>
    </rdf:RDF></x:xmpmeta>
    <?xpacket end="r"?>
    """
}

/// PDF/UA-1's identifier, and the schema description by which PDF/A lets a file use it (ISO 19005-3, 6.6.2.3.3).
private let accessibilityIdentification = (
  namespaces: """
   xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
  xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"
  """,
  elements: """
  <pdfuaid:part>1</pdfuaid:part>\
  <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">\
  <pdfaSchema:schema>PDF/UA</pdfaSchema:schema>\
  <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
  <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\
  <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">\
  <pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
  <pdfaProperty:category>internal</pdfaProperty:category>\
  <pdfaProperty:description>ISO 14289</pdfaProperty:description>\
  </rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>
  """
)
