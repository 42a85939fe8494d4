package org.ressourcerie.demonstration.loading;

import java.time.ZoneId;
import java.util.Optional;
import org.ressourcerie.web.NetworkSettings;
import org.ressourcerie.web.spi.NetworkIdentity;
import org.springframework.stereotype.Component;

/** The name and words of the fictional network, while it is shown. */
@Component
class DemonstrationIdentity implements NetworkIdentity {
  private static final NetworkSettings ARCHIPEL =
      new NetworkSettings(
          "Archipel solidaire",
          "Archipel",
          "Ce que les collectivités de l’Archipel savent de l’économie sociale et solidaire",
          "What the authorities of Archipel know about the social and solidarity economy",
          "centre@archipel-solidaire.example.org",
          "Association Archipel solidaire (réseau fictif)",
          "1 quai des Démonstrations, 00000 Port-Exemple",
          "La présidence de l’association",
          "La machine sur laquelle cette démonstration tourne",
          "",
          ZoneId.of("Europe/Paris"));

  private final Demonstration demonstration;

  DemonstrationIdentity(Demonstration demonstration) {
    this.demonstration = demonstration;
  }

  @Override
  public Optional<NetworkSettings> identity() {
    return demonstration.isOpen() ? Optional.of(ARCHIPEL) : Optional.empty();
  }
}
