package org.ressourcerie.resources.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.Access;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.access.Decision;
import org.ressourcerie.access.Gate;
import org.ressourcerie.files.FileAddress;
import org.ressourcerie.files.FileStore;
import org.ressourcerie.files.StoredFile;
import org.ressourcerie.resources.model.Figure;
import org.ressourcerie.resources.model.Teaser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Loads the blocks of a notice through its visitor; of what is locked, only how much it is. */
@Component
public class PartQueries {
  private final JdbcClient sql;
  private final FileStore files;
  private final Gate gate;

  PartQueries(JdbcClient sql, FileStore files, Gate gate) {
    this.sql = sql;
    this.files = files;
    this.gate = gate;
  }

  /** A block's row, its text absent unless the visitor may read both the resource and the block. */
  private record Row(
      int position,
      String type,
      String anchor,
      @Nullable String heading,
      @Nullable String html,
      @Nullable String canary,
      int words,
      AccessRule access) {}

  /** An attachment's row. */
  private record Attached(
      int block,
      String sha256,
      String name,
      String title,
      String language,
      String role,
      @Nullable String video,
      @Nullable String canary,
      AccessRule access,
      boolean open,
      Figure figure) {}

  /** The blocks of this notice, in order, as the filter's visitor may see them. */
  public List<Part> of(Notice notice, AccessFilter filter) {
    Map<Integer, List<Attached>> attached = new HashMap<>();
    for (Attached file : attached(notice, filter)) {
      attached.computeIfAbsent(file.block(), block -> new ArrayList<>()).add(file);
    }
    Map<String, StoredFile> stored =
        files.find(attached.values().stream().flatMap(List::stream).map(Attached::sha256).toList());
    Map<Integer, List<Part.LinkShown>> links = links(notice, filter);
    List<Part> parts = new ArrayList<>();
    for (Row row : rows(notice, filter)) {
      parts.add(
          part(
              notice,
              row,
              attached.getOrDefault(row.position(), List.of()),
              stored,
              links.getOrDefault(row.position(), List.of()),
              filter));
    }
    return parts;
  }

  private Part part(
      Notice notice,
      Row row,
      List<Attached> attached,
      Map<String, StoredFile> stored,
      List<Part.LinkShown> links,
      AccessFilter filter) {
    Access access = Access.of(notice.access(), row.access());
    Decision decision = gate.ask(filter, access);
    Decision closed = decision;
    List<Part.FileShown> shown = new ArrayList<>();
    Part.Behind behind =
        decision.admitted() || !row.type().equals("text")
            ? Part.Behind.NOTHING
            : new Part.Behind(1, row.words(), 0, 0, 0, 0);
    for (Attached file : attached) {
      StoredFile bytes = stored.get(file.sha256());
      if (bytes != null && file.open() && decision.admitted()) {
        shown.add(shown(notice, file, bytes));
      } else if (bytes != null) {
        if (closed.admitted()) {
          closed = gate.ask(filter, access.narrowedBy(file.access()));
        }
        behind = behind.plus(behind(file, bytes));
      }
    }
    String place = "partie-" + (row.position() + 1);
    return new Part(
        row.type(),
        decision.admitted() ? row.anchor() : place,
        place,
        row.heading(),
        row.html(),
        row.canary(),
        decision,
        shown,
        links,
        behind,
        closed);
  }

  private static Part.FileShown shown(Notice notice, Attached file, StoredFile bytes) {
    return new Part.FileShown(
        FileAddress.download(notice.owner(), file.sha256(), file.name()),
        FileAddress.preview(notice.owner(), file.sha256()),
        FileAddress.variant(notice.owner(), file.sha256(), ""),
        file.name(),
        file.title(),
        file.language(),
        file.role(),
        file.video(),
        file.canary(),
        bytes,
        file.figure());
  }

  private static Part.Behind behind(Attached file, StoredFile bytes) {
    int count = bytes.pages() == null ? 0 : bytes.pages();
    boolean slides = bytes.mediaType().contains("presentation");
    int seconds = bytes.seconds() == null ? 0 : bytes.seconds();
    boolean counted = !file.role().equals("captions") && !file.role().equals("chapters");
    return new Part.Behind(
        0, 0, counted ? 1 : 0, slides ? 0 : count, slides ? count : 0, (seconds + 59) / 60);
  }

  private List<Row> rows(Notice notice, AccessFilter filter) {
    return sql.sql(
            """
            select b.position, b.type, b.anchor, b.words, b.access,
              case when o.open or :contents then b.heading end as heading,
              case when o.open then b.html end as html,
              case when o.open then c.word end as canary
            from resources.block b
            left join resources.canary c
              on c.revision = b.revision and c.kind = 'block' and c.position = b.position
            cross join lateral (
              select :open and access.admits(b.access, :audiences, :at) as open) o
            where b.revision = :revision and b.type <> 'cover' order by b.position\
            """)
        .param("open", notice.open())
        .param("contents", notice.teaser().shows(Teaser.CONTENTS))
        .param("revision", notice.revision())
        .param("audiences", filter.audiences())
        .param("at", filter.seconds())
        .query(
            (row, n) ->
                new Row(
                    row.getInt("position"),
                    row.getString("type"),
                    row.getString("anchor"),
                    row.getString("heading"),
                    row.getString("html"),
                    row.getString("canary"),
                    row.getInt("words"),
                    AccessRule.parse((String[]) row.getArray("access").getArray())))
        .list();
  }

  private List<Attached> attached(Notice notice, AccessFilter filter) {
    return sql.sql(
            """
            select f.*, c.word, :open and access.admits(f.access, :audiences, :at) as open
            from resources.attachment f
            left join resources.canary c
              on c.revision = f.revision and c.kind = 'file' and c.position = f.position
            where f.revision = :revision order by f.position\
            """)
        .param("open", notice.open())
        .param("revision", notice.revision())
        .param("audiences", filter.audiences())
        .param("at", filter.seconds())
        .query(
            (row, n) ->
                new Attached(
                    row.getInt("block"),
                    row.getString("sha256"),
                    row.getString("name"),
                    row.getString("title"),
                    row.getString("language"),
                    row.getString("role"),
                    row.getString("video"),
                    row.getString("word"),
                    AccessRule.parse((String[]) row.getArray("access").getArray()),
                    row.getBoolean("open"),
                    Figure.of(row)))
        .list();
  }

  private Map<Integer, List<Part.LinkShown>> links(Notice notice, AccessFilter filter) {
    Map<Integer, List<Part.LinkShown>> links = new HashMap<>();
    sql.sql(
            """
            select l.block, l.url, l.title from resources.link l
            join resources.block b on b.revision = l.revision and b.position = l.block
            where l.revision = :revision and :open and access.admits(b.access, :audiences, :at)
            order by l.position\
            """)
        .param("open", notice.open())
        .param("revision", notice.revision())
        .param("audiences", filter.audiences())
        .param("at", filter.seconds())
        .query(
            row -> {
              links
                  .computeIfAbsent(row.getInt("block"), block -> new ArrayList<>())
                  .add(new Part.LinkShown(row.getString("url"), row.getString("title")));
            });
    return links;
  }
}
