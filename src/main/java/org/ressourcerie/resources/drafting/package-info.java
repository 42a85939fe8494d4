/** What is being written, beside what is published: its content, who holds it, what it becomes. */
@NullMarked
package org.ressourcerie.resources.drafting;

import org.jspecify.annotations.NullMarked;
