/** What people look for and what they miss, counted without anyone's identity, for the team. */
@NullMarked
package org.ressourcerie.search.requests;

import org.jspecify.annotations.NullMarked;
