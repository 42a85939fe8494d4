/**
 * Web: what a page looks like. The design system, the shell around every page, languages, headers.
 */
@ApplicationModule(allowedDependencies = "access")
@NullMarked
package org.ressourcerie.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
