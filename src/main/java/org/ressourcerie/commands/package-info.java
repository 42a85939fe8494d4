/**
 * Commands: what can be asked of the program from a terminal. Each starts the application, calls
 * one public activity of a module, and reports for people or as JSON.
 */
@ApplicationModule(
    allowedDependencies = {
      "access",
      "files",
      "transfer",
      "transfer::spi",
      "search",
      "members",
      "bench",
      "relevance",
      "web::spi"
    })
@NullMarked
package org.ressourcerie.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
