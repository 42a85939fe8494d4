package org.ressourcerie.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Files stop at 400 lines, methods at 60. */
class SizeTests {
  private static final int LONGEST_FILE = 400;
  private static final int LONGEST_METHOD = 60;

  @Test
  void filesStopAt400Lines() {
    List<String> long_ =
        Sources.files(Path.of("src"), ".java", ".jte", ".css", ".js", ".sql").stream()
            .filter(file -> !file.toString().contains("/vendor/"))
            .filter(file -> Sources.text(file).lines().count() > LONGEST_FILE)
            .map(Path::toString)
            .toList();
    assertThat(long_).isEmpty();
  }

  @Test
  void methodsStopAt60Lines() throws IOException {
    List<String> found = new ArrayList<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (var manager = compiler.getStandardFileManager(null, null, null)) {
      var units = manager.getJavaFileObjectsFromPaths(Sources.files(Path.of("src"), ".java"));
      JavacTask task = (JavacTask) compiler.getTask(null, manager, null, null, null, units);
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        unit.accept(new Methods(unit, positions, found), null);
      }
    }
    assertThat(found).isEmpty();
  }

  /** Collects the methods that are too long. */
  private static final class Methods extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<String> found;

    Methods(CompilationUnitTree unit, SourcePositions positions, List<String> found) {
      this.unit = unit;
      this.positions = positions;
      this.found = found;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
      LineMap lines = unit.getLineMap();
      long length =
          lines.getLineNumber(positions.getEndPosition(unit, method))
              - lines.getLineNumber(positions.getStartPosition(unit, method))
              + 1;
      if (length > LONGEST_METHOD) {
        found.add(unit.getSourceFile().getName() + " " + method.getName() + ": " + length);
      }
      return super.visitMethod(method, null);
    }
  }
}
