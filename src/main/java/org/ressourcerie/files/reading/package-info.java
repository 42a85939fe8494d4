/** Reading: the queue of files whose text is to be read, and the worker that reads them. */
@NullMarked
package org.ressourcerie.files.reading;

import org.jspecify.annotations.NullMarked;
