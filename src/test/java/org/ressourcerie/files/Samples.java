package org.ressourcerie.files;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.jspecify.annotations.Nullable;

/** Documents made on the spot, good and bad. */
public final class Samples {
  private Samples() {}

  /** One page for each text, its lines one below the other. */
  public static byte[] pdf(List<String> pages) {
    return pdf(pages, null);
  }

  public static byte[] lockedPdf(String text) {
    return pdf(List.of(text), "secret");
  }

  /** A page that holds an image of nothing and no word. */
  public static byte[] scan() {
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      var image =
          LosslessFactory.createFromImage(
              pdf, new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB));
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        content.drawImage(image, 50, 50);
      }
      return saved(pdf);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** One slide for each title and text. */
  public static byte[] pptx(Map<String, String> slides) {
    try (XMLSlideShow show = new XMLSlideShow();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      slides.forEach((title, text) -> slide(show, title, text));
      show.getProperties().getCoreProperties().setTitle("Diaporama d’essai");
      show.write(out);
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** A zip of these entries, the first stored plainly as OpenDocument asks. */
  public static byte[] zip(Map<String, byte[]> entries) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : entries.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        if (file.getKey().equals("mimetype")) {
          CRC32 crc = new CRC32();
          crc.update(file.getValue());
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(file.getValue().length);
          entry.setCrc(crc.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] pdf(List<String> pages, @Nullable String password) {
    try (PDDocument pdf = new PDDocument()) {
      for (String text : pages) {
        page(pdf, text);
      }
      pdf.getDocumentInformation().setTitle("Un guide d’essai");
      pdf.getDocumentCatalog().setLanguage("fr-FR");
      if (password != null) {
        pdf.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
      }
      return saved(pdf);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static void page(PDDocument pdf, String text) throws IOException {
    PDPage page = new PDPage();
    pdf.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
      content.beginText();
      content.setFont(new PDType1Font(FontName.HELVETICA), 12);
      content.setLeading(14);
      content.newLineAtOffset(50, 700);
      for (String line : text.split("\n", -1)) {
        content.showText(line);
        content.newLine();
      }
      content.endText();
    }
  }

  private static byte[] saved(PDDocument pdf) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    pdf.save(out);
    return out.toByteArray();
  }

  private static void slide(XMLSlideShow show, String title, String text) {
    XSLFSlide slide = show.createSlide();
    XSLFTextBox heading = slide.createTextBox();
    heading.setPlaceholder(Placeholder.TITLE);
    heading.setAnchor(new Rectangle(50, 30, 600, 60));
    heading.setText(title);
    XSLFTextBox body = slide.createTextBox();
    body.setAnchor(new Rectangle(50, 120, 600, 300));
    body.setText(text);
  }
}
