package org.ressourcerie.resources.matrix;

import static org.ressourcerie.web.Site.encode;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * For every route that the gate guards, the addresses by which the matrix asks it. A new route
 * without a line here fails {@link AccessMatrixTests}.
 */
final class Probes {
  /** Routes that show many things, asked once by each reader. */
  static final Map<String, List<String>> MANY =
      Map.ofEntries(
          Map.entry("/", List.of("/", "/en/")),
          Map.entry(
              "/ressources",
              List.of("/ressources", "/ressources?page=2", "/ressources?type=guide&page=3")),
          Map.entry("/themes", List.of("/themes")),
          Map.entry("/rendez-vous", List.of("/rendez-vous")),
          Map.entry("/kits", List.of("/kits")),
          Map.entry("/kits/{slug}", List.of("/kits/matrice", "/en/kits/matrice")),
          Map.entry("/kits/{slug}/imprimer", List.of("/kits/matrice/imprimer")),
          Map.entry("/kits/{slug}/hors-ligne.html", List.of("/kits/matrice/hors-ligne.html")),
          Map.entry("/annuaire/{slug}", List.of("/annuaire/matrice")),
          Map.entry("/plan-du-site", List.of("/plan-du-site")),
          Map.entry(
              "/recherche",
              List.of(
                  "/recherche?q=",
                  "/recherche?q=matrice",
                  "/recherche?q=guide&type=guide",
                  "/recherche?q=%22titre+de+matrice%22+-zzz&lettre=oui",
                  "/recherche?q=matrice&pourquoi=oui&contient=video&de=2000&a=2030",
                  "/recherche?q=%22rien+de+tel%22+matrice&langue=fr")),
          Map.entry(
              "/recherche/suggestions",
              List.of(
                  "/recherche/suggestions?q=titre+de",
                  "/recherche/suggestions?q=th",
                  "/recherche/suggestions?q=matrice")),
          Map.entry(
              "/api/v1/search",
              List.of("/api/v1/search?q=&size=100", "/api/v1/search?q=matrice&size=100")),
          Map.entry("/api/v1/resources", List.of("/api/v1/resources?source=matrix&size=100")));

  /** Routes of one thing, where a link counts. */
  static final Map<String, Function<Thing, List<String>>> ONE =
      Map.of(
          "/r/{address}",
              thing -> List.of("/r/" + thing.number, "/r/" + thing.number + "-" + thing.slug),
          "/r/{number:[0-9]{1,12}}-{slug}/texte/{sha256:[0-9a-f]{64}}",
              thing -> List.of("/r/" + thing.number + "-" + thing.slug + "/texte/" + thing.sha256),
          "/fichiers/{owner}/{sha256}/{name}",
              thing ->
                  List.of(
                      "/fichiers/r" + thing.number + "/" + thing.sha256 + "/" + thing.fileName,
                      "/fichiers/r" + thing.number + "/" + thing.sha256 + "/x"),
          "/vignettes/{owner}/{sha256}.jpg",
              thing -> List.of("/vignettes/r" + thing.number + "/" + thing.sha256 + ".jpg"),
          "/r/{number:[0-9]{1,12}}-{slug}/lecteur/{id:[A-Za-z0-9_-]{5,64}}",
              thing ->
                  List.of(
                      "/r/"
                          + thing.number
                          + "-"
                          + thing.slug
                          + "/lecteur/"
                          + MatrixItems.film(thing)),
          "/r/{number:[0-9]{1,12}}/signalement",
              thing -> List.of("/r/" + thing.number + "/signalement"),
          "/vignettes/{owner}/{sha256}",
              thing -> List.of("/vignettes/r" + thing.number + "/" + thing.sha256),
          "/images/{owner}/{sha256}/{variant}",
              thing -> List.of("/images/r" + thing.number + "/" + thing.sha256 + "/640.webp"));

  /** Routes that tell of one thing among others, where no link counts. */
  static final Map<String, Function<Thing, List<String>>> AMONG =
      Map.of(
          "/api/v1/resources/{number:[0-9]{1,12}}",
              thing -> List.of("/api/v1/resources/" + thing.number),
          "/themes/{slug}", thing -> List.of("/themes/" + thing.themeSlug),
          "/personnes/{slug}", thing -> List.of("/personnes/" + slug(thing, Thing.Field.PERSON)),
          "/organisations/{slug}",
              thing -> List.of("/organisations/" + slug(thing, Thing.Field.ORGANISATION)));

  private Probes() {}

  static Stream<String> routes() {
    return Stream.of(MANY, ONE, AMONG).flatMap(some -> some.keySet().stream());
  }

  /** Every way to look for one field of one thing. */
  static List<String> searches(Thing thing, Thing.Field field) {
    String asked = encode(thing.canary(field).word());
    return List.of(
        "/api/v1/search?q=" + asked,
        "/recherche?q=" + asked,
        "/recherche?pourquoi=oui&q=matrice+-" + asked,
        "/recherche/suggestions?q=" + asked);
  }

  /** Other writings of addresses, by someone who guesses: none holds a word of the thing. */
  static List<String> tricks(Thing thing) {
    String page = "/r/" + thing.number + "-x";
    String file = "/fichiers/r" + thing.number + "/" + thing.sha256;
    return List.of(
        page + "/",
        "/R/" + thing.number,
        "/r/0" + thing.number,
        "/r/%3" + Long.toString(thing.number).charAt(0) + Long.toString(thing.number).substring(1),
        "//r/" + thing.number,
        "/en" + page,
        "/EN" + page,
        page + "?retour=/&as=staff",
        page + ".json",
        page + ";jsessionid=1",
        file,
        file + "/",
        file.toUpperCase(java.util.Locale.ROOT),
        file + "/..%2F" + "x",
        "/files/" + thing.sha256,
        "/fichiers/R" + thing.number + "/" + thing.sha256 + "/" + "x",
        "/fichiers/r0" + thing.number + "/" + thing.sha256 + "/" + "x",
        "/recherche?q=%23" + thing.number,
        "/recherche?q=" + encode("/r/" + thing.number + "-" + thing.slug),
        "/api/v1/resources/" + thing.number + "/",
        "/api/v1/resources/0" + thing.number);
  }

  private static String slug(Thing thing, Thing.Field field) {
    return thing.canary(field).toString().replace(' ', '-');
  }
}
