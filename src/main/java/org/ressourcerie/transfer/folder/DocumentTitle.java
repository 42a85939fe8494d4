package org.ressourcerie.transfer.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.ressourcerie.transfer.text.FileRoles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The title a document gives itself: in its metadata, else its first heading. Reads little of it.
 */
final class DocumentTitle {
  private static final Logger log = LoggerFactory.getLogger(DocumentTitle.class);
  private static final int MOST = 2 << 20;
  private static final long LARGEST = 200L << 20;
  private static final String HEADINGS =
      "p|sp:has(p|ph[type~=(?i)title]), w|p:has(w|pStyle[w:val~=(?i)(titre|title|heading)]),"
          + " text|h, [presentation:class=title], h1, title";

  private DocumentTitle() {}

  /** Empty when the document tells none that a person wrote, or cannot be read. */
  static Optional<String> of(Path file) {
    try {
      Optional<String> title =
          switch (FileRoles.extension(file)) {
            case "pdf" -> pdf(file);
            case "docx", "pptx", "xlsx" ->
                zipped(file, "docProps/core.xml", "ppt/slides/slide1.xml", "word/document.xml");
            case "odt", "odp", "ods" -> zipped(file, "meta.xml", "content.xml");
            case "html", "htm" -> heading(start(Files.newInputStream(file)), Parser.htmlParser());
            default -> Optional.empty();
          };
      return title.map(String::strip).filter(DocumentTitle::isWritten);
    } catch (IOException | RuntimeException unreadable) {
      log.info("No title could be read from {}: {}", file, unreadable.toString());
      return Optional.empty();
    }
  }

  /** « 2024_compte-rendu-final.pdf » as « 2024 compte rendu final ». */
  static String readable(String name) {
    int dot = name.lastIndexOf('.');
    String base = dot > 0 && name.length() - dot <= 6 ? name.substring(0, dot) : name;
    String spaced = base.replaceAll("[_\\s]+|(?<=\\p{L})-(?=\\p{L})", " ").strip();
    return spaced.isEmpty()
        ? name
        : spaced.substring(0, 1).toUpperCase(java.util.Locale.FRENCH) + spaced.substring(1);
  }

  /** Programs write titles too: a file's name, « Présentation PowerPoint », « untitled ». */
  private static boolean isWritten(String title) {
    return title.length() >= 3
        && title.length() <= 300
        && !title.matches(
            "(?i)(microsoft (word|powerpoint) - .*|pr[ée]sentation powerpoint|powerpoint"
                + " presentation|untitled.*|sans"
                + " titre.*|document\\d*|.*\\.(docx?|pptx?|pdf|indd|odt))");
  }

  private static Optional<String> pdf(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      return Optional.empty();
    }
    try (PDDocument pdf = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
      String told = pdf.getDocumentInformation().getTitle();
      if (told != null && isWritten(told.strip())) {
        return Optional.of(told);
      }
      var first = new PDFTextStripper();
      first.setEndPage(1);
      return first.getText(pdf).lines().map(String::strip).filter(l -> !l.isEmpty()).findFirst();
    }
  }

  /** Of these parts, the first that tells a title; a part is never read beyond 2 MB. */
  private static Optional<String> zipped(Path file, String... parts) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      for (String part : parts) {
        ZipEntry entry = zip.getEntry(part);
        if (entry != null) {
          var title = heading(start(zip.getInputStream(entry)), Parser.xmlParser());
          if (title.filter(DocumentTitle::isWritten).isPresent()) {
            return title;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> heading(String markup, Parser parser) {
    Document document = Jsoup.parse(markup, "", parser);
    Stream<Element> metadata = document.getElementsByTag("dc:title").stream();
    return Stream.concat(metadata, headings(document))
        .map(Element::text)
        .filter(text -> !text.isBlank())
        .findFirst();
  }

  private static Stream<Element> headings(Document document) {
    return document.select(HEADINGS).stream();
  }

  private static String start(InputStream stream) throws IOException {
    try (stream) {
      return new String(stream.readNBytes(MOST), StandardCharsets.UTF_8);
    }
  }
}
