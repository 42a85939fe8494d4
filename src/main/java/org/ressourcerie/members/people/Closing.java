package org.ressourcerie.members.people;

import org.ressourcerie.members.model.ChangedRights;
import org.ressourcerie.members.model.KeptAccount;
import org.ressourcerie.web.Sessions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes the way in of someone, or opens it again; mandates and what they wrote stay. */
@Component
class Closing {
  private static final String CLOSE =
      """
      update members.account set closed_at = now(), closed_why = :why
      where id = :account and closed_at is null\
      """;
  private static final String OPEN =
      """
      update members.account set closed_at = null, closed_why = null
      where id = :account and closed_at is not null and closed_why <> 'merged'\
      """;

  private final JdbcClient sql;
  private final Roles roles;
  private final Sessions sessions;
  private final ChangedRights changed;

  Closing(JdbcClient sql, Roles roles, Sessions sessions, ChangedRights changed) {
    this.sql = sql;
    this.roles = roles;
    this.sessions = sessions;
    this.changed = changed;
  }

  /**
   * Nobody signs in with this account any more, and its sessions end.
   *
   * @return false, and nothing is changed, when no administrator would be left
   */
  @Transactional
  boolean close(long person, PersonQueries.Account account, String why) {
    roles.lock();
    if (roles.isLastAdministrator(account.id())) {
      return false;
    }
    if (sql.sql(CLOSE).param("why", why).param("account", account.id()).update() > 0) {
      changed.ofPerson("account.closed", person, "", why);
      endSessions(person, account);
    }
    return true;
  }

  /** An account whose person became another's by merging stays closed. */
  @Transactional
  void reopen(long person, PersonQueries.Account account) {
    if (sql.sql(OPEN).param("account", account.id()).update() > 0) {
      changed.ofPerson("account.opened", person, "", "");
    }
  }

  /** Whoever reads with this account, anywhere, is anonymous at their next request. */
  @Transactional
  void endSessions(long person, PersonQueries.Account account) {
    String key = new KeptAccount(account.id(), "").key();
    int open = sessions.of(key).size();
    sessions.endAll(key);
    if (open > 0) {
      changed.ofPerson("sessions.ended", person, Integer.toString(open), "");
    }
  }
}
