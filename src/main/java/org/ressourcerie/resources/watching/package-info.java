/** The site visits itself without an account, and looks for words that must not be seen. */
@NullMarked
package org.ressourcerie.resources.watching;

import org.jspecify.annotations.NullMarked;
