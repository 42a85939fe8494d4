/** Whether one's authority is a member, for anyone who asks, and how to get in then. */
@NullMarked
package org.ressourcerie.members.adhesion;

import org.jspecify.annotations.NullMarked;
