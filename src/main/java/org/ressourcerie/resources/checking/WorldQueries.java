package org.ressourcerie.resources.checking;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.files.spi.AttachmentSource;
import org.ressourcerie.resources.api.NoticeAnswers;
import org.ressourcerie.resources.covers.Cover;
import org.ressourcerie.resources.listing.ListCriteria;
import org.ressourcerie.resources.listing.ListQueries;
import org.ressourcerie.resources.listing.ResourceRow;
import org.ressourcerie.resources.model.Resources;
import org.ressourcerie.resources.model.Thesaurus;
import org.ressourcerie.resources.reading.Notice;
import org.ressourcerie.resources.reading.NoticeQueries;
import org.ressourcerie.resources.reading.Part;
import org.ressourcerie.resources.reading.PartQueries;
import org.ressourcerie.search.spi.SearchableContent;
import org.ressourcerie.search.spi.SearchableItem;
import org.ressourcerie.search.spi.SearchablePassage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Asks every way for what it gives of one resource: by the queries that pages, lists, programs,
 * downloads and the index ask themselves, never by a second reading of the rules.
 */
@Component
class WorldQueries {
  private final NoticeQueries notices;
  private final PartQueries parts;
  private final ListQueries lists;
  private final NoticeAnswers answers;
  private final Thesaurus themes;
  private final List<AttachmentSource> attachments;
  private final List<SearchableContent> contents;
  private final JdbcClient sql;

  WorldQueries(
      NoticeQueries notices,
      PartQueries parts,
      ListQueries lists,
      NoticeAnswers answers,
      Thesaurus themes,
      List<AttachmentSource> attachments,
      List<SearchableContent> contents,
      JdbcClient sql) {
    this.notices = notices;
    this.parts = parts;
    this.lists = lists;
    this.answers = answers;
    this.themes = themes;
    this.attachments = attachments;
    this.contents = contents;
    this.sql = sql;
  }

  /** What this visitor gets of it, in the transaction under way. */
  World of(long number, AccessFilter filter) {
    ResourceRow row =
        lists.find(ListCriteria.ALL.ofNumbers(List.of(number)), filter, 1, 0).stream()
            .findFirst()
            .orElse(null);
    World world = World.of(row);
    if (row != null) {
      world.add(Way.LIST, "title", row.title());
      world.add(Way.LIST, "summary", row.summary());
      world.add(Way.LIST, "cover", cover(row.cover()));
      world.add(Way.PAGE, "cover", cover(row.cover()));
    }
    addPage(number, filter, world);
    addSearch(number, filter, world);
    answers.tree(number, filter).ifPresent(tree -> addFields("", tree, world));
    addFiles(number, filter, world);
    themes.counted(filter).forEach(theme -> world.add(Way.SITE_MAP, "theme", theme.label()));
    return world;
  }

  private static @Nullable String cover(@Nullable Cover cover) {
    return cover == null ? null : cover.title();
  }

  private void addPage(long number, AccessFilter filter, World world) {
    Notice notice = notices.find(number, filter).orElse(null);
    if (notice == null) {
      return;
    }
    world.add(Way.PAGE, "title", notice.title());
    world.add(Way.PAGE, "summary", notice.summary());
    notice.themes().forEach(theme -> world.add(Way.PAGE, "theme", theme.name()));
    notice
        .people()
        .forEach(
            credit ->
                Stream.of(credit.person(), credit.organisation())
                    .flatMap(Stream::ofNullable)
                    .forEach(named -> world.add(Way.PAGE, "name", named.name())));
    for (Part part : parts.of(notice, filter)) {
      world.add(Way.PAGE, "heading", part.heading());
      world.add(Way.PAGE, "text", part.html() == null ? null : Jsoup.parse(part.html()).text());
      part.links().forEach(link -> world.add(Way.PAGE, "link", link.title()));
      part.files().forEach(file -> world.add(Way.PAGE, "file", file.title()));
    }
  }

  /** As the index would hold it: what a search finds by, and could show a piece of. */
  private void addSearch(long number, AccessFilter filter, World world) {
    for (SearchableContent content : contents) {
      if (content.type().equals(Resources.TYPE)) {
        content.byNumbers(List.of(number)).forEach(item -> addItem(item, filter, world));
      }
    }
  }

  private static void addItem(SearchableItem item, AccessFilter filter, World world) {
    List<SearchablePassage> found =
        item.passages().stream().filter(passage -> filter.admits(passage.access().key())).toList();
    if (!found.isEmpty()) {
      world.add(Way.SEARCH, "title", item.title());
      item.keywords().forEach(word -> world.add(Way.SEARCH, "keyword", word));
    }
    for (SearchablePassage passage : found) {
      world.add(Way.SEARCH, "heading", passage.heading());
      world.add(Way.SEARCH, "text", passage.text());
    }
  }

  private static void addFields(String name, JsonNode node, World world) {
    if (node.isObject()) {
      node.properties().forEach(field -> addFields(field.getKey(), field.getValue(), world));
    } else if (node.isArray()) {
      node.forEach(one -> addFields(name, one, world));
    } else if (!node.isNull() && !node.isBoolean()) {
      String text = node.asString();
      world.add(Way.API, name, name.equals("html") ? Jsoup.parse(text).text() : text);
    }
  }

  /** Downloads and images are opened by the address: each file is asked for, listed or not. */
  private void addFiles(long number, AccessFilter filter, World world) {
    List<String> known =
        sql.sql(
                """
                select distinct f.sha256 from resources.attachment f
                join resources.resource r on r.revision = f.revision where r.number = ?\
                """)
            .param(number)
            .query((row, n) -> row.getString(1))
            .list();
    for (String sha256 : known) {
      attachments.stream()
          .flatMap(source -> source.open("r" + number, sha256, filter).stream())
          .forEach(open -> world.add(Way.FILES, "file", open.name()));
    }
  }
}
