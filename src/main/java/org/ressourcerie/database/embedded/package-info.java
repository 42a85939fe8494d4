/**
 * PostgreSQL as a child of this process: unpacked once, run under an account that is not root,
 * owned by one process at a time and joined by others, stopped with its owner even when that is
 * killed.
 */
@NullMarked
package org.ressourcerie.database.embedded;

import org.jspecify.annotations.NullMarked;
