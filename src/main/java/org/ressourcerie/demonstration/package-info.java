/**
 * The demonstration: a fictional network loaded into an empty database, and the two accounts by
 * which whoever sits at this machine sees it as a member or as the team.
 */
@ApplicationModule(
    allowedDependencies = {"access", "web", "web::ui", "web::spi", "transfer", "resources"})
@NullMarked
package org.ressourcerie.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
