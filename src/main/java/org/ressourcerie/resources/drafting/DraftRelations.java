package org.ressourcerie.resources.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ressourcerie.resources.model.Draft;
import org.springframework.stereotype.Component;

/** What a draft is to other resources, as they were named. */
@Component
class DraftRelations {
  private final Linkables linkables;

  DraftRelations(Linkables linkables) {
    this.linkables = linkables;
  }

  List<Draft.Relation> of(Content content, long number, Reading reading) {
    List<Draft.Relation> relations = new ArrayList<>();
    for (int i = 0; i < content.relations().size(); i++) {
      Content.Relation line = content.relations().get(i);
      if (!line.isEmpty()) {
        relation(line, "relation." + i + ".", number, relations, reading).ifPresent(relations::add);
      }
    }
    return relations;
  }

  private Optional<Draft.Relation> relation(
      Content.Relation line, String id, long number, List<Draft.Relation> before, Reading reading) {
    if (!Draft.Relation.TYPES.contains(line.type())) {
      reading.wrong(id + "type", "editing.wrong.relation-type");
      return Optional.empty();
    }
    String typed = line.target().strip();
    List<Long> found = linkables.meant(typed, number).stream().map(Linkable::number).toList();
    String key =
        found.isEmpty()
            ? "unknown"
            : found.size() > 1 ? "several" : found.getFirst() == number ? "itself" : "";
    if (!key.isEmpty()) {
      reading.wrong(id + "target", "editing.wrong.relation-" + key, typed);
      return Optional.empty();
    }
    var relation = new Draft.Relation(line.type(), found.getFirst());
    if (before.contains(relation)) {
      reading.wrong(id + "target", "editing.wrong.relation-twice", typed);
      return Optional.empty();
    }
    return Optional.of(relation);
  }
}
