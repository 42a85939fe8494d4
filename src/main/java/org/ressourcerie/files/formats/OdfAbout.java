package org.ressourcerie.files.formats;

import java.io.IOException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.files.formats.Reading.About;

/** What an OpenDocument file says of itself in its meta.xml. */
final class OdfAbout {
  private String element = "";
  private @Nullable String title;
  private @Nullable String language;
  private @Nullable Integer pages;

  private OdfAbout() {}

  static About of(OdfPackage odf, @Nullable String fallbackTitle) throws IOException {
    OdfAbout about = new OdfAbout();
    odf.walk("meta.xml", about::take);
    String title = Texts.line(about.title, 500);
    return About.titled(title == null ? fallbackTitle : title, about.language)
        .withPages(about.pages);
  }

  private void take(XMLStreamReader reader) {
    if (reader.isStartElement()) {
      element = reader.getLocalName();
      pages = element.equals("document-statistic") ? count(reader) : pages;
    } else if (reader.isCharacters() && element.equals("title")) {
      title = joined(title, reader.getText());
    } else if (reader.isCharacters() && element.equals("language")) {
      language = joined(language, reader.getText());
    } else if (reader.isEndElement()) {
      element = "";
    }
  }

  /** The XML reader may give one text in several parts. */
  private static String joined(@Nullable String before, String text) {
    return before == null ? text : before + text;
  }

  private static @Nullable Integer count(XMLStreamReader reader) {
    String count = reader.getAttributeValue(null, "page-count");
    String found =
        count == null
            ? reader.getAttributeValue(
                "urn:oasis:names:tc:opendocument:xmlns:meta:1.0", "page-count")
            : count;
    return found != null && found.matches("\\d{1,6}") ? Integer.valueOf(found) : null;
  }
}
