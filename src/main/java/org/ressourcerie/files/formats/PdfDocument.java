package org.ressourcerie.files.formats;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.files.TextPassage.Unit;
import org.ressourcerie.files.formats.Reading.About;

/**
 * A PDF, page by page. One that opens without a password is read whatever it forbids to printers.
 */
record PdfDocument(PDDocument pdf) implements Document {
  private static final int MOST_PAGES = 5_000;

  static PdfDocument open(Path file) throws IOException {
    return new PdfDocument(
        Loader.loadPDF(file.toFile(), "", IOUtils.createTempFileOnlyStreamCache()));
  }

  @Override
  public Reading read() throws IOException {
    PassageList passages = new PassageList(Unit.PAGE);
    List<String> pages = pages(passages);
    int number = 1;
    for (String page : PageText.of(pages)) {
      passages.add(number++, null, page);
    }
    return Reading.of(about(), passages);
  }

  @Override
  public BufferedImage firstPage(int width) throws IOException {
    PDFRenderer renderer = new PDFRenderer(pdf);
    renderer.setSubsamplingAllowed(true);
    PDRectangle box = pdf.getPage(0).getCropBox();
    float longest = Math.max(box.getWidth(), box.getHeight() / 2);
    return renderer.renderImage(0, width / Math.max(1, longest));
  }

  @Override
  public void close() throws IOException {
    pdf.close();
  }

  /** The text of each page; a page that fails is empty and noted. */
  private List<String> pages(PassageList passages) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setLineSeparator("\n");
    stripper.setParagraphEnd("\n");
    List<String> pages = new ArrayList<>();
    for (int number = 1; number <= Math.min(pdf.getNumberOfPages(), MOST_PAGES); number++) {
      stripper.setStartPage(number);
      stripper.setEndPage(number);
      pages.add(page(stripper, passages));
    }
    return pages;
  }

  private String page(PDFTextStripper stripper, PassageList passages) {
    try {
      return stripper.getText(pdf);
    } catch (IOException | RuntimeException broken) {
      passages.incomplete();
      return "";
    }
  }

  private About about() {
    PDDocumentCatalog catalog = pdf.getDocumentCatalog();
    PDMarkInfo marks = catalog.getMarkInfo();
    boolean tagged = marks != null && marks.isMarked() && catalog.getStructureTreeRoot() != null;
    return new About(
        pdf.getNumberOfPages(),
        null,
        pdf.getDocumentInformation().getTitle(),
        catalog.getLanguage(),
        tagged,
        dated());
  }

  /** Null when it does not say, or says what is no date. */
  private @Nullable LocalDate dated() {
    Calendar created = pdf.getDocumentInformation().getCreationDate();
    return created == null
        ? null
        : LocalDate.ofInstant(created.toInstant(), created.getTimeZone().toZoneId());
  }
}
