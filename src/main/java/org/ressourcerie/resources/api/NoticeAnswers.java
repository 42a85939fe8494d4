package org.ressourcerie.resources.api;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.resources.listing.ListCriteria;
import org.ressourcerie.resources.listing.ListQueries;
import org.ressourcerie.resources.listing.ResourceRow;
import org.ressourcerie.resources.model.Vocabulary;
import org.ressourcerie.resources.reading.LinkedQueries;
import org.ressourcerie.resources.reading.NoticeQueries;
import org.ressourcerie.resources.reading.PartQueries;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the API answers of a notice, to programs and to whoever checks what they get. */
@Component
public class NoticeAnswers {
  private final NoticeQueries notices;
  private final PartQueries parts;
  private final ListQueries lists;
  private final LinkedQueries linked;
  private final Vocabulary vocabulary;
  private final JsonMapper json;

  NoticeAnswers(
      NoticeQueries notices,
      PartQueries parts,
      ListQueries lists,
      LinkedQueries linked,
      Vocabulary vocabulary,
      JsonMapper json) {
    this.notices = notices;
    this.parts = parts;
    this.lists = lists;
    this.linked = linked;
    this.vocabulary = vocabulary;
    this.json = json;
  }

  /** The answer as it would leave; empty where the API answers that there is no such notice. */
  public Optional<JsonNode> tree(long number, AccessFilter filter) {
    return one(number, filter, "").map(json::valueToTree);
  }

  Optional<NoticeJson> one(long number, AccessFilter filter, String site) {
    return lists.find(ListCriteria.ALL.ofNumbers(List.of(number)), filter, 1, 0).stream()
        .map(row -> of(row, filter, site))
        .findFirst();
  }

  NoticeJson of(ResourceRow row, AccessFilter filter, String site) {
    return notices
        .find(row.number(), filter)
        .map(
            notice ->
                NoticeJson.of(
                    notice,
                    row.everyone(),
                    notice.open() ? parts.of(notice, filter) : List.of(),
                    licence(notice.licence()),
                    linked.of(notice, filter),
                    row.cover(),
                    site))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private NoticeJson.@Nullable Licence licence(@Nullable String id) {
    return id == null
        ? null
        : new NoticeJson.Licence(
            id,
            vocabulary
                .licence(id)
                .map(Vocabulary.Licence::url)
                .filter(url -> !url.isEmpty())
                .orElse(null));
  }
}
