package org.ressourcerie.files;

/** Bytes that could not be kept, for a reason that whoever sent them can be told. */
public class FileRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Code code;

  public FileRefused(Code code, String message) {
    super(message);
    this.code = code;
  }

  public Code code() {
    return code;
  }

  /** Why a file is refused. */
  public enum Code {
    /** Larger than {@code ressourcerie.files.max-size}. */
    TOO_LARGE,
    /** The disk that keeps files is full. */
    NO_SPACE,
    /** A picture that ends before its end, or is not of the format it begins as. */
    BROKEN_PICTURE,
    /** A picture that may tell where it was taken, in a format that cannot be rid of it. */
    PICTURE_FORMAT,
    /** Its content is not what its name announces. */
    RENAMED
  }
}
