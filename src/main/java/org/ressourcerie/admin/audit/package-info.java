/** Who changed which right, when, why; who signed in, was refused, left. */
@NullMarked
package org.ressourcerie.admin.audit;

import org.jspecify.annotations.NullMarked;
