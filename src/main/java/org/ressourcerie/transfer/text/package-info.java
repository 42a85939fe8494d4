/** What every format needs of text: its encoding, slugs, dates in letters, HTML. */
@NullMarked
package org.ressourcerie.transfer.text;

import org.jspecify.annotations.NullMarked;
