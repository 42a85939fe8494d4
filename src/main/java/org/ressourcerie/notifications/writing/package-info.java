/** A letter becomes a plain text and an HTML text. */
@NullMarked
package org.ressourcerie.notifications.writing;

import org.jspecify.annotations.NullMarked;
