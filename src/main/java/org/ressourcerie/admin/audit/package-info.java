/** Who changed which right, when, why. */
@NullMarked
package org.ressourcerie.admin.audit;

import org.jspecify.annotations.NullMarked;
