/** Reads the tables that other modules take in: spreadsheets saved as text, or JSON lists. */
@NullMarked
package org.ressourcerie.transfer.tables;

import org.jspecify.annotations.NullMarked;
