/**
 * Resources: what the network publishes. A resource has a kind and a provenance, a body in blocks,
 * files, credits, themes; its revisions are immutable; others may name it by its number.
 */
@ApplicationModule(
    allowedDependencies = {
      "access",
      "web",
      "web::ui",
      "web::spi",
      "fetching",
      "files",
      "files::spi",
      "members",
      "search",
      "search::spi",
      "transfer",
      "transfer::spi",
      "notifications"
    })
@NullMarked
package org.ressourcerie.resources;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
