package org.ressourcerie.files.formats;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.files.TextPassage.Unit;

/** An OpenDocument presentation, slide by slide, with its notes. */
record OdpDocument(OdfPackage odf) implements Document {
  private static final String PRESENTATION =
      "urn:oasis:names:tc:opendocument:xmlns:presentation:1.0";

  static OdpDocument open(Path file) throws IOException {
    return new OdpDocument(OdfPackage.open(file));
  }

  @Override
  public Reading read() throws IOException {
    if (odf.isEncrypted()) {
      return Reading.unreadable(Reading.ENCRYPTED);
    }
    Slides slides = new Slides();
    odf.walk("content.xml", slides::take);
    return Reading.of(OdfAbout.of(odf, null).withPages(slides.number), slides.passages);
  }

  @Override
  public @Nullable BufferedImage firstPage(int width) throws IOException {
    return Images.read(odf.bytes("Thumbnails/thumbnail.png", 4_000_000));
  }

  @Override
  public void close() throws IOException {
    odf.close();
  }

  /** Gathers the words of each slide; the frame of class title gives its heading. */
  private static final class Slides {
    private final PassageList passages = new PassageList(Unit.SLIDE);
    private final OdfWords words = new OdfWords();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder title = new StringBuilder();
    private boolean inTitle;
    private int number;

    void take(XMLStreamReader reader) {
      words.take(reader);
      if (reader.isStartElement() && reader.getLocalName().equals("frame")) {
        inTitle = "title".equals(reader.getAttributeValue(PRESENTATION, "class"));
      } else if (reader.isEndElement() && words.isOutermostEnd(reader)) {
        (inTitle ? title : text).append(words.taken()).append('\n');
      } else if (reader.isEndElement() && reader.getLocalName().equals("frame")) {
        inTitle = false;
      } else if (reader.isEndElement() && reader.getLocalName().equals("page")) {
        end();
      }
    }

    private void end() {
      number++;
      boolean titleOnly = text.toString().isBlank();
      passages.add(number, title.toString(), titleOnly ? title.toString() : text.toString());
      text.setLength(0);
      title.setLength(0);
    }
  }
}
