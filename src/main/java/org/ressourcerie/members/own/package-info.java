/** The account of who asks, and what they are told when the ways into it change. */
@NullMarked
package org.ressourcerie.members.own;

import org.jspecify.annotations.NullMarked;
