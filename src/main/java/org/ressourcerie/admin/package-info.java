/**
 * Admin: what the team looks after for the whole site; first the log of changed rights and of
 * sign-ins.
 */
@ApplicationModule(allowedDependencies = {"access", "web", "web::ui", "web::spi"})
@NullMarked
package org.ressourcerie.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
