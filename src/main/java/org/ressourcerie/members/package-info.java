/**
 * Members: organisations and their memberships, people and their mandates, accounts and the roles
 * of the team. What someone may read follows from the mandates in force at that minute.
 */
@ApplicationModule(
    allowedDependencies = {
      "access",
      "web",
      "web::ui",
      "web::spi",
      "search::spi",
      "transfer::spi",
      "notifications"
    })
@NullMarked
package org.ressourcerie.members;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
