/** Mails as rows: written, taken for delivery, ended, erased. */
@NullMarked
package org.ressourcerie.notifications.outbox;

import org.jspecify.annotations.NullMarked;
