/** What the checks find in all that is published, kept and shown to the team. */
@NullMarked
package org.ressourcerie.resources.quality;

import org.jspecify.annotations.NullMarked;
