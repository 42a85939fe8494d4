/** Shows kept mails to whoever sits at this machine. */
@NullMarked
package org.ressourcerie.notifications.mailbox;

import org.jspecify.annotations.NullMarked;
