package org.ressourcerie.demonstration.loading;

import java.util.List;
import org.ressourcerie.resources.KitMaking;
import org.springframework.stereotype.Component;

/** The kit of the fictional network, made of its resources. */
@Component
class DemonstrationKit {
  private static final String TITLE = "Prendre son mandat avec l’économie sociale et solidaire";
  private static final String DESCRIPTION =
      "Pour les élues et élus qui découvrent leur délégation : les mots, les cent premiers jours,"
          + " les leviers de la collectivité et des exemples à reprendre.";

  private final KitMaking kits;

  DemonstrationKit(KitMaking kits) {
    this.kits = kits;
  }

  /** Once its resources are there. */
  void make() {
    kits.make(
        TITLE,
        DESCRIPTION.replace(" :", "\u00a0:"),
        Demonstration.SOURCE,
        List.of(
            new KitMaking.Family(
                "Prendre ses marques",
                List.of("kit-elu-1-les-mots", "kit-elu-2-cent-jours", "kit-elu-3-competences")),
            new KitMaking.Family(
                "Décider et le défendre",
                List.of(
                    "kit-elu-4-lire-un-rapport",
                    "kit-elu-5-budget",
                    "subvention-ou-marche-public",
                    "guide-fixer-un-loyer")),
            new KitMaking.Family(
                "Voir comment d’autres ont fait",
                List.of(
                    "deliberation-grille-loyers",
                    "entretien-maire-lanvelec",
                    "guide-mesurer-utilite-sociale",
                    "diaporama-presenter-le-reseau"))));
  }
}
