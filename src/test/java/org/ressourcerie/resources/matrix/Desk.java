package org.ressourcerie.resources.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ressourcerie.web.Site;

/** Someone of the team who writes drafts by the pages, without any script. */
final class Desk {
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern SAVES = Pattern.compile("name=\"saves\" value=\"([0-9]+)\"");
  final Site site;

  Desk(Site site) {
    this.site = site;
  }

  /** The path of a new draft of this kind. */
  String begin(String kind) {
    return there(send("/administration/ressources/nouvelle", Map.of("kind", kind)));
  }

  /** The path of a draft over a published resource. */
  String beginOver(long number) {
    return there(send("/administration/ressources/" + number + "/brouillon", Map.of()));
  }

  String page(String path) {
    HttpResponse<String> answer = site.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  /** A guide that lacks nothing. */
  static Map<String, String> guide(String title, String text) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("title", title);
    fields.put("summary", "Le résumé de " + title);
    fields.put("kind", "guide");
    fields.put("provenance", "network");
    fields.put("language", "fr");
    fields.put("teaser", "title");
    fields.put("r.stance", "open");
    fields.put("block", "un");
    fields.put("b.un.type", "text");
    fields.put("b.un.heading", "Partie");
    fields.put("b.un.html", text);
    fields.put("b.un.stance", "open");
    return fields;
  }

  /** Saves what was typed over the latest save. */
  HttpResponse<String> save(String draft, Map<String, String> fields) {
    return save(draft, saves(draft), fields);
  }

  HttpResponse<String> save(String draft, long saves, Map<String, String> fields) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put("saves", Long.toString(saves));
    return send(draft, all);
  }

  long saves(String draft) {
    Matcher saves = SAVES.matcher(page(draft));
    assertThat(saves.find()).as("the form of " + draft).isTrue();
    return Long.parseLong(saves.group(1));
  }

  /** Publishes what is shown on the page before publishing. */
  HttpResponse<String> publish(String draft) {
    Matcher saves = SAVES.matcher(page(draft + "/publication"));
    String shown = saves.find() ? saves.group(1) : "-1";
    return send(draft + "/publication", Map.of("saves", shown, "note", "Essai"));
  }

  /** Begins, writes and publishes a guide; answers with its number. */
  long published(String title, String text) {
    String draft = begin("guide");
    assertThat(save(draft, guide(title, text)).statusCode()).isEqualTo(303);
    String there = there(publish(draft));
    assertThat(there).startsWith("/r/");
    return Long.parseLong(there.replaceAll("/r/([0-9]+)-.*", "$1"));
  }

  HttpResponse<String> send(String path, Map<String, String> fields) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put("_csrf", token());
    return site.post(
        path,
        all.entrySet().stream()
            .map(field -> field.getKey() + "=" + Site.encode(field.getValue()))
            .collect(Collectors.joining("&")));
  }

  String token() {
    Matcher field = CSRF.matcher(site.get("/compte").body());
    return field.find() ? field.group(1) : "";
  }

  static String there(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceAll("https?://[^/]*", "")
        .replaceAll("[#?].*", "");
  }
}
