/** Brings waiting mails to the SMTP server, again and again if need be. */
@NullMarked
package org.ressourcerie.notifications.delivering;

import org.jspecify.annotations.NullMarked;
