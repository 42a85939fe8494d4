package org.ressourcerie.members.model;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.ressourcerie.web.Sessions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which person of this module a session belongs to. */
@Component
public class SignedInPerson {
  private static final String ACCOUNT = "account:";
  private final JdbcClient sql;

  SignedInPerson(JdbcClient sql) {
    this.sql = sql;
  }

  /** The person of the open account that this session signed in with; empty for any other. */
  public Optional<Long> of(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    String key = session == null ? "" : Sessions.key(session);
    return key.matches(ACCOUNT + "\\d{1,18}")
        ? sql.sql("select person from members.account where id = ? and closed_at is null")
            .param(Long.parseLong(key.substring(ACCOUNT.length())))
            .query(Long.class)
            .optional()
        : Optional.empty();
  }
}
