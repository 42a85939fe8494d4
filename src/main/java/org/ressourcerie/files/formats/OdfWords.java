package org.ressourcerie.files.formats;

import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** The words of OpenDocument paragraphs and headings, with the spaces it writes as elements. */
final class OdfWords {
  private static final Set<String> PARAGRAPHS = Set.of("p", "h");
  private static final Set<String> HIDDEN = Set.of("tracked-changes", "annotation", "ruby-text");
  private final StringBuilder text = new StringBuilder();
  private int depth;
  private int hidden;

  void take(XMLStreamReader reader) {
    if (reader.isStartElement()) {
      start(reader.getLocalName());
    } else if (reader.isCharacters() && depth > 0 && hidden == 0) {
      text.append(reader.getText());
    } else if (reader.isEndElement()) {
      end(reader.getLocalName());
    }
  }

  /** Whether this end closes a paragraph that lies in no other. */
  boolean isOutermostEnd(XMLStreamReader reader) {
    return depth == 0 && hidden == 0 && PARAGRAPHS.contains(reader.getLocalName());
  }

  /** The words since the last call. */
  String taken() {
    String taken = text.toString().replaceAll("\\s+", " ").strip();
    text.setLength(0);
    return taken;
  }

  private void start(String name) {
    if (PARAGRAPHS.contains(name)) {
      depth++;
      text.append(' ');
    } else if (HIDDEN.contains(name)) {
      hidden++;
    } else if (Set.of("s", "tab", "line-break").contains(name)) {
      text.append(' ');
    }
  }

  private void end(String name) {
    if (PARAGRAPHS.contains(name)) {
      depth--;
    } else if (HIDDEN.contains(name)) {
      hidden--;
    }
  }
}
