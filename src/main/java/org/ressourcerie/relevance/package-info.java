/**
 * Relevance: asks the application’s own search the questions of a judged set, and says how often it
 * finds what people judged to be the answer.
 */
@ApplicationModule(allowedDependencies = {"access", "search", "search::spi", "transfer"})
@NullMarked
package org.ressourcerie.relevance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
