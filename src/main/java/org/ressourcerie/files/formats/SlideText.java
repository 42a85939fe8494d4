package org.ressourcerie.files.formats;

import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XSLFGroupShape;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.jspecify.annotations.Nullable;

/** The words of one slide: its title as heading, then shapes, tables and notes. */
final class SlideText {
  private static final Set<Placeholder> FURNITURE =
      Set.of(
          Placeholder.DATETIME, Placeholder.FOOTER, Placeholder.HEADER, Placeholder.SLIDE_NUMBER);
  private static final Set<Placeholder> TITLES =
      Set.of(Placeholder.TITLE, Placeholder.CENTERED_TITLE);

  private SlideText() {}

  static void add(int number, XSLFSlide slide, PassageList passages) {
    try {
      String title = slide.getTitle();
      StringJoiner text = new StringJoiner("\n");
      shapes(slide.getShapes(), text);
      notes(slide.getNotes(), text);
      boolean titleOnly = text.toString().isBlank() && title != null;
      passages.add(number, title, titleOnly ? title : text.toString());
    } catch (RuntimeException broken) {
      passages.incomplete();
    }
  }

  private static void shapes(List<XSLFShape> shapes, StringJoiner text) {
    for (XSLFShape shape : shapes) {
      switch (shape) {
        case XSLFTextShape box when isBody(box) -> text.add(box.getText());
        case XSLFTable table ->
            table.getRows().forEach(row -> row.getCells().forEach(c -> text.add(c.getText())));
        case XSLFGroupShape group -> shapes(group.getShapes(), text);
        default -> {}
      }
    }
  }

  private static boolean isBody(XSLFTextShape box) {
    Placeholder place = box.getTextType();
    return place == null || !(FURNITURE.contains(place) || TITLES.contains(place));
  }

  private static void notes(@Nullable XSLFNotes notes, StringJoiner text) {
    if (notes == null) {
      return;
    }
    notes.getShapes().stream()
        .filter(XSLFTextShape.class::isInstance)
        .map(XSLFTextShape.class::cast)
        .filter(box -> box.getTextType() == Placeholder.BODY)
        .forEach(box -> text.add(box.getText()));
  }
}
