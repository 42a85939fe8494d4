/** Organisations and persons cited by resources, and their pages. */
@NullMarked
package org.ressourcerie.resources.citing;

import org.jspecify.annotations.NullMarked;
