/** The format {@code csv}: titles, summaries, links and themes of a spreadsheet. */
@NullMarked
package org.ressourcerie.transfer.csv;

import org.jspecify.annotations.NullMarked;
