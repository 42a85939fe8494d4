/** What is put in front of readers, when, and what is taken away again. */
@NullMarked
package org.ressourcerie.resources.publishing;

import org.jspecify.annotations.NullMarked;
