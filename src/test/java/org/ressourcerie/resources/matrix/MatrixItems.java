package org.ressourcerie.resources.matrix;

import static org.ressourcerie.resources.Items.item;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.ressourcerie.resources.Items;
import org.ressourcerie.resources.matrix.Thing.Field;
import org.ressourcerie.resources.matrix.Thing.Level;
import org.ressourcerie.transfer.spi.ImportItem;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is imported: each thing with a file that has a first page to show, as heavy as no other. */
final class MatrixItems {
  private MatrixItems() {}

  static List<ImportItem> of(List<Thing> things, Path folder) throws IOException {
    List<ImportItem> items = new ArrayList<>();
    for (Thing thing : things) {
      Path file = file(thing, folder);
      Items item =
          item("matrix", thing.key())
              .titled("Titre de matrice " + thing.canary(Field.TITLE))
              .summed("Résumé de matrice " + thing.canary(Field.SUMMARY) + ".")
              .on("Thème " + thing.canary(Field.THEME))
              .by(
                  thing.canary(Field.PERSON).toString(),
                  thing.canary(Field.ORGANISATION).toString())
              .readBy(thing.at(Level.RESOURCE).rule(), thing.teaser)
              .block(
                  "Partie " + thing.canary(Field.HEADING),
                  "<p>Texte de matrice " + thing.canary(Field.TEXT) + ".</p>",
                  thing.at(Level.BLOCK).rule())
              .linking("https://youtu.be/" + film(thing))
              .file(file, thing.at(Level.FILE).rule());
      items.add(item.made());
    }
    return items;
  }

  /** The video that a thing links to, as another site names it. */
  static String film(Thing thing) {
    return "film-" + thing.key().replaceAll("[^A-Za-z0-9]", "-");
  }

  /** All of them are in one kit that everyone may know of. */
  static void gather(String slug, List<Long> numbers, JdbcClient sql) {
    sql.sql(
            """
            with kit as (
              insert into resources.collection (slug, title, access, changed_by)
              values (:slug, 'Kit de la grille', '{public;;}', 'essai') returning id),
            family as (
              insert into resources.collection_family (collection, position)
              select id, 0 from kit returning id, collection)
            insert into resources.collection_sheet (collection, family, resource, position)
            select f.collection, f.id, r.number, r.number from family f, resources.resource r
            where r.number = any (:numbers)\
            """)
        .param("slug", slug)
        .param("numbers", numbers.toArray(Long[]::new))
        .update();
  }

  private static Path file(Thing thing, Path folder) throws IOException {
    String name = thing.canary(Field.FILE_NAME).toString().replace(' ', '-') + ".pdf";
    byte[] document = document("Le fichier de la matrice dit " + thing.canary(Field.FILE_TEXT));
    var padded = new ByteArrayOutputStream();
    padded.write(document);
    padded.write("%".repeat((int) thing.size - document.length).getBytes(StandardCharsets.UTF_8));
    return Files.write(folder.resolve(name), padded.toByteArray());
  }

  /** Nothing in it is compressed: what leaks of it can be seen in any answer. */
  private static byte[] document(String line) throws IOException {
    try (var document = new PDDocument()) {
      var page = new PDPage(PDRectangle.A6);
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page, AppendMode.OVERWRITE, false)) {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), 6);
        content.newLineAtOffset(20, 200);
        content.showText(line + ".");
        content.endText();
      }
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }
}
