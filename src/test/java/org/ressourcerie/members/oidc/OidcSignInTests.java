package org.ressourcerie.members.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ressourcerie.members.model.People;
import org.ressourcerie.members.oidc.OidcTest.Providing;
import org.ressourcerie.web.Site;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who signs in by a provider, what they may read then, and when it ends. */
@OidcTest
class OidcSignInTests {
  /** Of establishments whose legal units are in no other test. */
  private static final String MEMBER = "26290031900012";

  private static final String OTHER = "26350007600025";
  private static final String UNKNOWN = "26330583100011";

  private final TrialProvider pro = Providing.PRO;
  private final String subject = UUID.randomUUID().toString();
  private final String address = subject + "@example.org";
  private final int port;
  private final Traveller ana;
  @Autowired private JdbcClient sql;
  @Autowired private People people;

  @Autowired
  OidcSignInTests(@LocalServerPort int port) {
    this.port = port;
    this.ana = new Traveller(port);
  }

  @BeforeEach
  void organisations() {
    pro.forget();
    Providing.PLAIN.forget();
    sql.sql(
            "delete from members.mandate where organisation in (select id from"
                + " members.organisation where slug like 'oidc-%')")
        .update();
    sql.sql("delete from members.organisation where slug like 'oidc-%'").update();
    for (String siret : List.of(MEMBER, OTHER)) {
      sql.sql(
              "with o as (insert into members.organisation (slug, name, kind, siren) values"
                  + " ('oidc-' || :siren, 'Ville ' || :siren, 'commune', :siren) returning id)"
                  + " insert into members.membership (organisation, since) select id, '2020-01-01'"
                  + " from o")
          .param("siren", siret.substring(0, 9))
          .update();
    }
    attest(MEMBER);
  }

  @Test
  void aNewPersonEntersWithTheRightsOfTheirOrganisation() {
    var entered = ana.enter("pro", "/r/12-titre?x=1#partie-3");
    assertThat(entered.statusCode()).isEqualTo(303);
    assertThat(Traveller.location(entered)).isEqualTo("/r/12-titre?x=1#partie-3");
    assertThat(String.join("\n", entered.headers().allValues("Set-Cookie")))
        .contains(
            "ressourcerie=", "HttpOnly", "SameSite=Lax", "ressourcerie-trajet=; Path=/; Max-Age=0");
    assertThat(ana.site.get("/compte").body()).contains("Ana Le Goff", "badge-members");
    assertThat(pro.complaints).isEmpty();
    assertThat(audit())
        .containsExactly(
            "ProExemple identity.linked " + address,
            "ProExemple mandate.attested Ville " + MEMBER.substring(0, 9));
  }

  @Test
  void theSamePersonIsRecognisedWhateverTheirAddressIs() {
    ana.enter("pro", "/");
    attest(MEMBER, "email", "autre-" + address);
    new Traveller(port).enter("pro", "/");
    assertThat(accounts()).isOne();
    assertThat(mandates()).containsExactly("Ville " + MEMBER.substring(0, 9) + " in force");
    assertThat(audit()).hasSize(2);
  }

  @Test
  void anotherOrganisationEndsTheRightsOfTheFormer() {
    ana.enter("pro", "/");
    Traveller again = new Traveller(port);
    attest(OTHER);
    again.enter("pro", "/");
    assertThat(mandates())
        .containsExactly(
            "Ville " + MEMBER.substring(0, 9) + " ended",
            "Ville " + OTHER.substring(0, 9) + " in force");
    assertThat(audit()).contains("ProExemple mandate.lapsed Ville " + MEMBER.substring(0, 9));
  }

  @Test
  void anUnknownOrganisationEndsThemForEverySessionAtOnce() {
    ana.enter("pro", "/");
    assertThat(ana.site.get("/compte").body()).contains("badge-members");
    attest(UNKNOWN);
    Traveller again = new Traveller(port);
    var entered = again.enter("pro", "/aide");
    String page = Traveller.location(entered);
    assertThat(page)
        .isEqualTo("/connexion/sans-droit?siren=" + UNKNOWN.substring(0, 9) + "&retour=%2Faide");
    assertThat(again.site.get(page).body())
        .contains("263\u00a0305\u00a0831", "/adhesion?q=263305831", "href=\"/aide\"");
    assertThat(mandates()).containsExactly("Ville " + MEMBER.substring(0, 9) + " ended");
    assertThat(again.site.get("/compte").body()).doesNotContain("badge-members");
    assertThat(ana.site.get("/compte").body()).doesNotContain("badge-members");
  }

  @ParameterizedTest
  @ValueSource(strings = {"26290031100012", "2629003100001", "", "DROP TABLE"})
  void aNumberThatIsNoneGivesNothing(String siret) {
    attest(siret);
    assertThat(Traveller.location(ana.enter("pro", "/")))
        .isEqualTo("/connexion/sans-droit?siren=&retour=%2F");
    assertThat(mandates()).isEmpty();
  }

  @Test
  void aMandateGivenByHandIsNeverTouched() {
    long person = account(address);
    mandate(person, MEMBER);
    ana.enter("pro", "/");
    assertThat(mandates()).containsExactly("Ville " + MEMBER.substring(0, 9) + " in force");
    attest(UNKNOWN);
    var entered = new Traveller(port).enter("pro", "/aide");
    assertThat(Traveller.location(entered)).isEqualTo("/aide");
    assertThat(mandates()).containsExactly("Ville " + MEMBER.substring(0, 9) + " in force");
  }

  @Test
  void anEndWrittenByHandStands() {
    ana.enter("pro", "/");
    sql.sql("update members.mandate set until = now() where person = ?").param(person()).update();
    assertThat(Traveller.location(new Traveller(port).enter("pro", "/")))
        .startsWith("/connexion/sans-droit?");
    assertThat(mandates()).containsExactly("Ville " + MEMBER.substring(0, 9) + " ended");
  }

  @Test
  void aBelievedAddressFindsTheAccountOnce() {
    long person = account(address);
    ana.enter("pro", "/");
    assertThat(person()).isEqualTo(person);
    assertThat(ana.site.get("/compte").body()).contains("Ana Déjà");
  }

  @Test
  void anAddressThatIsOnlyBelievedNeverOpensAnAccountOfTheTeam() {
    long person = account(address);
    sql.sql(
            "insert into members.account_role (account, role) select id, 'editor' from"
                + " members.account where person = ?")
        .param(person)
        .update();
    String refused = Traveller.location(ana.enter("pro", "/"));
    assertThat(ana.site.get(refused).body()).contains("compte de l’équipe");
    assertThat(ana.site.get("/compte").statusCode()).isEqualTo(302);
    assertThat(
            sql.sql("select count(*) from members.identity where subject = ?")
                .param(subject)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void anAddressThatIsNotVerifiedNeitherFindsAnAccountNorOpensAWayIn() {
    account(address);
    attest(MEMBER, "acr", "high", "email_verified", false);
    ana.enter("plain", "/");
    assertThat(ana.site.get("/compte").body()).contains("Le Goff").doesNotContain("Ana Déjà");
    assertThat(
            sql.sql(
                    "select a.email from members.account a join members.identity i on i.account ="
                        + " a.id where i.subject = ?")
                .param(subject)
                .query(String.class)
                .list())
        .containsExactly((String) null);
  }

  @Test
  void theTeamSeesTheProviderAndMayAllowACode() {
    attest(MEMBER, "acr", "high");
    ana.enter("plain", "/");
    String slug =
        sql.sql("update members.person set email = ? where id = ? returning slug")
            .params(address, person())
            .query(String.class)
            .single();
    Site team = Site.signedIn(port, "officer");
    String page = team.get("/administration/personnes/" + slug).body();
    assertThat(page).contains("Se connecte par 127.0.0.1.", "Permettre aussi le code");
    people.letIn(person(), address);
    assertThat(team.get("/administration/personnes/" + slug).body())
        .contains("Se connecte par " + address + ", 127.0.0.1.")
        .doesNotContain("Permettre aussi le code");
  }

  @Test
  void whoIsMergedEntersAsTheOneThatWasKept() {
    ana.enter("pro", "/");
    long duplicate = person();
    long kept = account("garde-" + address);
    merge(kept, duplicate);
    Traveller again = new Traveller(port);
    again.enter("pro", "/");
    assertThat(again.site.get("/compte").body()).contains("Ana Déjà", "badge-members");
    assertThat(mandates()).containsExactly("Ville " + MEMBER.substring(0, 9) + " in force");
  }

  @Test
  void aVerifiedAddressFindsIt() {
    account(address);
    attest(MEMBER, "acr", "higher", "email_verified", true);
    ana.enter("plain", "/");
    assertThat(ana.site.get("/compte").body()).contains("Ana Déjà");
  }

  @Test
  void aClosedAccountDoesNotEnter() {
    ana.enter("pro", "/");
    sql.sql("update members.account set closed_at = now(), closed_why = 'left' where email = ?")
        .param(address)
        .update();
    Traveller again = new Traveller(port);
    assertThat(Traveller.location(again.enter("pro", "/"))).endsWith("/pro/refus?motif=closed");
    sql.sql("delete from members.identity where subject = ?").param(subject).update();
    assertThat(Traveller.location(again.enter("pro", "/"))).endsWith("/pro/refus?motif=closed");
    assertThat(
            sql.sql("select count(*) from members.identity where subject = ?")
                .param(subject)
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(again.site.get("/compte").statusCode()).isEqualTo(302);
  }

  @Test
  void signingOutGoesThroughTheProvider() {
    ana.enter("pro", "/");
    var left = ana.signOut();
    assertThat(left.statusCode()).isEqualTo(303);
    assertThat(ana.site.get("/compte").statusCode()).isEqualTo(302);
    String next = ana.next(left);
    assertThat(next).startsWith(pro.issuer() + "/end?");
    String back = Traveller.elsewhere(next);
    assertThat(TrialProvider.one(pro.signedOut, "post_logout_redirect_uri"))
        .isEqualTo("http://localhost:" + port + "/deconnexion/retour");
    assertThat(TrialProvider.one(pro.signedOut, "state")).hasSizeGreaterThanOrEqualTo(32);
    assertThat(TrialProvider.one(pro.signedOut, "id_token_hint")).matches("[^.]+\\.[^.]+\\.[^.]+");
    assertThat(Traveller.location(ana.site.get(back))).isEqualTo("/");
    assertThat(Traveller.location(ana.site.get(Traveller.location(left)))).isEqualTo("/");
    assertThat(tripsWithToken()).isZero();
  }

  @Test
  void theLanguageLastsThroughTheTrip() {
    attest(UNKNOWN);
    var left = ana.site.post("/en/connexion/fournisseur/pro", "retour=%2Fen%2Faide");
    var entered = ana.site.get(Traveller.elsewhere(ana.next(left)));
    assertThat(Traveller.location(entered)).startsWith("/en/connexion/sans-droit?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"//evil.example.org", "https://evil.example.org/", "/\\evil", "x"})
  void theWayBackStaysHere(String back) {
    assertThat(Traveller.location(ana.enter("pro", back))).isEqualTo("/");
  }

  @Test
  void theSignInPageOffersEachAndSetsNoCookie() {
    var page = Site.stranger(port).get("/connexion?retour=%2Faide");
    assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(page.body())
        .contains("Se connecter avec ProExemple", "action=\"/connexion/fournisseur/plain\"");
  }

  private void attest(String siret, Object... more) {
    Map<String, Object> person = new HashMap<>();
    person.put("sub", subject);
    person.put("email", address);
    person.put("given_name", "Ana");
    person.put("usual_name", "Le Goff");
    person.put("siret", siret);
    for (int i = 0; i < more.length; i += 2) {
      person.put((String) more[i], more[i + 1]);
    }
    pro.person = person;
    Providing.PLAIN.person = person;
  }

  /** Someone who could sign in before; answers with their person. */
  private long account(String mailbox) {
    long person =
        sql.sql(
                "insert into members.person (slug, given_name, family_name) values (?, 'Ana',"
                    + " 'Déjà') returning id")
            .param(mailbox)
            .query(Long.class)
            .single();
    sql.sql("insert into members.account (person, email) values (?, ?)")
        .params(person, mailbox)
        .update();
    return person;
  }

  /** By the form of the team. */
  private void merge(long kept, long duplicate) {
    Site team = Site.signedIn(port, "staff");
    String page = "/administration/personnes/" + people.byId(kept).orElseThrow().slug();
    var sent =
        team.post(
            page + "/fusion",
            "confirme=oui&duplicate="
                + Site.encode(people.byId(duplicate).orElseThrow().slug())
                + "&_csrf="
                + Site.encode(Traveller.token(team.get(page).body())));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
  }

  private void mandate(long person, String siret) {
    sql.sql(
            "insert into members.mandate (person, organisation, since) select ?, id, now() -"
                + " interval '1 day' from members.organisation where siren = ?")
        .params(person, siret.substring(0, 9))
        .update();
  }

  private long person() {
    return sql.sql(
            "select a.person from members.account a join members.identity i on i.account = a.id"
                + " where i.subject = ?")
        .param(subject)
        .query(Long.class)
        .single();
  }

  private int accounts() {
    return sql.sql("select count(*) from members.identity where subject = ?")
        .param(subject)
        .query(Integer.class)
        .single();
  }

  private List<String> mandates() {
    return sql.sql(
            "select o.name || case when m.until <= now() then ' ended' else ' in force' end from"
                + " members.mandate m join members.organisation o on o.id = m.organisation where"
                + " m.person = ? order by m.id")
        .param(person())
        .query(String.class)
        .list();
  }

  private List<String> audit() {
    return sql.sql(
            "select by_whom || ' ' || what || ' ' || regexp_replace(detail, ' – .*', '') from"
                + " admin.audit where by_whom = 'ProExemple' and id >= (select min(id) from"
                + " admin.audit where what = 'identity.linked' and detail = ?) order by id")
        .param(address)
        .query(String.class)
        .list();
  }

  private int tripsWithToken() {
    return sql.sql("select count(*) from members.provider_trip where id_token is not null")
        .query(Integer.class)
        .single();
  }
}
