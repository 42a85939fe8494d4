package org.ressourcerie.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ressourcerie.members.model.Mandates;
import org.ressourcerie.members.model.Memberships;
import org.ressourcerie.members.model.Organisation;
import org.ressourcerie.members.model.Organisations;
import org.ressourcerie.members.model.People;
import org.ressourcerie.members.model.Person;
import org.ressourcerie.members.model.Siren;
import org.ressourcerie.web.Site;
import org.ressourcerie.web.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Organisations, people and groups as the membership officer keeps them. */
@WebTest
class StaffPagesTests {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final String ORGANISATIONS = "/administration/organisations";
  private static final String PEOPLE = "/administration/personnes";
  private static final String GROUPS = "/administration/groupes";

  @Autowired private Organisations organisations;
  @Autowired private Memberships memberships;
  @Autowired private People people;
  @Autowired private Mandates mandates;
  @Autowired private JdbcClient sql;
  private final Site officer;
  private final Site administrator;
  private final Site editor;
  private final String name = "Éclaireuse " + UUID.randomUUID();
  private final Siren siren = Lists.siren();

  @Autowired
  StaffPagesTests(@LocalServerPort int port) {
    this.officer = Site.signedIn(port, "officer");
    this.administrator = Site.signedIn(port, "staff");
    this.editor = Site.signedIn(port, "editor");
  }

  @Test
  void onlyWhoAdmitsSeesThem() {
    for (String page : new String[] {ORGANISATIONS, PEOPLE, GROUPS, ORGANISATIONS + ".csv"}) {
      assertThat(officer.get(page).statusCode()).as(page).isEqualTo(200);
      assertThat(editor.get(page).statusCode()).as(page).isEqualTo(404);
    }
  }

  @Test
  void theOfficerMaySendListsAndTheEditorContent() {
    assertThat(officer.get("/administration/imports").body())
        .contains("value=\"delegates\"")
        .doesNotContain("value=\"jsonl\"");
    assertThat(editor.get("/administration/imports").body())
        .contains("value=\"jsonl\"")
        .doesNotContain("value=\"delegates\"");
  }

  @Test
  void anOrganisationIsAddedAndFoundWithoutItsAccents() {
    String place = created(ORGANISATIONS, organisation());
    assertThat(officer.get(place).body()).contains(name).contains(siren.spaced());
    String typed = Site.encode(name.replace("É", "e").toUpperCase(java.util.Locale.ROOT));
    assertThat(officer.get(ORGANISATIONS + "?q=" + typed).body()).contains(name);
    assertThat(officer.get(ORGANISATIONS + "?q=" + siren).body()).contains(name);
  }

  @Test
  void whatWasTypedStaysWhenSomethingIsWrong() {
    String form = "name=" + Site.encode(name) + "&kind=commune&siren=123&domains=gmail.com";
    var answer = post(officer, ORGANISATIONS, form);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("value=\"" + name + "\"", "value=\"123\"", "href=\"#siren\"", "href=\"#domains\"")
        .contains("aria-invalid=\"true\"");
    assertThat(organisations.byName(name)).isEmpty();
  }

  @Test
  void aNameIsNotAsLongAsAPage() {
    String form = "kind=commune&name=" + "a".repeat(10_000) + "&familyName=" + "a".repeat(10_000);
    for (String path : new String[] {ORGANISATIONS, PEOPLE, GROUPS}) {
      assertThat(post(officer, path, form).body()).contains("dépasse deux cents caractères");
    }
  }

  @Test
  void twoOrganisationsNeverShareASiren() {
    created(ORGANISATIONS, organisation());
    assertThat(post(officer, ORGANISATIONS, organisation()).body()).contains("href=\"#siren\"");
  }

  @Test
  void aMembershipIsWrittenCorrectedAndNeverOverlaps() {
    String place = created(ORGANISATIONS, organisation());
    long id = organisations.bySiren(siren).orElseThrow().id();
    post(officer, place + "/adhesions", "since=2026-01-01&until=2026-12-31");
    long membership = memberships.of(id).getFirst().id();
    String longer = "id=" + membership + "&since=2026-01-01&until=2026-12-31&graceUntil=2027-02-01";
    assertThat(post(officer, place + "/adhesions", longer).body())
        .contains("href=\"#reason-" + membership + "\"");
    post(officer, place + "/adhesions", longer + "&graceReason=vote");
    assertThat(memberships.of(id).getFirst().end()).hasToString("2027-02-01");
    assertThat(post(officer, place + "/adhesions", "since=2027-01-01").body())
        .contains("href=\"#since-0\"");
    assertThat(memberships.of(id)).hasSize(1);
  }

  @Test
  void aMandateBeginsNowAndEndsAtTheSecondItIsEnded() {
    created(ORGANISATIONS, organisation());
    String email = UUID.randomUUID() + "@essai.example";
    String place = created(PEOPLE, "familyName=Essai&givenName=Camille&email=" + email);
    assertThat(post(officer, place + "/fonctions", "organisation=inconnue").body())
        .contains("href=\"#organisation\"");
    post(officer, place + "/fonctions", "organisation=" + siren + "&function=Direction");
    Person person = people.byEmail(email).orElseThrow();
    var held = mandates.of(person.id()).getFirst();
    assertThat(held.isInForce(Instant.now())).isTrue();
    assertThat(officer.get(place + "/fonctions/" + held.id() + "/fin").body())
        .contains("Mettre fin à cette fonction", "Pages de l’équipe");
    assertThat(mandates.of(person.id()).getFirst().isInForce(Instant.now())).isTrue();
    post(officer, place + "/fonctions/" + held.id() + "/fin", "");
    assertThat(mandates.of(person.id()).getFirst().isInForce(Instant.now())).isFalse();
  }

  @Test
  void aDuplicateOrganisationLeadsToTheOneThatHoldsAllOfIt() {
    String kept = created(ORGANISATIONS, organisation());
    String other = "Doublon " + UUID.randomUUID();
    String duplicate =
        created(ORGANISATIONS, "kind=commune&domains=double.example&name=" + Site.encode(other));
    post(officer, duplicate + "/adhesions", "since=2026-01-01");
    var asked = post(officer, kept + "/fusion", "duplicate=" + Site.encode(other));
    assertThat(organisations.byName(other)).hasSize(1);
    assertThat(officer.follow(asked).body()).contains("Réunir ces deux fiches", other);
    String sure = "confirme=oui&duplicate=" + Site.encode(other);
    post(officer, kept + "/fusion", sure);
    Organisation one = organisations.bySiren(siren).orElseThrow();
    assertThat(one.domains()).containsExactly("double.example");
    assertThat(memberships.of(one.id())).hasSize(1);
    var led = officer.get(duplicate);
    assertThat(led.statusCode()).isEqualTo(303);
    assertThat(led.headers().firstValue("Location").orElse("")).endsWith(kept);
    assertThat(organisations.byName(other)).isEmpty();
  }

  @Test
  void aDuplicatePersonBringsTheirAccount() {
    String email = UUID.randomUUID() + "@essai.example";
    String kept = created(PEOPLE, "familyName=Essai" + UUID.randomUUID());
    String duplicate = created(PEOPLE, "familyName=Essai&email=" + email);
    post(officer, duplicate + "/compte", "");
    var asked = post(officer, kept + "/fusion", "duplicate=" + email);
    assertThat(officer.follow(asked).body()).contains("Cela ne se défait pas", "Ne rien changer");
    post(officer, kept + "/fusion", "confirme=oui&duplicate=" + email);
    assertThat(officer.get(duplicate).headers().firstValue("Location").orElse("")).endsWith(kept);
    assertThat(officer.get(kept).body()).contains("Se connecte par " + email);
  }

  @Test
  void onlyWhoGovernsGivesRolesOrChangesTheAddressOfTheTeam() {
    String email = UUID.randomUUID() + "@essai.example";
    String place = created(PEOPLE, "familyName=Essai&email=" + email);
    post(officer, place + "/compte", "");
    assertThat(post(officer, place + "/roles", "role=editor").statusCode()).isEqualTo(404);
    assertThat(post(administrator, place + "/roles", "role=editor").statusCode()).isEqualTo(303);
    String stolen = "familyName=Essai&email=voleur-" + email;
    assertThat(post(officer, place + "/modifier", stolen).body()).contains("href=\"#email\"");
    String mine = created(PEOPLE, "familyName=Moi" + UUID.randomUUID());
    assertThat(post(officer, mine + "/fusion", "duplicate=" + email).body())
        .contains("href=\"#duplicate\"");
    assertThat(people.byEmail(email).orElseThrow().familyName()).isEqualTo("Essai");
  }

  @Test
  void aGroupTakesPeopleInAndLetsThemGo() {
    String email = UUID.randomUUID() + "@essai.example";
    created(PEOPLE, "familyName=Essai&email=" + email);
    String place = created(GROUPS, "name=Groupe" + UUID.randomUUID());
    post(officer, place + "/personnes", "email=" + email);
    long person = people.byEmail(email).orElseThrow().id();
    assertThat(belongings(person)).isOne();
    post(officer, place + "/personnes/" + person + "/fin", "");
    assertThat(belongings(person)).isZero();
    assertThat(post(officer, place + "/personnes", "email=nobody@essai.example").body())
        .contains("href=\"#email\"");
  }

  private int belongings(long person) {
    return sql.sql(
            "select count(*) from members.circle_person where person = ? and (until is null or"
                + " until > now())")
        .param(person)
        .query(Integer.class)
        .single();
  }

  private String organisation() {
    return "kind=commune&listed=true&siren=" + siren + "&name=" + Site.encode(name);
  }

  /** The address of what a form has made. */
  private String created(String form, String fields) {
    var answer = post(officer, form, fields);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    String place = answer.headers().firstValue("Location").orElseThrow();
    return place.substring(place.indexOf("/administration"));
  }

  private static HttpResponse<String> post(Site site, String path, String fields) {
    var token = TOKEN.matcher(site.get(GROUPS).body());
    assertThat(token.find()).isTrue();
    return site.post(path, fields + "&_csrf=" + Site.encode(token.group(1)));
  }
}
