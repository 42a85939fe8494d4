package org.ressourcerie.members.journal;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.SignInNoted;
import org.ressourcerie.access.SignInNoted.Kind;
import org.ressourcerie.members.SignInRefused;
import org.ressourcerie.members.SignedInByCode;
import org.ressourcerie.members.SignedInByPasskey;
import org.ressourcerie.members.SignedInByPassword;
import org.ressourcerie.members.SignedInByProvider;
import org.ressourcerie.web.SessionEnded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the audit log who signed in, was refused or left; only of accounts. */
@Component
class SignInJournal {
  /** As {@code KeptAccount} writes it. */
  private static final Pattern KEY = Pattern.compile("account:(\\d{1,18})");

  private final JdbcClient sql;
  private final ApplicationEventPublisher events;

  SignInJournal(JdbcClient sql, ApplicationEventPublisher events) {
    this.sql = sql;
    this.events = events;
  }

  @EventListener
  void on(SignedInByCode entered) {
    tell(Kind.SIGN_IN, entered.account(), "sign-in.code");
  }

  @EventListener
  void on(SignedInByPasskey entered) {
    tell(Kind.SIGN_IN, entered.account(), "sign-in.passkey");
  }

  @EventListener
  void on(SignedInByPassword entered) {
    tell(Kind.SIGN_IN, entered.account(), "sign-in.password");
  }

  @EventListener
  void on(SignedInByProvider entered) {
    tell(Kind.SIGN_IN, entered.account(), "sign-in.provider");
  }

  @EventListener
  void on(SignInRefused refused) {
    tell(Kind.REFUSAL, refused.account(), "refusal." + word(refused.reason()));
  }

  @EventListener
  void on(SessionEnded ended) {
    Matcher key = KEY.matcher(ended.who());
    if (key.matches()) {
      tell(Kind.END, Long.valueOf(key.group(1)), "end." + word(ended.why()));
    }
  }

  private void tell(Kind kind, @Nullable Long account, String what) {
    events.publishEvent(new SignInNoted(kind, account == null ? "" : name(account), what));
  }

  private String name(long account) {
    return sql.sql(
            """
            select trim(p.given_name || ' ' || p.family_name)
            from members.person p join members.account a on a.person = p.id where a.id = ?
            """)
        .param(account)
        .query(String.class)
        .optional()
        .orElse("");
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
