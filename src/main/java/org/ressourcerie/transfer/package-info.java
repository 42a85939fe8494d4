/**
 * Transfer: takes in what people really have (extracts of pages, JSON Lines, spreadsheets,
 * folders), checks all of it first, applies it item by item, and reports.
 */
@ApplicationModule(allowedDependencies = {"access", "web", "web::ui", "web::spi", "fetching"})
@NullMarked
package org.ressourcerie.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
