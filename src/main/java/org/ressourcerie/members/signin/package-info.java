/**
 * Signing in by a code sent by mail: asked for, sent after the answer, typed or brought by link.
 */
@NullMarked
package org.ressourcerie.members.signin;

import org.jspecify.annotations.NullMarked;
