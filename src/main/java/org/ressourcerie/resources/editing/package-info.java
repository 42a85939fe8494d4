/** The team writes: a new resource, or a draft beside what is published. */
@NullMarked
package org.ressourcerie.resources.editing;

import org.jspecify.annotations.NullMarked;
