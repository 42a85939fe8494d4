/** Notices as data, for other programs. */
@NullMarked
package org.ressourcerie.resources.api;

import org.jspecify.annotations.NullMarked;
