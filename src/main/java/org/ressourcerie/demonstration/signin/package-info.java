/** Signs in as one of the two demonstration accounts. */
@NullMarked
package org.ressourcerie.demonstration.signin;

import org.jspecify.annotations.NullMarked;
