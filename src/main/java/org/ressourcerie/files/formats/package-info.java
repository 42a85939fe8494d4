/** Formats: how each kind of document gives its text in passages, and its first page. */
@NullMarked
package org.ressourcerie.files.formats;

import org.jspecify.annotations.NullMarked;
