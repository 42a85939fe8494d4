package org.ressourcerie.resources.importing;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Makes text safe and semantic on its way in: headings from h3, paragraphs, lists, quotes, tables,
 * links. Scripts, styles, handlers, frames and images of other hosts do not pass, and are named.
 */
@Component
class RichText {
  private static final Pattern PARAGRAPHS = Pattern.compile("\\R\\s*\\R");
  private static final Pattern LINES = Pattern.compile("\\R");
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]|\\p{Cs}");

  private final PolicyFactory policy =
      new HtmlPolicyBuilder()
          .allowElements(
              "h3",
              "h4",
              "h5",
              "p",
              "ul",
              "ol",
              "li",
              "strong",
              "em",
              "blockquote",
              "br",
              "hr",
              "sup",
              "sub",
              "code",
              "pre",
              "abbr",
              "cite",
              "dl",
              "dt",
              "dd")
          .allowElements("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td")
          .allowElements((name, attributes) -> "h3", "h1", "h2")
          .allowElements((name, attributes) -> "strong", "b")
          .allowElements((name, attributes) -> "em", "i")
          .allowElements("a")
          .allowUrlProtocols("https", "http", "mailto", "tel")
          .allowAttributes("href")
          .onElements("a")
          .allowAttributes("title")
          .onElements("abbr")
          .allowAttributes("scope")
          .matching(false, "row", "col", "rowgroup", "colgroup")
          .onElements("th")
          .allowAttributes("colspan", "rowspan")
          .matching(Pattern.compile("[0-9]{1,2}"))
          .onElements("td", "th")
          .allowAttributes("start")
          .matching(Pattern.compile("[0-9]{1,4}"))
          .onElements("ol")
          .toFactory();

  /** Clean HTML, and the names of the elements and attributes that did not pass. */
  record Cleaned(String html, Set<String> removed) {}

  Cleaned clean(String html) {
    Set<String> removed = new TreeSet<>();
    String clean = policy.sanitize(CONTROLS.matcher(html).replaceAll(""), NAMES, removed);
    return new Cleaned(clean.strip(), removed);
  }

  /** Paragraphs of a plain text: a blank line parts two, a single line break stays one. */
  String paragraphs(String text) {
    StringBuilder html = new StringBuilder();
    for (String paragraph : PARAGRAPHS.split(CONTROLS.matcher(text).replaceAll("").strip())) {
      if (!paragraph.isBlank()) {
        String lines =
            LINES.matcher(HtmlUtils.htmlEscape(paragraph.strip(), "UTF-8")).replaceAll("<br>");
        html.append("<p>").append(lines).append("</p>");
      }
    }
    return html.toString();
  }

  private static final HtmlChangeListener<Set<String>> NAMES =
      new HtmlChangeListener<>() {
        @Override
        public void discardedTag(@Nullable Set<String> removed, String element) {
          if (removed != null) {
            removed.add("<" + element + ">");
          }
        }

        @Override
        public void discardedAttributes(
            @Nullable Set<String> removed, String element, String... attributes) {
          if (removed != null) {
            removed.addAll(Set.of(attributes));
          }
        }
      };
}
