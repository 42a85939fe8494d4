/** Ressourcerie: each sub-package is a module; see docs/decisions/0001. */
@org.jspecify.annotations.NullMarked
package org.ressourcerie;
