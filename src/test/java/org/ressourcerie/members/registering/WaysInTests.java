package org.ressourcerie.members.registering;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ressourcerie.web.Site;
import org.ressourcerie.web.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** By domain, by the official mailbox, by a referent, by the team; and out again. */
@WebTest
class WaysInTests {
  @Autowired private JdbcClient sql;
  @LocalServerPort private int port;
  private Town town;
  private final String address = Town.outside();

  @BeforeEach
  void build() {
    town = Town.build(sql, port);
  }

  @Test
  void anAddressOfTheDomainEntersAtOnceAndTheReferentsAreTold() {
    String referent = town.inside();
    town.referent(referent);
    String newcomer = town.inside();
    Site site = Site.visitor(port);
    String request = town.prove(site, newcomer);
    assertThat(site.get("/inscription/organisation?demande=" + request).body())
        .contains("D’après votre adresse", town.name());
    String follow = Town.location(town.ask(site, request, "domain"));
    assertThat(town.mandates(newcomer)).isOne();
    assertThat(site.get(follow).body()).contains("Bienvenue", "Aller à l’accueil");
    assertThat(site.get("/compte").body()).contains("Ana Le Goff", "Adhérents");
    assertThat(town.mails(referent).getLast()).contains("Ana Le Goff", newcomer, town.name());
    assertThat(town.mails(newcomer).getLast()).contains("est ouvert", town.name());
    assertThat(town.log()).contains("admission.domain");
  }

  @Test
  void aFreeMailOrADomainOfTwoMembersOpensNothing() {
    Town other = Town.build(sql, port);
    sql.sql("update members.organisation set domains = array[?] where id = ?")
        .params(town.domain(), other.id())
        .update();
    for (String each : List.of(town.inside(), "p" + System.nanoTime() + "@gmail.com")) {
      Site site = Site.stranger(port);
      String request = town.prove(site, each);
      assertThat(town.ask(site, request, "domain").statusCode()).as(each).isEqualTo(422);
      assertThat(town.mandates(each)).isZero();
    }
    sql.sql("update members.organisation set domains = '{}' where id = ?")
        .param(town.id())
        .update();
  }

  @Test
  void theCodeOfTheOfficialMailboxOpens() {
    String request = town.asks(address, "mailbox");
    assertThat(town.mandates(address)).isZero();
    assertThat(town.mails(town.mailbox()).getLast())
        .contains(
            "Ana Le Goff", "Directrice", address, town.name(), "ne donnez le code à personne");
    assertThat(town.mails(address).getLast()).contains("/inscription/suivi?demande=" + request);
    String wrong = town.code(town.mailbox()).startsWith("9") ? "111111" : "999999";
    Site browser = Site.visitor(port);
    var again = browser.post("/inscription/suivi", "demande=" + request + "&code=" + wrong);
    assertThat(browser.follow(again).body())
        .contains("value=\"" + wrong + "\"", "Il reste 4 essais");
    assertThat(Town.location(typed(request, town.code(town.mailbox())))).doesNotContain("essai");
    assertThat(town.mandates(address)).isOne();
    assertThat(town.log()).contains("admission.mailbox");
    assertThat(Site.stranger(port).get("/inscription/suivi?demande=" + request).body())
        .contains("Bienvenue", "/connexion");
  }

  @Test
  void aMailboxCodeEndsAfterFiveTriesAndThreeAreSentAtMost() {
    String request = town.asks(address, "mailbox");
    String first = town.code(town.mailbox());
    String wrong = first.startsWith("9") ? "111111" : "999999";
    for (int i = 0; i < 5; i++) {
      typed(request, wrong);
    }
    typed(request, first);
    assertThat(town.mandates(address)).isZero();
    for (int i = 0; i < 3; i++) {
      Site.stranger(port).post("/inscription/suivi/renvoi", "demande=" + request);
    }
    assertThat(town.mails(town.mailbox())).hasSize(3);
    assertThat(typed(request, town.code(town.mailbox())).statusCode()).isEqualTo(303);
    assertThat(town.mandates(address)).isOne();
  }

  @Test
  void oneMailboxReceivesFewCodesADayWhoeverAsks() {
    for (int i = 0; i < 7; i++) {
      town.asks(Town.outside(), "mailbox");
    }
    assertThat(town.mails(town.mailbox())).hasSize(5);
  }

  @Test
  void fiftyAtOnceWithTheRightCodeGiveOneMandate() throws Exception {
    String request = town.asks(address, "mailbox");
    String code = town.code(town.mailbox());
    List<Callable<HttpResponse<String>>> crowd = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      crowd.add(() -> typed(request, code));
    }
    assertThat(atOnce(crowd)).allMatch(answer -> answer.statusCode() < 500);
    assertThat(town.mandates(address)).isOne();
  }

  @Test
  void twoReferentsWhoAdmitAtOnceGiveOneMandate() throws Exception {
    List<Site> referents = List.of(town.referent(town.inside()), town.referent(town.inside()));
    String request = town.asks(address, "referent");
    var answers =
        atOnce(
            referents.stream()
                .map(
                    site ->
                        (Callable<HttpResponse<String>>)
                            () ->
                                Town.post(
                                    site, "/collectivite/demandes/" + request + "/accord", ""))
                .toList());
    assertThat(answers).allMatch(answer -> answer.statusCode() == 303);
    assertThat(town.mandates(address)).isOne();
    assertThat(town.mails(address)).filteredOn(mail -> mail.contains("est ouvert")).hasSize(1);
  }

  @Test
  void aReferentAdmitsOrRefusesAfterSigningIn() {
    String referent = town.inside();
    Site site = town.referent(referent);
    String request = town.asks(address, "referent");
    assertThat(town.mails(referent).getLast()).contains("Ana Le Goff", "/collectivite");
    assertThat(Site.stranger(port).get("/collectivite").headers().firstValue("Location").orElse(""))
        .contains("/connexion?retour=/collectivite");
    assertThat(site.get("/collectivite").body()).contains("Ana Le Goff", address);
    assertThat(town.mandates(address)).isZero();
    String refuse = "/collectivite/demandes/" + request + "/refus";
    assertThat(Town.post(site, refuse, "motif=+").statusCode()).isEqualTo(422);
    Town.post(site, refuse, "motif=Pas+chez+nous");
    assertThat(town.mails(address).getLast()).contains("refusée", "Pas chez nous");
    Town.post(site, "/collectivite/demandes/" + request + "/accord", "");
    assertThat(town.mandates(address)).isZero();
    String second = town.asks(address, "referent");
    Town.post(site, "/collectivite/demandes/" + second + "/accord", "");
    assertThat(town.mandates(address)).isOne();
    assertThat(town.log()).contains("admission.referent");
  }

  @Test
  void aReferentOfElsewhereAnswersNothing() {
    town.referent(town.inside());
    String request = town.asks(address, "referent");
    Town other = Town.build(sql, port);
    Site stranger = other.referent(other.inside());
    Town.post(stranger, "/collectivite/demandes/" + request + "/accord", "");
    assertThat(town.mandates(address)).isZero();
    assertThat(stranger.get("/collectivite").body()).doesNotContain(address);
  }

  @Test
  void theTeamAdmitsWhoseOrganisationIsNotInTheList() {
    Site newcomer = Site.stranger(port);
    String request = town.prove(newcomer, address);
    String form = "demande=" + request + "&prenom=Ana&nom=Le+Goff&fonction=Maire&organisme=";
    assertThat(newcomer.post("/inscription/identite", form).body())
        .contains("href=\"#organisme\"", "value=\"Maire\"");
    Town.location(newcomer.post("/inscription/identite", form + "Ma+ville"));
    Site officer = Site.signedIn(port, "officer");
    String page = "/administration/demandes";
    assertThat(Site.signedIn(port, "editor").get(page).statusCode()).isEqualTo(404);
    assertThat(officer.get(page).body()).contains("Ma ville", address);
    String admit = page + "/" + request + "/accord";
    assertThat(Town.post(officer, admit, "organisation=inconnue&fonction=Maire").body())
        .contains("href=\"#organisation-" + request + "\"", "value=\"inconnue\"");
    Town.location(
        Town.post(officer, admit, "fonction=Maire&organisation=" + Site.encode(town.name())));
    assertThat(town.mandates(address)).isOne();
    assertThat(town.log()).contains("admission.team");
  }

  @Test
  void whenTheMembershipEndsMeanwhileNobodyEntersAndItIsSaid() {
    Site referent = town.referent(town.inside());
    String request = town.asks(address, "referent");
    String other = Town.outside();
    String byMailbox = town.asks(other, "mailbox");
    town.endMembership();
    String admit = "/collectivite/demandes/" + request + "/accord";
    String page = Town.location(Town.post(referent, admit, ""));
    assertThat(referent.get(page).body()).contains("n’est plus en cours");
    typed(byMailbox, town.code(town.mailbox()));
    assertThat(town.mandates(address) + town.mandates(other)).isZero();
    assertThat(Site.stranger(port).get("/inscription/suivi?demande=" + byMailbox).body())
        .contains("n’est pas en cours");
  }

  @Test
  void whoHasLeftHasNoRightAtTheNextRequest() {
    Site referent = town.referent(town.inside());
    String newcomer = town.inside();
    Site site = Site.visitor(port);
    town.ask(site, town.prove(site, newcomer), "domain");
    assertThat(site.get("/compte").body()).contains("Adhérents");
    String end = "/collectivite/fonctions/" + town.mandate(newcomer) + "/fin";
    assertThat(referent.get("/collectivite").body()).contains("href=\"" + end + "\"");
    assertThat(referent.get(end).body()).contains("n’est plus dans la collectivité ?", "Ne rien");
    assertThat(town.mandates(newcomer)).isOne();
    Town.post(referent, end, "");
    assertThat(site.get("/compte").body()).doesNotContain("Adhérents");
    assertThat(town.mandates(newcomer)).isZero();
    assertThat(town.mails(newcomer).getLast()).contains("a pris fin");
    assertThat(town.log()).contains("admission.left");
  }

  @Test
  void aClosedAccountEntersByTheTeamOnly() {
    String known = town.inside();
    town.asks(known, "domain");
    sql.sql("update members.account set closed_at = now() where email = ?").param(known).update();
    Site site = Site.stranger(port);
    String request = town.prove(site, known);
    assertThat(town.ask(site, request, "domain").statusCode()).isEqualTo(422);
    Town.location(town.ask(site, request, "team"));
    assertThat(
            sql.sql("select closed_at is not null from members.account where email = ?")
                .param(known)
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void whatWasTypedIsKeptAndOneRequestWaitsAtATime() {
    Site site = Site.stranger(port);
    String request = town.prove(site, address);
    var wrong =
        site.post(
            "/inscription/identite",
            town.form(request, "team").replace("Directrice", "Voyez+http://x.example")
                + "&message=Bonjour");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("href=\"#fonction\"", "value=\"Ana\"", "value=\"Le Goff\"", ">Bonjour<");
    Town.location(town.ask(site, request, "team"));
    String second = town.prove(site, address);
    assertThat(town.ask(site, second, "team").body()).contains("attend déjà une réponse");
  }

  @Test
  void aRequestWithoutAnswerEndsAndIsErasedLater() {
    String request = town.asks(address, "team");
    sql.sql("update members.join_request set expires_at = now() where address = ?")
        .param(address)
        .update();
    assertThat(Site.stranger(port).get("/inscription/suivi?demande=" + request).body())
        .contains("a pris fin");
    town.prove(Site.stranger(port), Town.outside());
    assertThat(town.mails(address).getLast()).contains("a pris fin");
    sql.sql(
            "update members.join_request set decided_at = now() - interval '31 days' where address"
                + " = ?")
        .param(address)
        .update();
    town.prove(Site.stranger(port), Town.outside());
    assertThat(
            sql.sql("select count(*) from members.join_request where address = ?")
                .param(address)
                .query(Integer.class)
                .single())
        .isZero();
  }

  private HttpResponse<String> typed(String request, String code) {
    return Site.stranger(port).post("/inscription/suivi", "demande=" + request + "&code=" + code);
  }

  private static <T> List<T> atOnce(List<Callable<T>> tasks) throws Exception {
    var start = new CountDownLatch(1);
    List<Future<T>> running = new ArrayList<>();
    try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Callable<T> task : tasks) {
        running.add(
            crowd.submit(
                () -> {
                  start.await();
                  return task.call();
                }));
      }
      start.countDown();
    }
    List<T> results = new ArrayList<>();
    for (Future<T> one : running) {
      results.add(one.get());
    }
    return results;
  }
}
