package org.ressourcerie.files.formats;

import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.ressourcerie.files.formats.Reading.About;

/** An HTML page, heading by heading, without its scripts and navigation. */
record HtmlDocument(Path file) implements Document {
  private static final String NOT_TEXT =
      "script, style, noscript, template, nav, iframe, object, svg, form";

  @Override
  public Reading read() throws IOException {
    org.jsoup.nodes.Document page = Jsoup.parse(file, null, "");
    page.select(NOT_TEXT).remove();
    Sections sections = new Sections();
    page.body().traverse(new Walk(sections));
    String title = page.title().isBlank() ? sections.firstHeading() : page.title();
    return Reading.of(
        About.titled(
            title, page.selectStream("html").findFirst().map(e -> e.attr("lang")).orElse(null)),
        sections.toList());
  }

  /** Gathers words into paragraphs; a heading is taken whole. */
  private static final class Walk implements NodeVisitor {
    private final Sections sections;
    private final StringBuilder paragraph = new StringBuilder();
    private int headings;

    Walk(Sections sections) {
      this.sections = sections;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words && headings == 0) {
        paragraph.append(words.getWholeText());
      } else if (node instanceof Element element && isHeading(element)) {
        end();
        if (headings++ == 0) {
          sections.heading(element.text());
        }
      } else if (node instanceof Element element && (element.isBlock() || element.nameIs("br"))) {
        end();
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        if (isHeading(element)) {
          headings--;
        } else if (element.isBlock()) {
          end();
        } else if (element.nameIs("td") || element.nameIs("th")) {
          paragraph.append(' ');
        }
      }
    }

    private void end() {
      sections.paragraph(paragraph.toString().replaceAll("\\s+", " ").strip());
      paragraph.setLength(0);
    }

    private static boolean isHeading(Element element) {
      return element.normalName().matches("h[1-6]");
    }
  }
}
