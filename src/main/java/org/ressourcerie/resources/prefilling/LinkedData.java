package org.ressourcerie.resources.prefilling;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The work that a page describes in schema.org's words as JSON-LD; empty when it does not. */
final class LinkedData {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int MOST_THINGS = 200;

  /** What a notice may refer to; a page also describes its site, its breadcrumb, its author. */
  private static final Set<String> WORKS =
      Set.of(
          "article",
          "newsarticle",
          "blogposting",
          "scholarlyarticle",
          "techarticle",
          "report",
          "creativework",
          "book",
          "webpage",
          "itempage",
          "videoobject",
          "dataset",
          "course",
          "digitaldocument",
          "presentationdigitaldocument",
          "podcastepisode",
          "legislation",
          "event",
          "educationevent",
          "thesis",
          "advertisercontentarticle",
          "opinionnewsarticle",
          "guide",
          "howto",
          "faqpage",
          "qapage");

  /** Says less than the work that the page is about. */
  private static final Set<String> PAGES = Set.of("webpage", "itempage");

  private final List<JsonNode> things;
  private final JsonNode work;

  private LinkedData(List<JsonNode> things) {
    this.things = things;
    this.work =
        things.stream()
            .filter(thing -> is(thing, WORKS))
            .min(Comparator.comparing(thing -> is(thing, PAGES)))
            .orElse(JSON.createObjectNode());
  }

  static LinkedData of(Document page) {
    List<JsonNode> things = new ArrayList<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      gather(read(script.data()), things);
    }
    return new LinkedData(things);
  }

  /** Said badly is not said: the page has other ways to tell. */
  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JacksonException unreadable) {
      return JSON.createObjectNode();
    }
  }

  /** The first of these that the work tells, as plain text. */
  String text(String... names) {
    for (String name : names) {
      String text = PageMetadata.written(plain(first(work.path(name))));
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  /** Whom the work names so. */
  List<String> names(String property) {
    List<String> names = new ArrayList<>();
    JsonNode value = work.path(property);
    for (JsonNode one : value.isArray() ? value : List.of(value)) {
      JsonNode thing = resolved(one);
      String name =
          PageMetadata.written(thing.isString() ? thing.asString() : plain(thing.path("name")));
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    return names;
  }

  /** An address, of a thing or as text. */
  String address(String property) {
    JsonNode value = resolved(first(work.path(property)));
    return value.isString()
        ? value.asString().strip()
        : plain(value.has("url") ? value.path("url") : value.path("contentUrl")).strip();
  }

  private JsonNode resolved(JsonNode one) {
    String id = plain(one.path("@id"));
    if (id.isEmpty() || one.has("name")) {
      return one;
    }
    return things.stream()
        .filter(thing -> plain(thing.path("@id")).equals(id) && thing.has("name"))
        .findFirst()
        .orElse(one);
  }

  private static JsonNode first(JsonNode value) {
    return value.isArray() && !value.isEmpty() ? value.get(0) : value;
  }

  /** A text, also one that says its language. */
  private static String plain(JsonNode value) {
    if (value.isString()) {
      return value.asString();
    }
    return value.path("@value").isString() ? value.path("@value").asString() : "";
  }

  private static boolean is(JsonNode thing, Set<String> types) {
    JsonNode type = thing.path("@type");
    for (JsonNode one : type.isArray() ? type : List.of(type)) {
      if (one.isString() && types.contains(local(one.asString()))) {
        return true;
      }
    }
    return false;
  }

  private static String local(String type) {
    return type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1)
        .toLowerCase(Locale.ROOT);
  }

  private static void gather(JsonNode root, List<JsonNode> things) {
    Deque<JsonNode> left = new ArrayDeque<>(List.of(root));
    while (!left.isEmpty() && things.size() < MOST_THINGS) {
      JsonNode node = left.removeFirst();
      if (node.isArray()) {
        node.forEach(left::addLast);
      } else if (node.isObject()) {
        things.add(node);
        if (node.has("@graph")) {
          left.addLast(node.path("@graph"));
        }
        if (node.path("mainEntity").isObject()) {
          left.addLast(node.path("mainEntity"));
        }
      }
    }
  }
}
