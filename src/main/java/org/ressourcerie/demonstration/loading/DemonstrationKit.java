package org.ressourcerie.demonstration.loading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.ressourcerie.resources.KitMaking;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The kit of the fictional network, made of its resources. */
@Component
class DemonstrationKit {
  private static final ClassPathResource FILE = new ClassPathResource("demonstration/kit.json");

  private final KitMaking kits;

  DemonstrationKit(KitMaking kits) {
    this.kits = kits;
  }

  private record Told(String title, String description, List<KitMaking.Family> families) {}

  /** Once its resources are there. */
  void make() {
    Told kit = told();
    kits.make(kit.title(), kit.description(), Demonstration.SOURCE, kit.families());
  }

  private static Told told() {
    try (InputStream file = FILE.getInputStream()) {
      return new JsonMapper().readValue(file, Told.class);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
