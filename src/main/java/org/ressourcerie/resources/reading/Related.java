package org.ressourcerie.resources.reading;

import org.ressourcerie.resources.listing.ResourceRow;

/**
 * A resource near another one.
 *
 * @param why in words: the same theme, the same people, close vocabulary
 */
public record Related(ResourceRow row, String why) {}
