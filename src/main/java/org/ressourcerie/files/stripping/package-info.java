/** Stripping: what a picture tells of where and when it was taken is left out before it is kept. */
@NullMarked
package org.ressourcerie.files.stripping;

import org.jspecify.annotations.NullMarked;
