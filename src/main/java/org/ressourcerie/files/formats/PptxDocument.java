package org.ressourcerie.files.formats;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.ressourcerie.files.TextPassage.Unit;
import org.ressourcerie.files.formats.Reading.About;

/** A PowerPoint presentation, slide by slide, with its speaker's notes. */
record PptxDocument(XMLSlideShow show) implements Document {

  static PptxDocument open(Path file) throws IOException {
    OfficeLimits.set();
    try {
      return new PptxDocument(new XMLSlideShow(OPCPackage.open(file.toFile(), PackageAccess.READ)));
    } catch (InvalidFormatException broken) {
      throw new IOException(broken);
    }
  }

  @Override
  public Reading read() {
    PassageList passages = new PassageList(Unit.SLIDE);
    List<XSLFSlide> slides = show.getSlides();
    for (int index = 0; index < slides.size() && !passages.isFull(); index++) {
      SlideText.add(index + 1, slides.get(index), passages);
    }
    return Reading.of(about(slides.size()), passages);
  }

  @Override
  public BufferedImage firstPage(int width) throws IOException {
    if (show.getSlides().isEmpty()) {
      throw new IOException("no slide");
    }
    Dimension size = show.getPageSize();
    double scale = width / Math.max(1, Math.max(size.getWidth(), size.getHeight() / 2));
    BufferedImage image = Images.blank(size.getWidth() * scale, size.getHeight() * scale);
    Graphics2D graphics = Images.draw(image);
    try {
      graphics.scale(scale, scale);
      show.getSlides().getFirst().draw(graphics);
    } finally {
      graphics.dispose();
    }
    return image;
  }

  @Override
  public void close() {
    // Opened for reading only: reverted, never saved.
    show.getPackage().revert();
  }

  private About about(int slides) {
    POIXMLProperties.CoreProperties core = show.getProperties().getCoreProperties();
    String language = core.getUnderlyingProperties().getLanguageProperty().orElse(null);
    return About.titled(core.getTitle(), language).withPages(slides);
  }
}
