package org.ressourcerie.transfer.pageextract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.transfer.spi.ImportItem.Block;
import org.ressourcerie.transfer.text.Html;
import org.ressourcerie.transfer.text.Slug;

/** Turns the lines of a body into blocks: headings divide it, lists and links become real ones. */
final class Blocks {
  private static final Pattern URL = Pattern.compile("https?://[^\\s<>\"«»]+[^\\s<>\"«».,;:!?)]");
  private static final Pattern LABELLED =
      Pattern.compile(
          "^[^\\p{L}\\p{N}]*((?:(?![.?!] ).){3,90}?)[ \\u00a0]?: ?(" + URL.pattern() + ")$");
  private static final Pattern BULLET = Pattern.compile("^[•▪◦·‣○●*–-]\\s+(.*)$");
  private static final Pattern NUMBER = Pattern.compile("^\\d{1,2}[.)]\\s+(.*)$");
  private static final Pattern CALL =
      Pattern.compile(
          "^\\W*(decouvr|retrouv|consult|telecharg|lire\\b|voir\\b|pour (en savoir|aller)|cliqu"
              + "|rendez-vous|acced|inscri|particip|mis a jour|publie|avec le).*|.*rendez-vous.*");
  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder html = new StringBuilder();
  private @Nullable String heading;
  private String list = "";

  static List<Block> of(List<Line> lines) {
    var blocks = new Blocks();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (isHeading(line, i + 1 < lines.size() ? lines.get(i + 1) : null)) {
        blocks.flush();
        blocks.heading = line.text();
      } else {
        blocks.add(line.text());
      }
    }
    blocks.flush();
    return blocks.blocks;
  }

  /** A short line alone that ends no sentence, asks for nothing, and has text below it. */
  static boolean isHeading(Line line, @Nullable Line next) {
    String text = line.text();
    return next != null
        && line.alone()
        && text.length() <= 90
        && !line.isListItem()
        && !text.matches(".*[.:;,!…]$|.*[.?!] .*|\\P{Ll}{2,}|.*://.*")
        && !Links.isVague(text)
        && !CALL.matcher(Slug.plain(text)).matches();
  }

  private void add(String text) {
    Matcher bullet = BULLET.matcher(text);
    Matcher number = NUMBER.matcher(text);
    if (bullet.matches()) {
      item("ul", bullet.group(1));
    } else if (number.matches()) {
      item("ol", number.group(1));
    } else {
      endList();
      html.append("<p>").append(linked(text)).append("</p>");
    }
  }

  private void item(String kind, String text) {
    if (!list.equals(kind)) {
      endList();
      html.append('<').append(kind).append('>');
      list = kind;
    }
    html.append("<li>").append(linked(text)).append("</li>");
  }

  private void endList() {
    if (!list.isEmpty()) {
      html.append("</").append(list).append('>');
      list = "";
    }
  }

  private void flush() {
    endList();
    if (!html.isEmpty() || heading != null) {
      blocks.add(new Block(heading, html.toString(), null, null));
    }
    html.setLength(0);
    heading = null;
  }

  /** « Words: address » makes the words the link; an address within a text links itself. */
  private static String linked(String text) {
    Matcher labelled = LABELLED.matcher(text);
    if (labelled.matches() && !URL.matcher(labelled.group(1)).find()) {
      return anchor(labelled.group(2), labelled.group(1));
    }
    var out = new StringBuilder();
    Matcher url = URL.matcher(text);
    int from = 0;
    while (url.find()) {
      out.append(Html.escape(text.substring(from, url.start())));
      out.append(anchor(url.group(), url.group()));
      from = url.end();
    }
    return out.append(Html.escape(text.substring(from))).toString();
  }

  private static String anchor(String url, String text) {
    return "<a href=\"" + Html.escape(url) + "\">" + Html.escape(text) + "</a>";
  }
}
