/**
 * Access: who is reading, what a thing asks of its readers, and the one {@link Gate} that compares
 * the two. No pages, no tables; every other module stands on this one.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.ressourcerie.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
