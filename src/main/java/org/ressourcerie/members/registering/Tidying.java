package org.ressourcerie.members.registering;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.ressourcerie.members.signin.Reader;
import org.ressourcerie.notifications.Outbox;
import org.ressourcerie.web.NetworkSettings;
import org.ressourcerie.web.ui.Words;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Ends requests that nobody answered in time and erases what is of no use any more (GDPR, article
 * 5.1.e): whenever someone asks to enter and once a day.
 */
@Component
class Tidying {
  /** A form that nobody finished. */
  private static final Duration UNFINISHED = Duration.ofDays(1);

  private final JdbcClient sql;
  private final JoinRequests requests;
  private final Outbox outbox;
  private final MessageSource messages;
  private final RegisteringSettings settings;

  Tidying(
      JdbcClient sql,
      JoinRequests requests,
      Outbox outbox,
      MessageSource messages,
      RegisteringSettings settings) {
    this.sql = sql;
    this.requests = requests;
    this.outbox = outbox;
    this.messages = messages;
    this.settings = settings;
  }

  /** In the transaction under way. */
  void tidy(Instant now, NetworkSettings network) {
    sql.sql("delete from members.join_request where asked_at is null and created_at < ?")
        .param(Timestamp.from(now.minus(UNFINISHED)))
        .update();
    sql.sql("delete from members.join_request where decided_at < ?")
        .param(Timestamp.from(now.minus(settings.erasedAfter())))
        .update();
    overdue(now).forEach(one -> expire(one, now, network));
  }

  private List<JoinRequest> overdue(Instant now) {
    return sql.sql(
            """
            select * from members.join_request
            where asked_at is not null and outcome is null and expires_at <= ?
            order by expires_at limit 100 for update skip locked\
            """)
        .param(Timestamp.from(now))
        .query((row, number) -> JoinRequests.request(row))
        .list();
  }

  private void expire(JoinRequest one, Instant now, NetworkSettings network) {
    requests.decide(one.id(), "expired", "", "", now);
    var words = new Words(messages, Locale.of(one.language()), network.timeZone());
    String prefix = one.language().equals("fr") ? "" : "/" + one.language();
    String site = network.siteAddress().isEmpty() ? "" : network.siteAddress() + prefix;
    outbox.put(new NewcomerLetters(new Reader(words, network, site)).expired(one));
  }
}
