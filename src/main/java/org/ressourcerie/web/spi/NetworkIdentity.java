package org.ressourcerie.web.spi;

import java.util.Optional;
import org.ressourcerie.web.NetworkSettings;

/** Answers who runs the site in place of the settings; the first bean with an answer wins. */
public interface NetworkIdentity {
  /** Asked on every page that is rendered, so it must be quick; empty leaves the settings. */
  Optional<NetworkSettings> identity();
}
