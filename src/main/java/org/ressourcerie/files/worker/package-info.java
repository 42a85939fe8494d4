/** Worker: the process apart in which documents are opened, and how one talks to it. */
@NullMarked
package org.ressourcerie.files.worker;

import org.jspecify.annotations.NullMarked;
