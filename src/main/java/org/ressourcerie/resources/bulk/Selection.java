package org.ressourcerie.resources.bulk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.util.MultiValueMap;

/**
 * Which resources are listed to choose among; empty asks nothing.
 *
 * @param theme a theme's slug
 * @param organisation the name of one that they cite
 * @param rule a rule of the checks that finds something in them
 */
public record Selection(
    String type, String theme, String provenance, String organisation, String rule) {

  static Selection of(MultiValueMap<String, String> sent) {
    return new Selection(
        first(sent, "type"),
        first(sent, "theme"),
        first(sent, "provenance"),
        first(sent, "organisation"),
        first(sent, "regle"));
  }

  private static String first(MultiValueMap<String, String> sent, String name) {
    String value = sent.getFirst(name);
    return value == null ? "" : value.strip();
  }

  /** What is asked, by the names of the form. */
  public Map<String, String> fields() {
    Map<String, String> fields = new TreeMap<>();
    fields.put("type", type);
    fields.put("theme", theme);
    fields.put("provenance", provenance);
    fields.put("organisation", organisation);
    fields.put("regle", rule);
    fields.values().removeIf(String::isEmpty);
    return fields;
  }

  /** The address of a page of what it finds, without language. */
  String path(int page) {
    List<String> parts = new ArrayList<>();
    fields()
        .forEach(
            (name, value) ->
                parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
    if (page > 1) {
      parts.add("page=" + page);
    }
    return SelectionController.PATH + (parts.isEmpty() ? "" : "?" + String.join("&", parts));
  }
}
