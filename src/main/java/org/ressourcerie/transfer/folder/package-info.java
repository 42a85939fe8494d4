/** The format {@code folder}: a directory of documents, one resource per file or sub-folder. */
@NullMarked
package org.ressourcerie.transfer.folder;

import org.jspecify.annotations.NullMarked;
