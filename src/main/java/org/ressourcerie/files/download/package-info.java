/** Download: bytes and first pages to visitors whom the content that attaches them admits. */
@NullMarked
package org.ressourcerie.files.download;

import org.jspecify.annotations.NullMarked;
