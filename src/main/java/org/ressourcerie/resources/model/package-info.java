/** What a resource is and how it is kept: its vocabulary, its revisions, its tables. */
@NullMarked
package org.ressourcerie.resources.model;

import org.jspecify.annotations.NullMarked;
