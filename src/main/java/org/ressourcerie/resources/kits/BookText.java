package org.ressourcerie.resources.kits;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Fits the text of a resource into a book of many. */
final class BookText {
  private static final int DEEPEST = 6;

  private BookText() {}

  /**
   * The same text, its headings one level after another, its links whole.
   *
   * @param above level of the heading it stands under
   * @param sheet what anchors inside it begin with
   * @param named the sheet in words, so that no two tables have the same name
   * @param site what links that begin with a slash begin with
   */
  static String of(String html, int above, String sheet, String named, String site) {
    Document text = Jsoup.parseBodyFragment(html);
    text.outputSettings().prettyPrint(false);
    int shift = above + 1 - shallowest(text, above + 1);
    int last = above;
    for (Element heading : text.select("h1, h2, h3, h4, h5, h6")) {
      int wanted = Math.clamp((long) level(heading) + shift, above + 1, last + 1);
      last = Math.min(wanted, DEEPEST);
      heading.tagName("h" + last);
    }
    for (Element table : text.select("[role=region][aria-label]")) {
      table.attr("aria-label", table.attr("aria-label") + " – " + named);
    }
    for (Element anchor : text.select("[id]")) {
      anchor.attr("id", sheet + "-" + anchor.id());
    }
    for (Element link : text.select("a[href]")) {
      link.attr("href", whole(link.attr("href"), sheet, site));
    }
    return text.body().html();
  }

  private static String whole(String href, String sheet, String site) {
    if (href.startsWith("#")) {
      return "#" + sheet + "-" + href.substring(1);
    }
    return href.startsWith("/") && !href.startsWith("//") ? site + href : href;
  }

  private static int shallowest(Document text, int otherwise) {
    return text.select("h1, h2, h3, h4, h5, h6").stream()
        .mapToInt(BookText::level)
        .min()
        .orElse(otherwise);
  }

  private static int level(Element heading) {
    return heading.tagName().charAt(1) - '0';
  }
}
