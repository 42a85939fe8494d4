package org.ressourcerie.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.helper.HttpConnection;
import org.jsoup.nodes.FormElement;

/** Drafts that lack nothing and are for everyone, written by the pages as the team writes them. */
final class WrittenDrafts {
  /** A word that nothing else holds: what is published is found by it. */
  static final String WORD = "brouillonnerie";

  private static final String PARAGRAPH =
      "<p>Les territoires qui mutualisent leurs achats et leurs locaux gardent une trace de leurs"
          + " choix, de leurs coûts et de ce qui a manqué, pour ceux qui viennent après.</p>";

  private WrittenDrafts() {}

  /**
   * Writes so many.
   *
   * @param wire of someone of the team
   * @return their identifiers
   */
  static List<Long> write(Wire wire, String token, int count) throws IOException {
    List<Long> ids = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      ids.add(write(wire, token, "Guide %d de %s".formatted(i, WORD)));
    }
    return ids;
  }

  private static long write(Wire wire, String token, String title) throws IOException {
    Wire.Answer begun =
        wire.post("/administration/ressources/nouvelle", "kind=guide&_csrf=" + token);
    String there =
        begun.header("location").replaceFirst("^https?://[^/]+", "").replaceFirst("[#?].*", "");
    FormElement form =
        (FormElement) Jsoup.parse(wire.get(there).text()).expectFirst("form#brouillon");
    form.expectFirst("[name=title]").val(title);
    form.expectFirst("[name=summary]").val("Ce que montre le guide.");
    form.expectFirst("textarea[name$=.html]").text(PARAGRAPH.repeat(12));
    form.select("[name=r.stance]").forEach(choice -> choice.removeAttr("checked"));
    form.expectFirst("[name=r.stance][value=open]").attr("checked", true);
    int saved = wire.post(there, sent(form)).status();
    if (saved != 303) {
      throw new IOException("a draft was not saved: " + saved);
    }
    return Long.parseLong(there.substring(there.lastIndexOf('/') + 1));
  }

  private static String sent(FormElement form) {
    List<KeyVal> fields = new ArrayList<>(form.formData());
    fields.removeIf(field -> field.key().startsWith("upload."));
    fields.add(HttpConnection.KeyVal.create("do", "save"));
    return fields.stream()
        .map(field -> encoded(field.key()) + "=" + encoded(field.value()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
