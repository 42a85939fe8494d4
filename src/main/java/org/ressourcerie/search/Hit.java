package org.ressourcerie.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.search.spi.ResultCard;

/**
 * One thing found.
 *
 * @param type of content, such as {@code resource}
 * @param score comparable within one search only
 * @param where up to three places that answer, best first; empty when the title alone does
 * @param reasons why it stands where it does; empty unless that was asked
 * @param nearPlace the place it is about, when a wider or a narrower one was asked for; null when
 *     it is about the one asked, or none was
 */
public record Hit(
    String type,
    ResultCard card,
    double score,
    List<Where> where,
    List<Reason> reasons,
    @Nullable String nearPlace) {}
