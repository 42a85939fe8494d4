package org.ressourcerie.resources.previewing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.ressourcerie.access.RightChanged;
import org.ressourcerie.resources.drafting.WorkingCopy;
import org.ressourcerie.resources.sharing.LinkSecret;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The links to drafts. */
@Repository
class Previews {
  private final JdbcClient sql;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Previews(JdbcClient sql, Clock clock, ApplicationEventPublisher events) {
    this.sql = sql;
    this.clock = clock;
    this.events = events;
  }

  /** Makes a link and gives the secret of its address, which cannot be asked for again. */
  @Transactional
  public String make(WorkingCopy copy, String purpose, String by, Instant until) {
    String token = LinkSecret.token();
    sql.sql(
            """
            insert into resources.preview (id, token_sha256, draft, purpose, made_by, made_at, until)
            values (:id, :hash, :draft, :purpose, :by, :at, :until)\
            """)
        .param("id", LinkSecret.id())
        .param("hash", LinkSecret.hash(token))
        .param("draft", copy.id())
        .param("purpose", purpose)
        .param("by", by)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("until", until.atOffset(ZoneOffset.UTC))
        .update();
    events.publishEvent(new RightChanged(by, "preview.made", named(copy), purpose, ""));
    return token;
  }

  /** Ends a link of this draft; one that was ended already stays as it was. */
  @Transactional
  public void revoke(WorkingCopy copy, String id, String by) {
    sql.sql(
            """
            update resources.preview set revoked_at = :at
            where id = :id and draft = :draft and revoked_at is null returning purpose\
            """)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("id", id)
        .param("draft", copy.id())
        .query(String.class)
        .optional()
        .ifPresent(
            purpose ->
                events.publishEvent(
                    new RightChanged(by, "preview.revoked", named(copy), purpose, "")));
  }

  private static String named(WorkingCopy copy) {
    return copy.number() + " – " + copy.content().field("title").strip();
  }

  /** All links of a draft, the latest first. */
  List<Preview> of(long draft) {
    return sql.sql("select * from resources.preview where draft = ? order by made_at desc, id")
        .param(draft)
        .query((row, n) -> preview(row))
        .list();
  }

  /** The link of this address, standing or ended. */
  Optional<Preview> find(String token) {
    return sql.sql("select * from resources.preview where token_sha256 = ?")
        .param(LinkSecret.hash(token))
        .query((row, n) -> preview(row))
        .optional();
  }

  private static Preview preview(ResultSet row) throws SQLException {
    Timestamp revoked = row.getTimestamp("revoked_at");
    return new Preview(
        row.getString("id"),
        row.getLong("draft"),
        row.getString("purpose"),
        row.getString("made_by"),
        row.getTimestamp("made_at").toInstant(),
        row.getTimestamp("until").toInstant(),
        revoked == null ? null : revoked.toInstant());
  }
}
