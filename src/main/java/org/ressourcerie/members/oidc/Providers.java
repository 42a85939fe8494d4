package org.ressourcerie.members.oidc;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The providers of the settings, in the order of their names; usually none. */
@Component
@EnableConfigurationProperties(OidcSettings.class)
class Providers {
  private final List<Provider> all;

  Providers(OidcSettings settings, Clock clock) {
    this.all =
        settings.oidc().entrySet().stream()
            .map(one -> new Provider(one.getKey(), one.getValue(), clock))
            .sorted(java.util.Comparator.comparing(Provider::name))
            .toList();
  }

  List<Provider> all() {
    return all;
  }

  Optional<Provider> named(String name) {
    return all.stream().filter(one -> one.name().equals(name)).findFirst();
  }
}
