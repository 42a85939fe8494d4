package org.ressourcerie.transfer.csv;

import java.util.Optional;
import java.util.stream.Stream;
import org.ressourcerie.transfer.text.Slug;

/**
 * The columns that are understood, by the names people give them, whatever the case and accents.
 */
enum Column {
  KEY("key", "cle", "identifiant", "id", "reference"),
  TITLE("title", "titre", "intitule", "nom"),
  SUMMARY("summary", "resume", "description", "chapeau", "presentation"),
  TEXT("text", "texte", "contenu", "body"),
  LINK("link", "links", "lien", "liens", "url", "adresse", "lien-url", "site", "site-web"),
  THEMES("themes", "theme", "thematiques", "thematique", "mots-cles", "tags", "keywords"),
  KIND("kind", "type", "nature", "type-de-ressource"),
  PROVENANCE("provenance", "origine"),
  DATE("date", "date-de-publication", "publie-le", "publishedon", "published-on"),
  UPDATED("updatedon", "updated-on", "mis-a-jour", "mis-a-jour-le", "date-de-mise-a-jour"),
  ACCESS("access", "acces", "audience", "visibilite", "diffusion"),
  PRIVATE("ressource-privee", "prive", "privee", "private"),
  LANGUAGE("language", "langue"),
  TERRITORIES("territories", "territoires", "territoire"),
  AUTHOR("author", "auteur", "auteurs", "autrice"),
  PUBLISHER("publisher", "editeur", "organisation", "structure"),
  LICENCE("licence", "license", "droits", "rights", "licence-de-reutilisation");

  private final String names;

  Column(String... names) {
    this.names = "|" + String.join("|", names) + "|";
  }

  static Optional<Column> named(String header) {
    String slug = Slug.of(header);
    return Stream.of(values())
        .filter(column -> column.names.contains("|" + slug + "|"))
        .findFirst();
  }
}
