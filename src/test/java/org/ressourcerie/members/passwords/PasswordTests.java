package org.ressourcerie.members.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import org.springframework.security.crypto.password.PasswordEncoder;

/** An optional password, from its choice to its end. */
@WebTest
class PasswordTests {
  private static final String GOOD = "le vieux phare garde trois moutons verts";
  private static final String PAGE = "/compte/mot-de-passe";

  private final String address = UUID.randomUUID() + "@example.org";
  @LocalServerPort private int port;
  @Autowired private ApplicationContext context;
  @Autowired private Accounts accounts;
  @Autowired private JdbcClient sql;
  @Autowired private PasswordEncoder encoder;

  @BeforeEach
  void someone() {
    sql.sql("delete from members.sign_in_attempt").update();
    accounts.give(address, Role.READER, "Ana Le Goff");
  }

  @Test
  void chosenAfterACodeItOpensASessionAndLeadsBack() {
    Site ana = byCode();
    assertThat(ana.get(PAGE).body()).contains("autocomplete=\"new-password\"");
    assertThat(choose(ana, GOOD).statusCode()).isEqualTo(303);
    assertThat(hash()).startsWith("{pbkdf2").doesNotContain("phare");
    assertThat(mails()).anyMatch(mail -> mail.contains("a été choisi ou changé"));

    Site later = Site.visitor(port);
    var entered = enter(later, address.toUpperCase(Locale.ROOT), GOOD);
    assertThat(entered.statusCode()).isEqualTo(303);
    assertThat(entered.headers().firstValue("Location")).hasValue("/aide#x");
    assertThat(later.get("/compte").body()).contains("Ana Le Goff");
  }

  @Test
  void itIsNeitherChosenNorRemovedWithoutAFreshCode() {
    choose(byCode(), GOOD);
    Site later = Site.visitor(port);
    enter(later, address, GOOD);
    assertThat(later.get(PAGE).body())
        .contains("Recevoir un code", address)
        .doesNotContain("type=\"password\"");
    String token = token(later.get("/compte").body());
    assertThat(later.post(PAGE, "motdepasse=" + Site.encode(GOOD + " x") + token).statusCode())
        .isEqualTo(403);
    assertThat(later.post(PAGE + "/fin", token.substring(1)).statusCode()).isEqualTo(403);
    assertThat(enter(Site.visitor(port), address, GOOD).statusCode()).isEqualTo(303);
  }

  @Test
  void changingItEndsTheOtherSessionsAndRemovingItEndsIt() {
    Site ana = byCode();
    choose(ana, GOOD);
    Site other = Site.visitor(port);
    enter(other, address, GOOD);
    assertThat(other.get("/compte").statusCode()).isEqualTo(200);
    choose(ana, GOOD + " changés");
    assertThat(other.get("/compte").statusCode()).isEqualTo(302);
    assertThat(ana.get("/compte").statusCode()).isEqualTo(200);
    assertThat(enter(Site.visitor(port), address, GOOD).statusCode()).isEqualTo(422);
    assertThat(ana.post(PAGE + "/fin", token(ana.get(PAGE).body()).substring(1)).statusCode())
        .isEqualTo(303);
    assertThat(enter(Site.visitor(port), address, GOOD + " changés").statusCode()).isEqualTo(422);
    assertThat(mails()).anyMatch(mail -> mail.contains("a été retiré"));
    assertThat(lines()).contains("account.password-set", "account.password-removed");
  }

  @Test
  void aWeakOneIsRefusedAndDoesNotTravelBack() {
    Site ana = byCode();
    var refused = choose(ana, "Ressourcerie-2026");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("field-error").doesNotContain("Ressourcerie-2026");
    assertThat(choose(ana, "Ana Le Goff 2026 !").body()).contains("se devine");
    assertThat(
            sql.sql(
                    "select count(*) from members.password p join members.account a on a.id ="
                        + " p.account where a.email = ?")
                .param(address)
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void wrongUnknownClosedAndWithoutPasswordAreAnsweredAlike() {
    String without = enter(Site.visitor(port), address, GOOD).body();
    choose(byCode(), GOOD);
    String wrong = enter(Site.visitor(port), address, GOOD + "x").body();
    String unknown = enter(Site.visitor(port), "x" + address, GOOD).body();
    sql.sql("update members.account set closed_at = now() where email = ?").param(address).update();
    var closed = enter(Site.visitor(port), address, GOOD);
    assertThat(closed.statusCode()).isEqualTo(422);
    assertThat(closed.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(List.of(without, wrong, unknown.replace("x" + address, address)))
        .allMatch(closed.body()::equals);
    assertThat(closed.body()).contains("ne vont pas ensemble", "value=\"" + address + "\"");
  }

  @Test
  void whetherSomethingIsKeptOrNotOnePasswordIsComparedWithOneHashOfTheSameCost() {
    var counted = new Counted(encoder);
    var checking = new Checking(counted);
    String hash = checking.hash(GOOD);
    assertThat(checking.matches(GOOD, Optional.of(new Passwords.Kept(1, hash)))).isTrue();
    assertThat(checking.matches("x", Optional.of(new Passwords.Kept(1, hash)))).isFalse();
    assertThat(checking.matches(GOOD, Optional.empty())).isFalse();
    assertThat(counted.compared)
        .hasSize(3)
        .allMatch(one -> one.length() == hash.length() && kind(one).equals(kind(hash)));
  }

  @Test
  void accentsAreTheSameHoweverTheyAreTyped() {
    var checking = new Checking(encoder);
    var kept = Optional.of(new Passwords.Kept(1, checking.hash("été")));
    assertThat(checking.matches("e\u0301te\u0301", kept)).isTrue();
  }

  @Test
  void anAddressAndANetworkAreTriedOnlySoOften() {
    choose(byCode(), GOOD);
    for (int i = 0; i < 8; i++) {
      assertThat(enter(Site.visitor(port), address, "x").statusCode()).isEqualTo(422);
    }
    var often = enter(Site.visitor(port), address, GOOD);
    assertThat(often.statusCode()).isEqualTo(429);
    assertThat(often.headers().firstValue("Retry-After")).isPresent();
    assertThat(lines()).contains("refusal.wrong-password", "refusal.too-often");
    sql.sql("delete from members.sign_in_attempt where subject like 'password %@%'").update();
    assertThat(enter(Site.visitor(port), address, GOOD).statusCode()).isEqualTo(303);
    sql.sql(
            "insert into members.sign_in_attempt (subject, at) select 'password from 7f0000', now()"
                + " from generate_series(1, 60)")
        .update();
    assertThat(enter(Site.visitor(port), "y" + address, GOOD).statusCode()).isEqualTo(429);
  }

  private Site byCode() {
    Site ana = Site.visitor(port);
    String page =
        ana.post("/connexion", "adresse=" + Site.encode(address) + "&retour=%2Fcompte")
            .headers()
            .firstValue("Location")
            .orElseThrow();
    String id = page.replaceFirst(".*demande=([0-9a-f-]{36}).*", "$1");
    ana.post("/connexion/code", "demande=" + id + "&code=" + CodeReader.last(context, address));
    return ana;
  }

  private HttpResponse<String> choose(Site who, String password) {
    String token = token(who.get(PAGE).body());
    return who.post(PAGE, "motdepasse=" + Site.encode(password) + token);
  }

  private HttpResponse<String> enter(Site who, String address, String password) {
    return who.post(
        "/connexion/mot-de-passe",
        "adresse="
            + Site.encode(address)
            + "&motdepasse="
            + Site.encode(password)
            + "&retour=%2Faide%23x");
  }

  private static String token(String page) {
    return "&_csrf=" + page.replaceFirst("(?s).*?name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
  }

  private String hash() {
    return sql.sql(
            "select hash from members.password p join members.account a on a.id = p.account where"
                + " a.email = ?")
        .param(address)
        .query(String.class)
        .single();
  }

  private List<String> mails() {
    return sql
        .sql("select plain from notifications.mail where recipient = ?")
        .param(address)
        .query(String.class)
        .list()
        .stream()
        .map(mail -> mail.replaceAll("\\s+", " "))
        .toList();
  }

  private List<String> lines() {
    return sql.sql("select what from admin.audit order by id desc limit 60")
        .query(String.class)
        .list();
  }

  private static String kind(String hash) {
    return hash.substring(0, hash.indexOf('}'));
  }

  /** The real one, noting what it compares with. */
  private static final class Counted implements PasswordEncoder {
    private final PasswordEncoder real;
    private final List<String> compared = new ArrayList<>();

    Counted(PasswordEncoder real) {
      this.real = real;
    }

    @Override
    public String encode(CharSequence typed) {
      return String.valueOf(real.encode(typed));
    }

    @Override
    public boolean matches(CharSequence typed, String hash) {
      compared.add(hash);
      return real.matches(typed, hash);
    }
  }
}
