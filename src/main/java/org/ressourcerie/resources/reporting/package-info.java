/** What readers say is not true any more, without an account, and what the team did about it. */
@NullMarked
package org.ressourcerie.resources.reporting;

import org.jspecify.annotations.NullMarked;
