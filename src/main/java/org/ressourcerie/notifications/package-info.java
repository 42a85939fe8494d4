/**
 * Notifications: mails, written in the transaction of what causes them, delivered afterwards by
 * SMTP, or kept for the mailbox page of this machine where no SMTP server is named.
 */
@ApplicationModule(allowedDependencies = {"access", "web", "web::ui"})
@NullMarked
package org.ressourcerie.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
