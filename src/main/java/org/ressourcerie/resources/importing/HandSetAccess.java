package org.ressourcerie.resources.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.access.RightChanged;
import org.ressourcerie.resources.model.Draft;
import org.ressourcerie.resources.model.Teaser;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps what the team has set when an import changes the text: each part that is known again keeps
 * its rule, each that is not is for the team until someone has looked at it, and the log says so.
 */
@Component
class HandSetAccess {
  private static final String IMPORT = "import";
  private final JdbcClient sql;
  private final ApplicationEventPublisher events;

  HandSetAccess(JdbcClient sql, ApplicationEventPublisher events) {
    this.sql = sql;
    this.events = events;
  }

  /** What is kept of the resource itself. */
  private record Whole(AccessRule access, Teaser teaser) {}

  /** A block as it stands. */
  private record Standing(
      String type, @Nullable String heading, @Nullable String html, AccessRule access) {}

  /** A file as it stands. */
  private record Filed(String sha256, String name, String role, AccessRule access) {}

  /** Whether the team has set who reads what of this item. */
  boolean stands(String source, String key) {
    return sql.sql("select access_by_hand from resources.resource where source = ? and key = ?")
        .params(source, key)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /** The draft with the rules that were set by hand. */
  Draft over(Draft draft, long number) {
    Whole whole = whole(number);
    List<Standing> standing = standing(number);
    List<Filed> filed = filed(number);
    List<String> reserved = new ArrayList<>();
    List<Draft.Block> blocks =
        draft.blocks().stream()
            .map(block -> over(block, draft.blocks(), standing, filed, reserved))
            .toList();
    if (!reserved.isEmpty()) {
      events.publishEvent(
          new RightChanged(
              IMPORT,
              "access.reserved",
              number + " – " + draft.title(),
              String.join(", ", reserved),
              ""));
    }
    return draft.readBy(whole.access(), whole.teaser(), blocks);
  }

  private static Draft.Block over(
      Draft.Block block,
      List<Draft.Block> fresh,
      List<Standing> standing,
      List<Filed> filed,
      List<String> reserved) {
    Optional<AccessRule> kept = rule(block, fresh, standing);
    if (kept.isEmpty()) {
      reserved.add(Objects.requireNonNullElse(block.heading(), block.anchor()));
    }
    List<Draft.Attachment> files =
        block.attachments().stream().map(file -> over(file, filed, reserved)).toList();
    return block.readBy(kept.orElse(AccessRule.STAFF), files);
  }

  /** The same text, else the only block of that heading before and after. */
  private static Optional<AccessRule> rule(
      Draft.Block block, List<Draft.Block> fresh, List<Standing> standing) {
    if (!block.type().equals("text")) {
      return only(standing, one -> one.type().equals(block.type())).map(Standing::access);
    }
    Optional<Standing> same =
        only(
            standing,
            one ->
                Objects.equals(one.heading(), block.heading())
                    && Objects.equals(one.html(), block.html()));
    boolean alone =
        block.heading() != null
            && fresh.stream().filter(it -> block.heading().equals(it.heading())).count() == 1;
    return same.or(
            () ->
                alone
                    ? only(standing, one -> Objects.equals(one.heading(), block.heading()))
                    : Optional.empty())
        .map(Standing::access);
  }

  /** The same bytes in the same role, else the only file of that name in that role. */
  private static Draft.Attachment over(
      Draft.Attachment file, List<Filed> filed, List<String> reserved) {
    Optional<Filed> known =
        only(filed, one -> one.sha256().equals(file.sha256()) && one.role().equals(file.role()))
            .or(
                () ->
                    only(
                        filed,
                        one -> one.name().equals(file.name()) && one.role().equals(file.role())));
    if (known.isEmpty()) {
      reserved.add(file.title());
    }
    return file.readBy(known.map(Filed::access).orElse(AccessRule.STAFF));
  }

  private static <T> Optional<T> only(List<T> things, Predicate<T> wanted) {
    List<T> found = things.stream().filter(wanted).toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private Whole whole(long number) {
    return sql.sql("select access, teaser from resources.resource where number = ?")
        .param(number)
        .query(
            (row, n) ->
                new Whole(rule(row), Teaser.of(row.getString("teaser")).orElse(Teaser.NONE)))
        .single();
  }

  private List<Standing> standing(long number) {
    return sql.sql(
            """
            select b.* from resources.block b
            join resources.resource r on r.revision = b.revision where r.number = ?\
            """)
        .param(number)
        .query(
            (row, n) ->
                new Standing(
                    row.getString("type"),
                    row.getString("heading"),
                    row.getString("html"),
                    rule(row)))
        .list();
  }

  private List<Filed> filed(long number) {
    return sql.sql(
            """
            select f.* from resources.attachment f
            join resources.resource r on r.revision = f.revision where r.number = ?\
            """)
        .param(number)
        .query(
            (row, n) ->
                new Filed(
                    row.getString("sha256"),
                    row.getString("name"),
                    row.getString("role"),
                    rule(row)))
        .list();
  }

  private static AccessRule rule(ResultSet row) throws SQLException {
    return AccessRule.parse((String[]) row.getArray("access").getArray());
  }
}
