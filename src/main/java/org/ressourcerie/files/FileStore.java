package org.ressourcerie.files;

import java.io.IOException;
import java.io.InputStream;

/** Stand-in. */
public interface FileStore {
  StoredFile store(InputStream in, String name) throws IOException;

  java.util.Map<String, StoredFile> find(java.util.Collection<String> sha256);

  java.util.Map<String, java.util.List<TextPassage>> texts(java.util.Collection<String> sha256);
}
