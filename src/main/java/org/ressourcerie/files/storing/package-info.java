/** Storing: bytes come in, are named by their SHA-256, and are kept where they last. */
@NullMarked
package org.ressourcerie.files.storing;

import org.jspecify.annotations.NullMarked;
