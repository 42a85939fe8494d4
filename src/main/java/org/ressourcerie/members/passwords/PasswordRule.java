package org.ressourcerie.members.passwords;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which passwords are taken: the CNIL's case 1, a password alone, 80 bits (deliberation 2022-100 of
 * 21 July 2022). Its own examples are twelve characters of four kinds, fourteen of three, seven
 * words; the other lengths give as many bits. Words that anyone would try first count for nothing,
 * wherever they stand; of a run such as 1234 or aaaa little counts. Spaces make words and nothing
 * else: a sentence is as strong as it has words.
 */
final class PasswordRule {
  /**
   * Lengths, not bits, are what people can count. The longest is a limit on work, not on safety.
   */
  static final int LONGEST = 200;

  private static final int WORDS = 7;

  /** Several words of letters. */
  private static final Pattern PROSE = Pattern.compile("[\\p{L}'’.,-]+(?:\\s+[\\p{L}'’.,-]+)+");

  private static final int SHORTEST_WORD = 3;

  /** Stands for a word while others are looked for, so that its neighbours make no new one. */
  private static final String WORD = "\0";

  private static final int DIGITS_ALONE = 25;
  private static final int RUN = 3;

  /** By how many kinds of characters there are: 26, 26, 10 and 37 of each. */
  private static final int[] LENGTHS = {Integer.MAX_VALUE, 18, 16, 14, 12};

  private final Collection<String> common;

  /** Words in small letters, without accents, three letters at least. */
  PasswordRule(Collection<String> common) {
    this.common = common;
  }

  /** What is wrong with a password. */
  enum Verdict {
    FINE,
    TOO_SHORT,
    TOO_LONG,
    /** Long enough to look at, were it not for words or runs that anyone would try. */
    TOO_COMMON
  }

  /** Own words are those that tell of the person or of the site, such as their name. */
  Verdict judge(String password, Collection<String> own) {
    if (password.length() > LONGEST) {
      return Verdict.TOO_LONG;
    }
    if (!isStrong(password)) {
      return Verdict.TOO_SHORT;
    }
    String rare = withoutRuns(withoutWords(password, own));
    return isStrong(rare) ? Verdict.FINE : Verdict.TOO_COMMON;
  }

  /** In the form in which it is compared: however a keyboard makes its accents. */
  static String normal(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC);
  }

  private static boolean isStrong(String password) {
    return PROSE.matcher(password.strip()).matches()
        ? isPhrase(words(password))
        : isLong(password.replaceAll("\\s", "")) || isPhrase(words(password));
  }

  private static boolean isLong(String password) {
    boolean small = password.chars().anyMatch(Character::isLowerCase);
    boolean capital = password.chars().anyMatch(Character::isUpperCase);
    boolean digit = password.chars().anyMatch(Character::isDigit);
    boolean other = !password.chars().allMatch(Character::isLetterOrDigit);
    long kinds = Stream.of(small, capital, digit, other).filter(kind -> kind).count();
    int needed = kinds == 1 && digit ? DIGITS_ALONE : LENGTHS[(int) kinds];
    return password.codePointCount(0, password.length()) >= needed;
  }

  private static boolean isPhrase(Stream<String> words) {
    return words.filter(word -> word.length() > 1).distinct().count() >= WORDS;
  }

  private static Stream<String> words(String password) {
    return Arrays.stream(password.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
  }

  /** Long words first, so that none is left with the rest of one that holds it. */
  private String withoutWords(String password, Collection<String> own) {
    List<String> words =
        Stream.concat(own.stream().map(PasswordRule::plain), common.stream())
            .filter(word -> word.length() >= SHORTEST_WORD)
            .sorted(Comparator.comparing(String::length).reversed())
            .toList();
    String compared = plain(password);
    String left = password;
    for (String word : words) {
      for (int at = compared.indexOf(word); at >= 0; at = compared.indexOf(word)) {
        compared = compared.substring(0, at) + WORD + compared.substring(at + word.length());
        left = left.substring(0, at) + WORD + left.substring(at + word.length());
      }
    }
    return left.replace(WORD, "");
  }

  /**
   * In small letters without accents, and with letters for the digits that often stand for them;
   * character by character, so that places are the same.
   */
  private static String plain(String text) {
    return text.chars()
        .map(PasswordRule::letter)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static int letter(int character) {
    return switch (character) {
      case '0' -> 'o';
      case '1', '!' -> 'i';
      case '3' -> 'e';
      case '4', '@' -> 'a';
      case '5', '$' -> 's';
      default ->
          Normalizer.normalize(Character.toString(character), Normalizer.Form.NFD)
              .toLowerCase(Locale.ROOT)
              .charAt(0);
    };
  }

  /** Of three or more that follow each other, by one or by none, the first stays. */
  private static String withoutRuns(String password) {
    var left = new StringBuilder();
    int run = 1;
    for (int i = 0; i < password.length(); i++) {
      boolean follows =
          i > 1 && step(password, i) == step(password, i - 1) && Math.abs(step(password, i)) <= 1;
      run = follows ? run + 1 : 2;
      if (run < RUN) {
        left.append(password.charAt(i));
      }
    }
    return left.toString();
  }

  private static int step(String password, int at) {
    return password.charAt(at) - password.charAt(at - 1);
  }
}
