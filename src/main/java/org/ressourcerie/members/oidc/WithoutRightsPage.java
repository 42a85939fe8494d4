package org.ressourcerie.members.oidc;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.ressourcerie.members.model.Siren;
import org.ressourcerie.web.ui.Screen;

/**
 * Signed in, with nothing more to read than anyone.
 *
 * @param siren of the organisation that the provider says, spaced; empty when it says none
 * @param back where one wanted to go: a path of this site
 */
public record WithoutRightsPage(Screen screen, String siren, String back) {
  /** Of this page, after a trip. */
  static String address(Trips.Trip trip, Attested said) {
    String siren = said.siren().map(Siren::digits).orElse("");
    String back = URLEncoder.encode(trip.back(), StandardCharsets.UTF_8);
    return Here.in(trip.language(), "/connexion/sans-droit?siren=" + siren + "&retour=" + back);
  }

  /** Where to see whether the organisation is a member. */
  public String asked() {
    String digits = siren.replaceAll("[^0-9]", "");
    return screen.to(digits.isEmpty() ? "/adhesion" : "/adhesion?q=" + digits);
  }
}
