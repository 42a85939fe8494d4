package org.ressourcerie.files.formats;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.ressourcerie.files.formats.Reading.About;

/** A Word document, heading by heading. */
record DocxDocument(XWPFDocument document) implements Document {

  static DocxDocument open(Path file) throws IOException {
    OfficeLimits.set();
    try {
      return new DocxDocument(new XWPFDocument(OPCPackage.open(file.toFile(), PackageAccess.READ)));
    } catch (InvalidFormatException broken) {
      throw new IOException(broken);
    }
  }

  @Override
  public Reading read() {
    Sections sections = new Sections();
    elements(document.getBodyElements(), sections);
    POIXMLProperties.CoreProperties core = document.getProperties().getCoreProperties();
    String title = Texts.line(core.getTitle(), 500);
    String language = core.getUnderlyingProperties().getLanguageProperty().orElse(null);
    return Reading.of(
        About.titled(title == null ? sections.firstHeading() : title, language), sections.toList());
  }

  @Override
  public void close() {
    // Opened for reading only: reverted, never saved.
    document.getPackage().revert();
  }

  private void elements(List<IBodyElement> elements, Sections sections) {
    for (IBodyElement element : elements) {
      switch (element) {
        case XWPFParagraph paragraph when isHeading(paragraph) ->
            sections.heading(paragraph.getText());
        case XWPFParagraph paragraph -> sections.paragraph(paragraph.getText());
        case XWPFTable table -> sections.paragraph(table.getText());
        default -> {}
      }
    }
  }

  /** By the style's own name, which is English whatever the language of the Word that wrote it. */
  private boolean isHeading(XWPFParagraph paragraph) {
    String id = paragraph.getStyleID();
    if (id == null) {
      return false;
    }
    XWPFStyles styles = document.getStyles();
    XWPFStyle style = styles == null ? null : styles.getStyle(id);
    String name = style == null || style.getName() == null ? id : style.getName();
    return name.toLowerCase(Locale.ROOT).matches("(heading|titre) ?[1-9]|title");
  }
}
