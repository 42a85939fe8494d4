/**
 * The format {@code page-extract}: a site's listing of resources as one text, without separators.
 */
@NullMarked
package org.ressourcerie.transfer.pageextract;

import org.jspecify.annotations.NullMarked;
