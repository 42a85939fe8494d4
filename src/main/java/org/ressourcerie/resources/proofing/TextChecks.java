package org.ressourcerie.resources.proofing;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.ressourcerie.resources.proofing.Examined.Part;
import org.ressourcerie.resources.proofing.Finding.Place;
import org.springframework.stereotype.Component;

/** Looks at how a text is made: headings, tables, images, lists that are announced. */
@Component
class TextChecks {
  private static final int LONGEST_HEADING = 90;

  /** The heading of a block is of level 2. */
  private static final int BLOCK_LEVEL = 2;

  private final FileNames names;

  TextChecks(WordLists lists) {
    this.names = new FileNames(lists);
  }

  List<Check> all() {
    return List.of(
        TextChecks::headings,
        TextChecks::boldHeadings,
        TextChecks::tables,
        this::images,
        TextChecks::announcements);
  }

  private static void headings(Examined examined, Findings findings) {
    for (Part part : examined.parts()) {
      Place place = Place.block(part.position());
      if (part.block().heading() != null && part.heading().isBlank()) {
        findings.add(Rule.HEADING_EMPTY, place, part.text());
      }
      int level = BLOCK_LEVEL;
      for (Element heading : part.body().select("h1, h2, h3, h4, h5, h6")) {
        int own = heading.normalName().charAt(1) - '0';
        if (heading.text().isBlank() && heading.select("img[alt]").isEmpty()) {
          findings.add(Rule.HEADING_EMPTY, place, part.text());
        } else if (own > level + 1) {
          findings.add(
              Rule.HEADING_SKIPPED,
              place,
              heading.text(),
              heading.text(),
              Integer.toString(own),
              Integer.toString(level + 1));
        }
        level = Math.max(own, BLOCK_LEVEL);
      }
    }
  }

  /**
   * A short paragraph all in bold with text below it is a heading that no machine sees; but for the
   * questions of an interview.
   */
  private static void boldHeadings(Examined examined, Findings findings) {
    for (Part part : examined.parts()) {
      for (Element paragraph : part.body().select("p")) {
        String text = paragraph.text();
        boolean asked = examined.draft().kind().equals("interview") && text.endsWith("?");
        boolean sentence = asked || text.endsWith(".") || text.endsWith(",") || text.endsWith(";");
        Element next = paragraph.nextElementSibling();
        if (!text.isBlank()
            && text.length() <= LONGEST_HEADING
            && !sentence
            && next != null
            && isAllBold(paragraph)) {
          findings.add(Rule.HEADING_BOLD, Place.block(part.position()), text, text);
        }
      }
    }
  }

  private static boolean isAllBold(Element paragraph) {
    for (Node child : paragraph.childNodes()) {
      boolean blank = child instanceof TextNode text && text.isBlank();
      boolean bold = child instanceof Element element && element.is("strong, b, br");
      if (!blank && !bold) {
        return false;
      }
    }
    return !paragraph.select("strong, b").isEmpty();
  }

  private static void tables(Examined examined, Findings findings) {
    for (Part part : examined.parts()) {
      for (Element table : part.body().select("table")) {
        if (table.select("th").isEmpty()) {
          findings.add(
              Rule.TABLE_WITHOUT_HEADER, Place.block(part.position()), table.text(), table.text());
        }
      }
    }
  }

  /** An empty alternative says that the image only decorates; none says nothing. */
  private void images(Examined examined, Findings findings) {
    for (Part part : examined.parts()) {
      Place place = Place.block(part.position());
      for (Element image : part.body().select("img")) {
        String source = image.attr("src");
        String name = source.substring(source.lastIndexOf('/') + 1);
        if (!image.hasAttr("alt") && !image.attr("role").equals("presentation")) {
          findings.add(Rule.IMAGE_WITHOUT_ALTERNATIVE, place, source, name);
        } else if (!image.attr("alt").isBlank() && names.isOne(image.attr("alt"))) {
          findings.add(Rule.IMAGE_NAMED_BY_FILE, place, source + image.attr("alt"), name);
        }
      }
    }
  }

  /** « Retrouvez ci-dessous : » at the end of a part that no list, file or link follows. */
  private static void announcements(Examined examined, Findings findings) {
    for (Part part : examined.parts()) {
      Element last = part.body().lastElementChild();
      boolean more =
          examined.parts().stream()
              .skip(part.position() + 1L)
              .limit(1)
              .anyMatch(next -> !next.block().type().equals("text"));
      if (last != null && last.is("p") && last.text().strip().endsWith(":") && !more) {
        findings.add(
            Rule.ANNOUNCED_AND_ABSENT, Place.block(part.position()), last.text(), last.text());
      }
    }
  }
}
