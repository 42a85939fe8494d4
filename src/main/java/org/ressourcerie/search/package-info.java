/**
 * Search: finds the passage that answers, among those the visitor may read. Knows passages, their
 * access and their place; knows no content, which plugs in through {@code spi}.
 */
@ApplicationModule(allowedDependencies = {"access", "web", "web::ui", "web::spi"})
@NullMarked
package org.ressourcerie.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
