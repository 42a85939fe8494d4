package org.ressourcerie.files.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The parts of an OpenDocument file, each read up to a size, without DTD or outside entity. */
record OdfPackage(ZipFile zip) implements AutoCloseable {

  static OdfPackage open(Path file) throws IOException {
    return new OdfPackage(new ZipFile(file.toFile()));
  }

  /** Walks through the XML of a part, if it is there. */
  void walk(String part, Step step) throws IOException {
    ZipEntry entry = zip.getEntry(part);
    if (entry == null) {
      return;
    }
    try (InputStream in =
        new BoundedStream(zip.getInputStream(entry), OfficeLimits.LARGEST_ENTRY)) {
      XMLStreamReader reader = secure().createXMLStreamReader(in);
      while (reader.hasNext()) {
        reader.next();
        step.take(reader);
      }
    } catch (XMLStreamException broken) {
      throw new IOException(broken);
    }
  }

  boolean isEncrypted() throws IOException {
    boolean[] found = new boolean[1];
    walk(
        "META-INF/manifest.xml",
        reader -> {
          if (reader.isStartElement() && reader.getLocalName().equals("encryption-data")) {
            found[0] = true;
          }
        });
    return found[0];
  }

  /** The start of a part's bytes; empty when it is not there. */
  byte[] bytes(String part, int atMost) throws IOException {
    ZipEntry entry = zip.getEntry(part);
    if (entry == null) {
      return new byte[0];
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return in.readNBytes(atMost);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private static XMLInputFactory secure() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /** What to do at one point of the XML. */
  interface Step {
    void take(XMLStreamReader reader) throws XMLStreamException;
  }
}
