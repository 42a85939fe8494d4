package org.ressourcerie.files.formats;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** An OpenDocument text, heading by heading. */
record OdtDocument(OdfPackage odf) implements Document {

  static OdtDocument open(Path file) throws IOException {
    return new OdtDocument(OdfPackage.open(file));
  }

  @Override
  public Reading read() throws IOException {
    if (odf.isEncrypted()) {
      return Reading.unreadable(Reading.ENCRYPTED);
    }
    Sections sections = new Sections();
    OdfWords words = new OdfWords();
    odf.walk("content.xml", reader -> take(reader, words, sections));
    return Reading.of(OdfAbout.of(odf, sections.firstHeading()), sections.toList());
  }

  @Override
  public @Nullable BufferedImage firstPage(int width) throws IOException {
    return Images.read(odf.bytes("Thumbnails/thumbnail.png", 4_000_000));
  }

  @Override
  public void close() throws IOException {
    odf.close();
  }

  private static void take(XMLStreamReader reader, OdfWords words, Sections sections) {
    words.take(reader);
    if (reader.isEndElement() && words.isOutermostEnd(reader)) {
      if (reader.getLocalName().equals("h")) {
        sections.heading(words.taken());
      } else {
        sections.paragraph(words.taken());
      }
    }
  }
}
