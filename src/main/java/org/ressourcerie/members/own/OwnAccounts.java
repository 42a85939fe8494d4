package org.ressourcerie.members.own;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ressourcerie.web.Sessions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads, from the session of a request, whose account it is. */
@Component
public class OwnAccounts {
  /** As {@code KeptAccount} writes it; other sign-ins, such as those of a test, have no account. */
  private static final Pattern KEY = Pattern.compile("account:(\\d{1,18})");

  private final JdbcClient sql;

  OwnAccounts(JdbcClient sql) {
    this.sql = sql;
  }

  /** Empty without a session of an account, and when it is closed. */
  public Optional<OwnAccount> of(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null ? Optional.empty() : of(Sessions.key(session));
  }

  /** The same, from the key of a sign-in. */
  public Optional<OwnAccount> of(String key) {
    Matcher written = KEY.matcher(key);
    return written.matches() ? byId(Long.parseLong(written.group(1))) : Optional.empty();
  }

  private Optional<OwnAccount> byId(long account) {
    return sql.sql(
            """
            select a.id, a.person, trim(p.given_name || ' ' || p.family_name) as name, a.email
            from members.account a join members.person p on p.id = a.person
            where a.id = ? and a.closed_at is null
            """)
        .param(account)
        .query(
            (row, n) ->
                new OwnAccount(
                    row.getLong("id"),
                    row.getLong("person"),
                    row.getString("name"),
                    row.getString("email")))
        .optional();
  }
}
