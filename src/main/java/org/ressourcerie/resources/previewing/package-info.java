/** Links by which someone without an account sees a draft as it would be published. */
@NullMarked
package org.ressourcerie.resources.previewing;

import org.jspecify.annotations.NullMarked;
