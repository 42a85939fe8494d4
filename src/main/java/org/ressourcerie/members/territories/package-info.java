/** Official territories, from the files of INSEE and geo.api.gouv.fr. */
@NullMarked
package org.ressourcerie.members.territories;

import org.jspecify.annotations.NullMarked;
