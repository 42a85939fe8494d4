package org.ressourcerie.resources.plugs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.files.FileStore;
import org.ressourcerie.files.TextPassage;
import org.ressourcerie.resources.model.Standing;
import org.ressourcerie.resources.model.Teaser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads resources for the index, whoever may read them: every row carries its access, and the index
 * answers by it. Nothing else may use this.
 */
@Component
class IndexedRows {
  private final JdbcClient sql;
  private final FileStore files;

  IndexedRows(JdbcClient sql, FileStore files) {
    this.sql = sql;
    this.files = files;
  }

  /** A notice to index. */
  record NoticeRow(
      long number,
      long version,
      long revision,
      String slug,
      String title,
      @Nullable String summary,
      String language,
      String kind,
      String provenance,
      @Nullable LocalDate date,
      @Nullable LocalDate verified,
      AccessRule access,
      Teaser teaser,
      List<String> territories,
      Standing standing) {}

  /** A block of text to index. */
  record BlockRow(
      String anchor, @Nullable String heading, String html, AccessRule access, String canary) {}

  /** An attachment to index, with the access of the block it stands in. */
  record FileRow(
      String sha256,
      String name,
      String title,
      String role,
      AccessRule blockAccess,
      AccessRule access,
      String canary) {}

  /** A theme with its synonyms, or a name cited: words a resource is found by. */
  record WordRow(String facet, String value) {}

  /** All there is to index of some resources, by revision. */
  record Loaded(
      List<NoticeRow> notices,
      Map<Long, List<BlockRow>> blocks,
      Map<Long, List<FileRow>> attachments,
      Map<Long, List<WordRow>> words,
      Map<String, List<TextPassage>> texts) {}

  Loaded load(Collection<Long> numbers) {
    List<NoticeRow> notices = notices(numbers);
    Long[] revisions = notices.stream().map(NoticeRow::revision).toArray(Long[]::new);
    Map<Long, List<FileRow>> attachments = attachments(revisions);
    return new Loaded(
        notices,
        blocks(revisions),
        attachments,
        words(revisions),
        files.texts(
            attachments.values().stream().flatMap(List::stream).map(FileRow::sha256).toList()));
  }

  private List<NoticeRow> notices(Collection<Long> numbers) {
    return sql.sql(
            """
            select r.number, r.version, r.revision, r.slug, v.title, v.summary, v.language, v.kind,
              v.provenance,
              coalesce(greatest(v.published_on, v.updated_on), v.event_start::date) as day,
              v.verified_on, r.access, r.teaser, v.territories,
            """
                + Standing.COLUMN
                + """
                 from resources.resource r join resources.revision v on v.id = r.revision
                where r.number = any (?) and r.status = 'published'\
                """)
        .param(numbers.toArray(Long[]::new))
        .query((row, n) -> notice(row))
        .list();
  }

  private static NoticeRow notice(ResultSet row) throws SQLException {
    return new NoticeRow(
        row.getLong("number"),
        row.getLong("version"),
        row.getLong("revision"),
        row.getString("slug"),
        row.getString("title"),
        row.getString("summary"),
        row.getString("language"),
        row.getString("kind"),
        row.getString("provenance"),
        row.getObject("day", LocalDate.class),
        row.getObject("verified_on", LocalDate.class),
        rule(row, "access"),
        Teaser.of(row.getString("teaser")).orElse(Teaser.NONE),
        List.of((String[]) row.getArray("territories").getArray()),
        Standing.valueOf(row.getString("standing")));
  }

  private Map<Long, List<BlockRow>> blocks(Long[] revisions) {
    Map<Long, List<BlockRow>> blocks = new HashMap<>();
    sql.sql(
            """
            select b.revision, b.anchor, b.heading, b.html, b.access, coalesce(c.word, '')
            from resources.block b
            left join resources.canary c
              on c.revision = b.revision and c.kind = 'block' and c.position = b.position
            where b.revision = any (?) and b.type in ('text', 'figure') order by b.revision, b.position\
            """)
        .param(revisions)
        .query(
            row -> {
              add(
                  blocks,
                  row.getLong(1),
                  new BlockRow(
                      row.getString(2),
                      row.getString(3),
                      row.getString(4) == null ? "" : row.getString(4),
                      rule(row, "access"),
                      row.getString(6)));
            });
    return blocks;
  }

  private Map<Long, List<FileRow>> attachments(Long[] revisions) {
    Map<Long, List<FileRow>> attachments = new HashMap<>();
    sql.sql(
            """
            select f.revision, f.sha256, f.name, f.title, f.role, b.access as block_access, f.access,
              coalesce(c.word, '') as canary
            from resources.attachment f
            join resources.block b on b.revision = f.revision and b.position = f.block
            left join resources.canary c
              on c.revision = f.revision and c.kind = 'file' and c.position = f.position
            where f.revision = any (?) and f.role <> 'image' order by f.revision, f.position\
            """)
        .param(revisions)
        .query(
            row -> {
              add(
                  attachments,
                  row.getLong(1),
                  new FileRow(
                      row.getString(2),
                      row.getString(3),
                      row.getString(4),
                      row.getString(5),
                      rule(row, "block_access"),
                      rule(row, "access"),
                      row.getString("canary")));
            });
    return attachments;
  }

  private Map<Long, List<WordRow>> words(Long[] revisions) {
    Map<Long, List<WordRow>> words = new HashMap<>();
    sql.sql(
            """
            select rt.revision, 'theme', t.label from resources.revision_theme rt
            join resources.theme t on t.id = rt.theme where rt.revision = any (:revisions)
            union all select rt.revision, 'broader', b.label from resources.revision_theme rt
            cross join lateral (
              with recursive up as (
                select t.broader as id, 1 as step from resources.theme t where t.id = rt.theme
                union all
                select t.broader, up.step + 1 from resources.theme t join up on t.id = up.id
                where up.step < 10)
              select distinct t.label from resources.theme t join up on up.id = t.id) b
            where rt.revision = any (:revisions)
            union all select rt.revision, 'synonym', s.synonym from resources.revision_theme rt
            join resources.theme_synonym s on s.theme = rt.theme where rt.revision = any (:revisions)
            union all select c.revision, 'organisation', o.name from resources.credit c
            join resources.organisation o on o.id = c.organisation
            where c.revision = any (:revisions)
            union all select c.revision, 'person', p.name from resources.credit c
            join resources.person p on p.id = c.person where c.revision = any (:revisions)\
            """)
        .param("revisions", revisions)
        .query(
            row -> {
              add(words, row.getLong(1), new WordRow(row.getString(2), row.getString(3)));
            });
    return words;
  }

  private static AccessRule rule(ResultSet row, String column) throws SQLException {
    return AccessRule.parse((String[]) row.getArray(column).getArray());
  }

  private static <T> void add(Map<Long, List<T>> lists, long revision, T value) {
    lists.computeIfAbsent(revision, r -> new ArrayList<>()).add(value);
  }
}
