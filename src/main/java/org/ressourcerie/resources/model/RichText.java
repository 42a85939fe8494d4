package org.ressourcerie.resources.model;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.springframework.stereotype.Component;

/**
 * Makes text safe and semantic on its way in: headings from h3, paragraphs, lists, quotes, tables,
 * links. Scripts, styles, handlers, frames and images of other hosts do not pass, and are named.
 */
@Component
public class RichText {
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]|\\p{Cs}");

  private static final Pattern ELEMENT = Pattern.compile("<[a-zA-Z][a-zA-Z0-9]*(\\s[^<>]*)?/?>");

  /** What is set apart from the text around it; any other division is only its content. */
  private static final String CALLOUT = "callout";

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
          .allowElements(RichText::callout, "div")
          .allowAttributes("class")
          .matching(false, CALLOUT)
          .onElements("div")
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

  private static @Nullable String callout(String name, List<String> attributes) {
    return attributes.contains(CALLOUT) ? name : null;
  }

  /** Clean HTML, and the names of the elements and attributes that did not pass. */
  public record Cleaned(String html, Set<String> removed) {}

  /** Never throws: what cannot be read as HTML is text. */
  public Cleaned clean(String html) {
    Set<String> removed = new TreeSet<>();
    String clean = policy.sanitize(CONTROLS.matcher(html).replaceAll(""), NAMES, removed);
    return new Cleaned(clean.strip(), removed);
  }

  /**
   * What someone typed: clean HTML when it holds any element of a text, else paragraphs of a plain
   * text, as a browser without scripts sends it.
   */
  public Cleaned written(String typed) {
    return ELEMENT.matcher(typed).find() ? clean(typed) : new Cleaned(paragraphs(typed), Set.of());
  }

  /** Paragraphs of a plain text: a blank line parts two, a single line break stays one. */
  public String paragraphs(String text) {
    StringBuilder html = new StringBuilder(text.length() + 64);
    boolean open = false;
    for (String line : (Iterable<String>) lines(text)::iterator) {
      String escaped = escaped(line.strip());
      if (escaped.isBlank()) {
        html.append(open ? "</p>" : "");
        open = false;
      } else {
        html.append(open ? "<br>" : "<p>").append(escaped);
        open = true;
      }
    }
    return html.append(open ? "</p>" : "").toString();
  }

  /** Words of clean HTML, where a tag or a character’s name holds none. */
  public static int words(String html) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < html.length(); i++) {
      char c = html.charAt(i);
      if (c == '<' || c == '&') {
        int end = html.indexOf(c == '<' ? '>' : ';', i);
        i = end < 0 ? i : end;
      }
      boolean letter = Character.isLetterOrDigit(html.charAt(i));
      words += letter && !inside ? 1 : 0;
      inside = letter;
    }
    return words;
  }

  private static Stream<String> lines(String text) {
    return text.replace('\u2028', '\n').replace('\u2029', '\n').replace('\u0085', '\n').lines();
  }

  /** An import of thousands spends its time here: one look at each character, no expression. */
  private static String escaped(String line) {
    StringBuilder html = new StringBuilder(line.length() + 16);
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default -> {
          if (isKept(line, i)) {
            html.append(c);
          }
        }
      }
    }
    return html.toString();
  }

  /** Neither a control character nor half of a pair. */
  private static boolean isKept(String line, int at) {
    char c = line.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 < line.length() && Character.isLowSurrogate(line.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at > 0 && Character.isHighSurrogate(line.charAt(at - 1));
    }
    return c == '\t' || !Character.isISOControl(c);
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
