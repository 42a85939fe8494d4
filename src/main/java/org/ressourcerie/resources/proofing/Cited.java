package org.ressourcerie.resources.proofing;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.ressourcerie.resources.model.Draft;
import org.ressourcerie.resources.proofing.Finding.Place;

/**
 * An address that a draft sends its readers to.
 *
 * @param text the words of the link; empty when it has none
 * @param linked false for an address that is only written in the text
 */
record Cited(String url, String text, Place place, boolean linked) {
  private static final String END = ".,;:!?)]}»\"'…";
  private static final String BEFORE = "([{«\"'";

  /** All those of the parts, in reading order. */
  static List<Cited> in(List<Examined.Part> parts) {
    List<Cited> cited = new ArrayList<>();
    for (Examined.Part part : parts) {
      Place place = Place.block(part.position());
      part.body().traverse((node, depth) -> add(node, place, cited));
      for (Draft.Link link : part.block().links()) {
        cited.add(new Cited(link.url(), link.title(), place, true));
      }
    }
    return cited;
  }

  /** Whether it can be asked for: an absolute address of the web. */
  boolean isOfTheWeb() {
    String start = url.toLowerCase(Locale.ROOT);
    return (start.startsWith("http://") || start.startsWith("https://")) && !host().isEmpty();
  }

  /** Without {@code www.}; empty when there is none. */
  String host() {
    try {
      String host = new URI(url.contains("://") ? url : "https://" + url).getHost();
      String lower = host == null ? "" : host.toLowerCase(Locale.ROOT);
      return lower.startsWith("www.") ? lower.substring(4) : lower;
    } catch (URISyntaxException unreadable) {
      return "";
    }
  }

  boolean isBare() {
    return looksLikeAddress(text.strip());
  }

  private static void add(Node node, Place place, List<Cited> cited) {
    if (node instanceof Element element && element.nameIs("a") && element.hasAttr("href")) {
      cited.add(new Cited(element.attr("href").strip(), words(element), place, true));
    } else if (node instanceof TextNode text && !isInLink(text)) {
      for (String word : text.text().split("\\s+", -1)) {
        String address = trimmed(word);
        if (looksLikeAddress(address)) {
          cited.add(new Cited(address, address, place, false));
        }
      }
    }
  }

  /** The words of a link are its text and what its images say. */
  private static String words(Element link) {
    StringBuilder words = new StringBuilder(link.text());
    link.select("img[alt]").forEach(image -> words.append(' ').append(image.attr("alt")));
    return words.toString().strip();
  }

  private static boolean isInLink(TextNode text) {
    Element parent = text.parent();
    return parent != null && parent.closest("a[href], code, pre") != null;
  }

  private static boolean looksLikeAddress(String word) {
    String start = word.toLowerCase(Locale.ROOT);
    boolean said =
        start.startsWith("http://") || start.startsWith("https://") || start.startsWith("www.");
    return said && word.indexOf(' ') < 0 && word.length() > "https://".length();
  }

  private static String trimmed(String word) {
    int from = 0;
    int to = word.length();
    while (from < to && BEFORE.indexOf(word.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && END.indexOf(word.charAt(to - 1)) >= 0) {
      to--;
    }
    return word.substring(from, to);
  }
}
