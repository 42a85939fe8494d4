/** Resources that are kept for what they were: archived by the team, or outdated by their date. */
@NullMarked
package org.ressourcerie.resources.archiving;

import org.jspecify.annotations.NullMarked;
