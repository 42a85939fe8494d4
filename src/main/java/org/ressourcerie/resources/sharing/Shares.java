package org.ressourcerie.resources.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.ressourcerie.access.RightChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The links to resources. */
@Component
public class Shares {
  private final JdbcClient sql;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Shares(JdbcClient sql, Clock clock, ApplicationEventPublisher events) {
    this.sql = sql;
    this.clock = clock;
    this.events = events;
  }

  /** Makes a link and gives the secret of its address, which cannot be asked for again. */
  @Transactional
  public String make(long resource, String purpose, String by, Instant until) {
    String token = LinkSecret.token();
    sql.sql(
            """
            insert into resources.share (id, token_sha256, resource, purpose, made_by, made_at,
              until)
            values (:id, :hash, :resource, :purpose, :by, :at, :until)\
            """)
        .param("id", LinkSecret.id())
        .param("hash", LinkSecret.hash(token))
        .param("resource", resource)
        .param("purpose", purpose)
        .param("by", by)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("until", until.atOffset(ZoneOffset.UTC))
        .update();
    events.publishEvent(new RightChanged(by, "share.made", title(resource), purpose, ""));
    return token;
  }

  /** Ends a link of this resource; one that ended already stays as it was. */
  @Transactional
  public void revoke(long resource, String id, String by) {
    sql.sql(
            """
            update resources.share set revoked_at = :at
            where id = :id and resource = :resource and revoked_at is null returning purpose\
            """)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("id", id)
        .param("resource", resource)
        .query(String.class)
        .optional()
        .ifPresent(
            purpose ->
                events.publishEvent(
                    new RightChanged(by, "share.revoked", title(resource), purpose, "")));
  }

  private String title(long resource) {
    return sql.sql(
            """
            select r.number || ' – ' || v.title from resources.resource r
            join resources.revision v on v.id = r.revision where r.number = ?\
            """)
        .param(resource)
        .query(String.class)
        .single();
  }

  /** All links of a resource, the latest first. */
  public List<Share> of(long resource) {
    return sql.sql("select * from resources.share where resource = ? order by made_at desc, id")
        .param(resource)
        .query((row, n) -> share(row))
        .list();
  }

  /** The link of this address, while it stands. */
  Optional<Share> standing(String token) {
    Instant now = clock.instant();
    return sql.sql("select * from resources.share where token_sha256 = ?")
        .param(LinkSecret.hash(token))
        .query((row, n) -> share(row))
        .optional()
        .filter(share -> share.standsAt(now));
  }

  private static Share share(ResultSet row) throws SQLException {
    Timestamp revoked = row.getTimestamp("revoked_at");
    return new Share(
        row.getString("id"),
        row.getLong("resource"),
        row.getString("purpose"),
        row.getString("made_by"),
        row.getTimestamp("made_at").toInstant(),
        row.getTimestamp("until").toInstant(),
        revoked == null ? null : revoked.toInstant());
  }
}
