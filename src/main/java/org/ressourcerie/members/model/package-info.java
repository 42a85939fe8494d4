/** Organisations, people, mandates and accounts, as the activities of this module share them. */
@NullMarked
package org.ressourcerie.members.model;

import org.jspecify.annotations.NullMarked;
