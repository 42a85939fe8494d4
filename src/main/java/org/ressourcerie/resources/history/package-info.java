/** What happened to a resource, by whom and why; its revisions side by side. */
@NullMarked
package org.ressourcerie.resources.history;

import org.jspecify.annotations.NullMarked;
