package org.ressourcerie.search.steering;

import org.ressourcerie.search.directions.Directions;

/**
 * Something that the team thinks of deciding.
 *
 * @param told in a few words, for the journal
 * @param after what would hold with it
 * @param writing makes it
 */
record Change(String told, Directions after, Runnable writing) {}
