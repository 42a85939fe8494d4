/** The thesaurus of themes and their pages. */
@NullMarked
package org.ressourcerie.resources.themes;

import org.jspecify.annotations.NullMarked;
