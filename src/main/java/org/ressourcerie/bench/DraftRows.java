package org.ressourcerie.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Drafts as the pages would have kept them, written beside the site. */
final class DraftRows {
  /** A word that nothing else holds: what is published is found by it. */
  static final String WORD = "brouillonnerie";

  private static final String INSERT =
      """
      insert into resources.draft (number, content, made_by, made_at, saved_by, saved_at)
      values (nextval('resources.resource_number_seq'), cast(? as jsonb), 'bench', now(), 'bench',
        now())
      returning id\
      """;
  private static final String PARAGRAPH =
      "<p>Les territoires qui mutualisent leurs achats et leurs locaux gardent une trace de leurs"
          + " choix, de leurs coûts et de ce qui a manqué, pour ceux qui viennent après.</p>";
  private static final JsonMapper JSON = new JsonMapper();

  private DraftRows() {}

  /** Writes so many, public, that lack nothing; their identifiers. */
  static List<Long> write(Path data, int count) throws IOException {
    List<Long> ids = new ArrayList<>();
    try (Connection connection = PlainPostgres.connect(data);
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (int i = 1; i <= count; i++) {
        insert.setString(1, JSON.writeValueAsString(content(i)));
        try (ResultSet row = insert.executeQuery()) {
          row.next();
          ids.add(row.getLong(1));
        }
      }
    } catch (SQLException failure) {
      throw new IOException("the drafts could not be written", failure);
    }
    return ids;
  }

  private static Map<String, Object> content(int number) {
    Map<String, String> fields =
        Map.of(
            "title", "Guide " + number + " de " + WORD,
            "summary", "Ce que montre le guide " + number + ".",
            "kind", "guide",
            "provenance", "network",
            "language", "fr",
            "teaser", "none");
    Map<String, Object> open = Map.of("stance", "open", "lines", List.of());
    List<Map<String, Object>> blocks = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      blocks.add(
          Map.of(
              "id",
              "bloc" + i,
              "type",
              "text",
              "heading",
              "Partie " + i,
              "html",
              PARAGRAPH.repeat(4),
              "readers",
              open,
              "files",
              List.of(),
              "links",
              List.of()));
    }
    return Map.of(
        "fields", fields, "themes", List.of(), "readers", open, "blocks", blocks, "credits",
        List.of());
  }
}
