package org.ressourcerie.members.model;

import org.ressourcerie.access.RightChanged;
import org.ressourcerie.web.Acting;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells of a change of rights, inside the transaction that makes it, with the names of those
 * concerned.
 */
@Component
public class ChangedRights {
  /** Who acts when nobody signed in: a command or an import. */
  private static final String PROGRAM = "ressourcerie";

  private static final String PERSON =
      "select trim(given_name || ' ' || family_name) from members.person where id = ?";

  private final JdbcClient sql;
  private final ApplicationEventPublisher events;

  ChangedRights(JdbcClient sql, ApplicationEventPublisher events) {
    this.sql = sql;
    this.events = events;
  }

  public void ofPerson(String what, long person, String detail, String why) {
    tell(by(), what, PERSON, person, detail, why);
  }

  /** The same for what a provider of identities changes, named as the settings name it. */
  public void ofPerson(String provider, String what, long person, String detail) {
    tell(provider, what, PERSON, person, detail, "");
  }

  public void ofOrganisation(String what, long organisation, String detail, String why) {
    String naming = "select name from members.organisation where id = ?";
    tell(by(), what, naming, organisation, detail, why);
  }

  private static String by() {
    return Acting.name().orElse(PROGRAM);
  }

  private void tell(String by, String what, String naming, long id, String detail, String why) {
    String subject = sql.sql(naming).param(id).query(String.class).optional().orElse("");
    events.publishEvent(new RightChanged(by, what, subject, detail, why));
  }
}
