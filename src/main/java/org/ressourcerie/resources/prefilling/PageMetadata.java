package org.ressourcerie.resources.prefilling;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a page says of itself, what was written for catalogues first: the tags of Google
 * Scholar and Zotero ({@code citation_title}…), schema.org in JSON-LD, Dublin Core (RFC 5013), Open
 * Graph, then what browsers read.
 */
final class PageMetadata {
  /** What a page says of itself stands at its beginning; a page without end fills no memory. */
  private static final int LARGEST = 4 * 1024 * 1024;

  private static final int LONGEST_TITLE = 500;
  private static final int LONGEST_TEXT = 400;
  private static final int MOST_AUTHORS = 20;
  private static final List<String> BETWEEN = List.of(" | ", " – ", " — ", " - ", " · ", " :: ");

  private final Document page;
  private final LinkedData data;
  private final URI found;

  private PageMetadata(Document page, URI found) {
    this.page = page;
    this.data = LinkedData.of(page);
    this.found = found;
  }

  /**
   * What this page says; of one of more than 4 MB, what its beginning says.
   *
   * @param found where the page was found, after redirects
   * @throws IOException when the stream fails; no page is too wrong to be read
   */
  static Metadata of(InputStream html, URI found) throws IOException {
    byte[] beginning = html.readNBytes(LARGEST);
    Document page = Jsoup.parse(new ByteArrayInputStream(beginning), null, found.toString());
    return new PageMetadata(page, found).read();
  }

  private Metadata read() {
    String site = publisher();
    return new Metadata(
        address(),
        title(site),
        cut(
            first(
                meta("dcterms.abstract", "dc.description", "dcterms.description"),
                data.text("description"),
                meta("og:description", "description", "twitter:description")),
            LONGEST_TEXT),
        authors(site),
        site,
        published(),
        language(),
        image(),
        image().equals(link(meta("og:image"))) ? cut(meta("og:image:alt"), LONGEST_TEXT) : "",
        link(
            first(
                meta("citation_pdf_url"),
                href("link[rel~=(?i)\\balternate\\b][type=application/pdf]"))));
  }

  /** What sites show of a link is chosen for that; a work may name a picture of another use. */
  private String image() {
    return link(
        first(meta("og:image", "og:image:url"), data.address("image"), meta("twitter:image")));
  }

  /** The canonical address, believed when it is of the same host: another would be a lure. */
  private String address() {
    String canonical = link(first(href("link[rel~=(?i)\\bcanonical\\b]"), meta("og:url")));
    try {
      URI uri = URI.create(canonical);
      return sameHost(uri.getHost()) ? canonical : found.toString();
    } catch (IllegalArgumentException wrong) {
      return found.toString();
    }
  }

  private boolean sameHost(String host) {
    return host != null && bare(host).equals(bare(Objects.requireNonNullElse(found.getHost(), "")));
  }

  private static String bare(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.startsWith("www.") ? lower.substring(4) : lower;
  }

  private String title(String site) {
    String own =
        first(
            meta("citation_title", "dc.title", "dcterms.title"),
            data.text("headline", "name"),
            meta("og:title", "twitter:title"));
    return cut(own.isEmpty() ? withoutSite(written(page.title()), site) : own, LONGEST_TITLE);
  }

  /** Browsers' titles end with the site's name, which a notice tells elsewhere. */
  private String withoutSite(String title, String site) {
    for (String between : BETWEEN) {
      int at = title.lastIndexOf(between);
      if (at > 0) {
        String end = title.substring(at + between.length());
        Element heading = page.selectFirst("h1");
        boolean isHeading =
            heading != null && written(heading.text()).equals(title.substring(0, at));
        if (isHeading || end.equalsIgnoreCase(site)) {
          return title.substring(0, at).strip();
        }
      }
    }
    return title;
  }

  private List<String> authors(String site) {
    Set<String> authors = new LinkedHashSet<>();
    all("citation_author").forEach(authors::add);
    if (authors.isEmpty()) {
      authors.addAll(data.names("author"));
    }
    if (authors.isEmpty()) {
      Stream.of("dc.creator", "dcterms.creator", "author", "article:author")
          .map(this::all)
          .filter(found -> !found.isEmpty())
          .findFirst()
          .ifPresent(authors::addAll);
    }
    return authors.stream()
        .filter(author -> !author.startsWith("http") && !author.equalsIgnoreCase(site))
        .map(PageMetadata::inReadingOrder)
        .distinct()
        .limit(MOST_AUTHORS)
        .toList();
  }

  /** « Nom, Prénom » is how catalogues sort; a notice says who it is. */
  private static String inReadingOrder(String author) {
    String[] parts = author.split(",", -1);
    boolean sorted = parts.length == 2 && !parts[1].isBlank() && !parts[0].isBlank();
    return cut(sorted ? parts[1].strip() + " " + parts[0].strip() : author, LONGEST_TITLE);
  }

  private String publisher() {
    List<String> named = data.names("publisher");
    return cut(
        first(
            meta("citation_publisher", "dc.publisher", "dcterms.publisher"),
            named.isEmpty() ? "" : named.getFirst(),
            meta("og:site_name", "citation_journal_title", "application-name")),
        LONGEST_TITLE);
  }

  private @Nullable LocalDate published() {
    return Stream.of(
            meta("citation_publication_date", "citation_date", "citation_online_date"),
            data.text("datePublished", "dateCreated"),
            meta("dcterms.issued", "dc.date.issued", "dcterms.date", "dc.date"),
            meta("article:published_time", "og:published_time", "date"),
            attribute("article time[datetime], main time[datetime]", "datetime"))
        .map(WrittenDates::read)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private String language() {
    return Stream.of(
            meta("citation_language", "dc.language", "dcterms.language"),
            data.text("inLanguage"),
            attribute("html", "lang"),
            meta("og:locale"))
        .map(text -> text.strip().toLowerCase(Locale.ROOT))
        .filter(text -> text.matches("[a-z]{2}([-_].*)?"))
        .map(text -> text.substring(0, 2))
        .findFirst()
        .orElse("");
  }

  private String meta(String... names) {
    return Stream.of(names)
        .map(this::all)
        .filter(found -> !found.isEmpty())
        .map(List::getFirst)
        .findFirst()
        .orElse("");
  }

  /** What the tags of this name say; names are written in any case, and under two attributes. */
  private List<String> all(String name) {
    return page.select("meta[content]").stream()
        .filter(
            tag ->
                tag.attr("name").strip().equalsIgnoreCase(name)
                    || tag.attr("property").strip().equalsIgnoreCase(name))
        .map(tag -> written(tag.attr("content")))
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private String href(String selector) {
    return attribute(selector, "href");
  }

  private String attribute(String selector, String name) {
    Element element = page.selectFirst(selector);
    return element == null ? "" : written(element.attr(name));
  }

  /** Absolute, of the web; empty otherwise. */
  private String link(String address) {
    if (address.isEmpty()) {
      return "";
    }
    try {
      URI uri = found.resolve(address);
      boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      return web && uri.getHost() != null ? uri.toString() : "";
    } catch (IllegalArgumentException wrong) {
      return "";
    }
  }

  private static String first(String... texts) {
    return Stream.of(texts).filter(text -> !text.isEmpty()).findFirst().orElse("");
  }

  static String written(String text) {
    return Jsoup.parse(text).text().replaceAll("[\\s\\u00A0]+", " ").strip();
  }

  /** Between two words, so that no name is cut in two. */
  private static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int space = text.lastIndexOf(' ', longest - 1);
    return text.substring(0, space > longest / 2 ? space : longest - 1).strip() + "…";
  }
}
