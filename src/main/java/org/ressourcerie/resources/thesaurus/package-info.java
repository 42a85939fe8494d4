/** The themes as the team edits them: their names, their order, two that become one. */
@NullMarked
package org.ressourcerie.resources.thesaurus;

import org.jspecify.annotations.NullMarked;
