/**
 * Bench: measures the program from outside, as a process of its own that is asked over HTTP; it
 * knows no other module.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.ressourcerie.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
