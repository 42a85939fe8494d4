/** Brings each module’s tables up to date before anything reads them. */
@NullMarked
package org.ressourcerie.database.migrating;

import org.jspecify.annotations.NullMarked;
