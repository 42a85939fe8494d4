/** Organisations and delegates as spreadsheets: taken in, and given out in the same form. */
@NullMarked
package org.ressourcerie.members.tables;

import org.jspecify.annotations.NullMarked;
