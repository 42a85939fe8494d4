package org.ressourcerie.members.registering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ressourcerie.web.Site;
import org.ressourcerie.web.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What someone is told who is in, was in, or looks for a way in. */
@WebTest
class EdgesTests {
  @Autowired private JdbcClient sql;
  @LocalServerPort private int port;
  private Town town;
  private Site ana;
  private String address = "";

  @BeforeEach
  void someoneInside() {
    town = Town.build(sql, port);
    address = town.inside();
    ana = Site.visitor(port);
    town.ask(ana, town.prove(ana, address), "domain");
  }

  @Test
  void whoseMembershipEndedIsToldAtTheGateAndInTheirAccount() {
    String gate = "/essai/galerie";
    assertThat(ana.get(gate).body()).contains("Contenu réservé").doesNotContain("a pris fin le");
    town.endMembership();
    for (String page : new String[] {gate, "/compte"}) {
      assertThat(ana.get(page).body())
          .contains("L’adhésion de « " + town.name() + " » a pris fin le", "dès qu’elle sera");
    }
    assertThat(Site.stranger(port).get(gate).body()).doesNotContain("a pris fin le");
  }

  @Test
  void whoIsAMemberByAnotherOrganisationMissesNothing() {
    town.endMembership();
    Town other = Town.build(sql, port);
    sql.sql(
            "insert into members.mandate (person, organisation, since) select person, ?, now() -"
                + " interval '1 day' from members.account where email = ?")
        .params(other.id(), address)
        .update();
    assertThat(ana.get("/compte").body()).doesNotContain("a pris fin le");
  }

  @Test
  void theRequestsOfAnOrganisationAreOfferedToItsReferentsOnly() {
    assertThat(ana.get("/compte").body()).doesNotContain("href=\"/collectivite\"");
    sql.sql("update members.mandate set referent = true where id = ?")
        .param(town.mandate(address))
        .update();
    assertThat(ana.get("/compte").body()).contains("href=\"/collectivite\"");
  }

  @Test
  void whoIsSignedInIsToldSoWhereOneSignsIn() {
    assertThat(ana.get("/connexion?retour=%2Faide").body())
        .contains("Votre session est déjà ouverte", "href=\"/aide\"");
    assertThat(Site.stranger(port).get("/connexion").body()).doesNotContain("déjà ouverte");
  }

  @Test
  void whoFindsNothingIsOfferedToAskAndTheirWordsAreNotRepeatedWithoutEnd() {
    String nothing = "introuvable" + "x".repeat(2000);
    String page = Site.stranger(port).get("/adhesion?q=" + nothing).body();
    assertThat(page).contains("href=\"/inscription\"", "introuvable");
    String answer =
        page.replaceFirst("(?s).*<div role=\"status\">", "").replaceFirst("(?s)</main>.*", "");
    assertThat(answer).contains("introuvable", "…").doesNotContain("x".repeat(200));
  }
}
