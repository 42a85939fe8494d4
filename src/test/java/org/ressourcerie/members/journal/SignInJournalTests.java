package org.ressourcerie.members.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ressourcerie.access.Role;
import org.ressourcerie.members.Accounts;
import org.ressourcerie.members.signin.CodeReader;
import org.ressourcerie.web.Site;
import org.ressourcerie.web.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the log of the team tells of sign-ins. */
@WebTest
class SignInJournalTests {
  private final String name = "Ana " + UUID.randomUUID();
  private final String address = UUID.randomUUID() + "@example.org";
  @LocalServerPort private int port;
  @Autowired private ApplicationContext context;
  @Autowired private Accounts accounts;
  @Autowired private JdbcClient sql;

  @BeforeEach
  void someone() {
    sql.sql("delete from members.sign_in_attempt").update();
    accounts.give(address, Role.READER, name);
  }

  @Test
  void aSignInARefusalAndAnEndAreLinesWithTheNameOfWhoseTheyAre() {
    Site ana = Site.visitor(port);
    String form = ask(ana, address);
    String code = CodeReader.last(context, address);
    ana.post("/connexion/code", form + (code.startsWith("9") ? "111111" : "999999"));
    ana.post("/connexion/code", form + code);
    String token =
        ana.get("/compte").body().replaceFirst("(?s).*?name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
    ana.post("/deconnexion", "_csrf=" + token);
    assertThat(lines(name)).containsExactly("refusal.wrong-code", "sign-in.code", "end.left");
  }

  @Test
  void theAddressOfNobodyIsNotTold() {
    String unknown = UUID.randomUUID() + "@example.org";
    long before = last();
    Site nobody = Site.stranger(port);
    nobody.post("/connexion/code", ask(nobody, unknown) + "123456");
    nobody.post("/connexion/mot-de-passe", "motdepasse=x&adresse=" + Site.encode(unknown));
    assertThat(
            sql.sql(
                    "select by_whom || subject || detail || why from admin.audit where id > ? and"
                        + " what like 'refusal.%'")
                .param(before)
                .query(String.class)
                .list())
        .hasSizeGreaterThanOrEqualTo(2)
        .noneMatch(line -> line.contains(unknown));
  }

  @Test
  void thePageAndTheSpreadsheetShowOneKindOrAll() {
    Site ana = Site.visitor(port);
    String form = ask(ana, address);
    ana.post("/connexion/code", form + CodeReader.last(context, address));
    Site team = Site.signedIn(port, "staff");
    assertThat(team.get("/administration/journal?sorte=sign-in").body())
        .contains(name, "Connexion par un code", "aria-current=\"page\"");
    assertThat(team.get("/administration/journal?sorte=end").body()).doesNotContain(name);
    assertThat(team.get("/administration/journal.csv").body())
        .contains(name + ",sign-in.code", ",kind");
    assertThat(team.get("/administration/journal.csv?sorte=right").body())
        .doesNotContain("sign-in.code");
  }

  private static String ask(Site who, String address) {
    String page =
        who.post("/connexion", "adresse=" + Site.encode(address))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    return page.replaceFirst(".*(demande=[0-9a-f-]{36}).*", "$1") + "&code=";
  }

  private List<String> lines(String who) {
    return sql.sql("select what from admin.audit where by_whom = ? order by id")
        .param(who)
        .query(String.class)
        .list();
  }

  private long last() {
    return sql.sql("select coalesce(max(id), 0) from admin.audit").query(Long.class).single();
  }
}
