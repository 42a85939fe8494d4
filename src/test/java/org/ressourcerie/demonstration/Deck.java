package org.ressourcerie.demonstration;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRegularTextRun;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;

/** A slide show in the network's colours, with what is said in the notes. */
record Deck(Outline outline) {
  private static final Dimension WIDE = new Dimension(960, 540);
  private static final Color NAVY = new Color(0x12355B);
  private static final Color GOLD = new Color(0xF2B84B);
  private static final Color INK = new Color(0x1D2733);
  private static final Rectangle TITLE = new Rectangle(64, 40, 832, 90);
  private static final Rectangle BODY = new Rectangle(64, 150, 832, 340);
  private static final Rectangle OPENING_TITLE = new Rectangle(64, 150, 832, 110);
  private static final Rectangle OPENING_BODY = new Rectangle(64, 280, 832, 160);

  static Deck of(Outline outline) {
    return new Deck(outline);
  }

  void save(Path pptx) throws IOException {
    try (var show = new XMLSlideShow();
        var output = Files.newOutputStream(pptx)) {
      show.setPageSize(WIDE);
      show.getProperties().getCoreProperties().setTitle(outline.title());
      for (var section : outline.sections()) {
        addSlide(show, section, section.equals(outline.sections().getFirst()));
      }
      show.write(output);
    }
  }

  private static void addSlide(XMLSlideShow show, Outline.Section section, boolean opening) {
    var layout = show.getSlideMasters().getFirst().getLayout(SlideLayout.TITLE_AND_CONTENT);
    var slide = show.createSlide(layout);
    if (opening) {
      paint(slide, NAVY);
    }
    band(slide, opening);
    var title = slide.getPlaceholder(0);
    var body = slide.getPlaceholder(1);
    place(title, opening ? OPENING_TITLE : TITLE);
    place(body, opening ? OPENING_BODY : BODY);
    write(title, List.of(section.title()), opening ? GOLD : NAVY, 36.0);
    write(body, section.shown(), opening ? Color.WHITE : INK, 26.0);
    if (opening) {
      body.getTextParagraphs().forEach(Deck::withoutBullet);
    }
    addNotes(show, slide, section.said());
  }

  /** POI would paint the master's background, hence that of every slide. */
  private static void paint(XSLFSlide slide, Color colour) {
    var background = slide.getXmlObject().getCSld().addNewBg().addNewBgPr();
    var rgb =
        new byte[] {(byte) colour.getRed(), (byte) colour.getGreen(), (byte) colour.getBlue()};
    background.addNewSolidFill().addNewSrgbClr().setVal(rgb);
    background.addNewEffectLst();
  }

  private static void band(XSLFSlide slide, boolean opening) {
    var band = slide.createAutoShape();
    band.setAnchor(opening ? new Rectangle(64, 500, 240, 8) : new Rectangle(0, 0, 24, 540));
    band.setFillColor(GOLD);
  }

  /** Without a frame of its own, a placeholder would move that of its layout. */
  private static void place(XSLFTextShape shape, Rectangle anchor) {
    ((CTShape) shape.getXmlObject()).getSpPr().addNewXfrm();
    shape.setAnchor(anchor);
  }

  private static void write(XSLFTextShape shape, List<String> lines, Color colour, double size) {
    shape.clearText();
    shape.setVerticalAlignment(VerticalAlignment.TOP);
    for (var line : lines) {
      var paragraph = shape.addNewTextParagraph();
      paragraph.setTextAlign(TextAlign.LEFT);
      paragraph.setSpaceAfter(30.0);
      var run = paragraph.addNewTextRun();
      run.setText(line);
      run.setFontColor(colour);
      run.setFontSize(size);
      run.setBold(size > 30);
      french(run);
    }
  }

  private static void withoutBullet(XSLFTextParagraph paragraph) {
    paragraph.setBullet(false);
    paragraph.setIndent(0.0);
    paragraph.setLeftMargin(0.0);
  }

  private static void addNotes(XMLSlideShow show, XSLFSlide slide, List<String> said) {
    var notes = show.getNotesSlide(slide);
    for (var shape : notes.getPlaceholders()) {
      if (shape.getTextType() == Placeholder.BODY) {
        french(shape.setText(String.join("\n", said)));
      } else if (shape.getTextType() != Placeholder.SLIDE_IMAGE) {
        notes.removeShape(shape);
      }
    }
  }

  private static void french(XSLFTextRun run) {
    ((CTRegularTextRun) run.getXmlObject()).getRPr().setLang("fr-FR");
  }
}
