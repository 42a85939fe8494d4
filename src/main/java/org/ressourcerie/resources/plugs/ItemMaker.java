package org.ressourcerie.resources.plugs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.ressourcerie.access.Access;
import org.ressourcerie.files.FileAddress;
import org.ressourcerie.files.TextPassage;
import org.ressourcerie.resources.model.Standing;
import org.ressourcerie.resources.model.Teaser;
import org.ressourcerie.resources.plugs.IndexedRows.FileRow;
import org.ressourcerie.resources.plugs.IndexedRows.Loaded;
import org.ressourcerie.resources.plugs.IndexedRows.NoticeRow;
import org.ressourcerie.resources.plugs.IndexedRows.WordRow;
import org.ressourcerie.search.spi.SearchableItem;
import org.ressourcerie.search.spi.SearchablePassage;
import org.ressourcerie.search.spi.SearchablePassage.Place;

/**
 * Divides a resource into passages, each at the grain of its own access: the teaser is one public
 * passage, the summary another where it is not told, each block and each page of a file its own.
 */
final class ItemMaker {
  private static final List<String> NAMES = List.of("organisation", "person");

  private ItemMaker() {}

  static SearchableItem item(NoticeRow notice, Loaded loaded) {
    List<WordRow> words = loaded.words().getOrDefault(notice.revision(), List.of());
    List<SearchablePassage> passages = new ArrayList<>();
    addNotice(notice, words, passages);
    for (IndexedRows.BlockRow block : loaded.blocks().getOrDefault(notice.revision(), List.of())) {
      passages.add(
          new SearchablePassage(
              Access.of(notice.access(), block.access()),
              Place.SECTION,
              block.heading() == null ? "" : block.heading(),
              path(notice) + "#" + block.anchor(),
              block.heading(),
              text(block.html()),
              block.canary()));
    }
    for (FileRow file : loaded.attachments().getOrDefault(notice.revision(), List.of())) {
      addFile(notice, file, loaded.texts().getOrDefault(file.sha256(), List.of()), passages);
    }
    List<FileRow> files = loaded.attachments().getOrDefault(notice.revision(), List.of());
    Held held = new Held(notice, files);
    return new SearchableItem(
        notice.number(),
        notice.version(),
        notice.language(),
        notice.title(),
        keywords(notice, words),
        facets(notice, words, held),
        held.guarded(),
        notice.date(),
        notice.verified(),
        passages);
  }

  /** What the teaser tells to everyone, then what only readers may find. */
  private static void addNotice(
      NoticeRow notice, List<WordRow> words, List<SearchablePassage> passages) {
    Access own = Access.of(notice.access());
    boolean telling = !notice.access().isAlwaysPublic();
    String summary = notice.summary() == null ? "" : notice.summary();
    if (telling && notice.teaser() != Teaser.NONE) {
      String told = notice.teaser().shows(Teaser.TITLE_AND_SUMMARY) ? summary : "";
      passages.add(notice(notice, Access.PUBLIC, told));
    }
    if (!telling || !notice.teaser().shows(Teaser.TITLE_AND_SUMMARY)) {
      passages.add(notice(notice, own, summary + names(notice, words)));
    }
  }

  /** Names that the teaser does not tell, for those who read the notice: on a line of their own. */
  private static String names(NoticeRow notice, List<WordRow> words) {
    return tellsNames(notice)
        ? ""
        : words.stream()
            .filter(word -> NAMES.contains(word.facet()))
            .map(WordRow::value)
            .distinct()
            .collect(Collectors.joining(", ", "\n", ""));
  }

  private static SearchablePassage notice(NoticeRow notice, Access access, String summary) {
    return new SearchablePassage(access, Place.NOTICE, "", path(notice), null, summary);
  }

  private static void addFile(
      NoticeRow notice, FileRow file, List<TextPassage> texts, List<SearchablePassage> passages) {
    Access access = Access.of(notice.access(), file.blockAccess(), file.access());
    if (texts.isEmpty()) {
      passages.add(
          new SearchablePassage(
              access,
              Place.SECTION,
              file.title(),
              path(notice),
              file.title(),
              file.title(),
              file.canary()));
    }
    for (TextPassage text : texts) {
      passages.add(
          new SearchablePassage(
              access,
              place(text),
              label(file, text),
              path(notice, file, text, access),
              text.heading() == null ? file.title() : text.heading(),
              text.text(),
              file.canary()));
    }
  }

  private static Place place(TextPassage text) {
    return switch (text.unit()) {
      case PAGE -> Place.PAGE;
      case SLIDE -> Place.SLIDE;
      case SECTION -> Place.SECTION;
      case TIME -> Place.TIME;
    };
  }

  private static String label(FileRow file, TextPassage text) {
    String heading = text.heading();
    return text.unit() == TextPassage.Unit.SECTION
        ? heading == null ? file.title() : heading
        : Integer.toString(text.locator());
  }

  /** Where it opens; a reserved place is named to the server too, for the way back to it. */
  private static String path(NoticeRow notice, FileRow file, TextPassage text, Access access) {
    String read = path(notice) + "/texte/" + file.sha256();
    return switch (text.unit()) {
      case PAGE ->
          FileAddress.download("r" + notice.number(), file.sha256(), file.name())
              + "#page="
              + text.locator();
      case SLIDE -> read + place("diapositive-" + text.locator(), access);
      case SECTION -> read + place("section-" + text.locator(), access);
      case TIME -> read + place("t-" + text.locator(), access);
    };
  }

  private static String place(String anchor, Access access) {
    return access.key().isEmpty() ? "#" + anchor : "?lieu=" + anchor + "#" + anchor;
  }

  private static String path(NoticeRow notice) {
    return "/r/" + notice.number() + "-" + notice.slug();
  }

  /** Names cited are words to be found by only where the teaser tells them. */
  private static List<String> keywords(NoticeRow notice, List<WordRow> words) {
    return words.stream()
        .filter(
            word ->
                (tellsNames(notice) && NAMES.contains(word.facet()))
                    || word.facet().equals("theme")
                    || word.facet().equals("synonym"))
        .map(WordRow::value)
        .distinct()
        .toList();
  }

  private static Map<String, List<String>> facets(
      NoticeRow notice, List<WordRow> words, Held held) {
    Map<String, List<String>> facets = new LinkedHashMap<>();
    facets.put("kind", List.of(notice.kind()));
    facets.put("provenance", List.of(notice.provenance()));
    facets.put("language", List.of(notice.language()));
    facets.put(Standing.FACET, List.of(notice.standing().id()));
    facets.put("has", held.open());
    facets.put("theme", themes(words));
    if (notice.date() != null) {
      facets.put("year", List.of(Integer.toString(notice.date().getYear())));
    }
    if (tellsNames(notice)) {
      facets.put("organisation", values(words, "organisation"));
      facets.put("territory", notice.territories());
    }
    return facets;
  }

  /** With the broader ones: who chooses one finds what its narrower ones hold. */
  private static List<String> themes(List<WordRow> words) {
    return Stream.concat(values(words, "theme").stream(), values(words, "broader").stream())
        .distinct()
        .toList();
  }

  private static boolean tellsNames(NoticeRow notice) {
    return notice.access().isAlwaysPublic() || notice.teaser().shows(Teaser.TITLE_AND_SUMMARY);
  }

  private static List<String> values(List<WordRow> words, String facet) {
    return words.stream()
        .filter(word -> word.facet().equals(facet))
        .map(WordRow::value)
        .distinct()
        .toList();
  }

  /** The words of clean HTML, blocks parted by line ends. */
  private static String text(String html) {
    StringBuilder text = new StringBuilder();
    for (Element block : Jsoup.parseBodyFragment(html).body().children()) {
      text.append(block.text()).append('\n');
    }
    return text.isEmpty() ? Jsoup.parseBodyFragment(html).text() : text.toString();
  }
}
