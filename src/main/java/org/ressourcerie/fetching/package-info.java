/**
 * Fetching: reads an address that somebody gave, on the public Internet and nowhere else. Whatever
 * a name, a redirect or a second answer of the name server says, nothing of the machine or of its
 * network is ever reached.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.ressourcerie.fetching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
