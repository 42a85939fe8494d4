package org.ressourcerie.notifications.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mails of this site, each with what became of it. */
@Component
public class Mails {
  private static final String COLUMNS =
      "id, recipient, subject, language, plain, html, written_at, attempts";

  private final JdbcClient sql;
  private final Clock clock;

  /** The clock says what is due, useless or old. */
  public Mails(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  void add(Mail mail, Duration useful, boolean delivered) {
    OffsetDateTime now = now();
    sql.sql(
            """
            insert into notifications.mail
              (recipient, subject, language, plain, html, written_at, useful_until, state, next_at)
            values (:recipient, :subject, :language, :plain, :html, :now, :until, :state, :now)
            """)
        .param("recipient", mail.recipient())
        .param("subject", mail.subject())
        .param("language", mail.language())
        .param("plain", mail.plain())
        .param("html", mail.html())
        .param("now", now)
        .param("until", now.plus(useful))
        .param("state", delivered ? "waiting" : "kept")
        .update();
  }

  /** Newest first. */
  public List<Mail> kept(int limit) {
    return sql.sql(
            "select "
                + COLUMNS
                + " from notifications.mail where state = 'kept' order by id desc limit :limit")
        .param("limit", limit)
        .query((row, n) -> mail(row))
        .list();
  }

  public Optional<Mail> kept(long id) {
    return sql.sql("select " + COLUMNS + " from notifications.mail where state = 'kept' and id = ?")
        .param(id)
        .query((row, n) -> mail(row))
        .optional();
  }

  /** A waiting mail whose time has come; nobody else gets it for as long as the lease. */
  public Optional<Mail> take(Duration lease) {
    OffsetDateTime now = now();
    return sql.sql(
            """
            update notifications.mail set attempts = attempts + 1, next_at = :again
            where id = (select id from notifications.mail
                        where state = 'waiting' and next_at <= :now
                        order by next_at, id limit 1 for update skip locked)
            returning
            """
                + COLUMNS)
        .param("now", now)
        .param("again", now.plus(lease))
        .query((row, n) -> mail(row))
        .optional();
  }

  /** The server has it: its words are erased here at once. */
  public void sent(long id) {
    end(id, "sent", "");
  }

  /** The server will never take it. */
  public void refused(long id, String failure) {
    end(id, "refused", failure);
  }

  /** It failed too often. */
  public void abandoned(long id, String failure) {
    end(id, "abandoned", failure);
  }

  /** Another try, after this time. */
  public void postpone(long id, Duration pause, String failure) {
    sql.sql("update notifications.mail set next_at = :at, failure = :failure where id = :id")
        .param("at", now().plus(pause))
        .param("failure", failure)
        .param("id", id)
        .update();
  }

  /** Gives up what has become useless, erases what is older than this. */
  public void tidy(Duration keep) {
    OffsetDateTime now = now();
    sql.sql(
            """
            update notifications.mail
            set state = 'abandoned', ended_at = :now, plain = '', html = ''
            where state = 'waiting' and useful_until <= :now
            """)
        .param("now", now)
        .update();
    sql.sql("delete from notifications.mail where written_at <= :old")
        .param("old", now.minus(keep))
        .update();
  }

  /** When the next waiting mail is due; {@link Instant#MAX} when none waits. */
  public Instant nextDue() {
    return sql.sql("select min(next_at) as due from notifications.mail where state = 'waiting'")
        .query((row, n) -> Optional.ofNullable(row.getTimestamp("due")))
        .single()
        .map(due -> due.toInstant())
        .orElse(Instant.MAX);
  }

  private void end(long id, String state, String failure) {
    sql.sql(
            """
            update notifications.mail
            set state = :state, ended_at = :now, failure = :failure, plain = '', html = ''
            where id = :id
            """)
        .param("state", state)
        .param("now", now())
        .param("failure", failure)
        .param("id", id)
        .update();
  }

  private static Mail mail(ResultSet row) throws SQLException {
    return new Mail(
        row.getLong("id"),
        row.getString("recipient"),
        row.getString("subject"),
        row.getString("language"),
        row.getString("plain"),
        row.getString("html"),
        row.getTimestamp("written_at").toInstant(),
        row.getInt("attempts"));
  }

  private OffsetDateTime now() {
    return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
