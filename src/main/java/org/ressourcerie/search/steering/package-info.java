/** What the team puts first, or lifts, for some searches and for some time. */
@NullMarked
package org.ressourcerie.search.steering;

import org.jspecify.annotations.NullMarked;
