/** The import itself: two passes over an input, its report, the kept runs and their pages. */
@NullMarked
package org.ressourcerie.transfer.importing;

import org.jspecify.annotations.NullMarked;
