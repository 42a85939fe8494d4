package org.ressourcerie.demonstration;

import java.nio.file.Path;

/** LibreOffice without a window, which turns a page or a deck into another office format. */
record Office(Workbench workbench) {

  void convert(Path document, String format) {
    var filter =
        document.toString().endsWith(".html") ? "--infilter=HTML (StarWriter)" : "--norestore";
    Commands.run(
        "soffice",
        "-env:UserInstallation=" + workbench.scratch("office").toUri(),
        "--headless",
        filter,
        "--convert-to",
        format,
        "--outdir",
        workbench.results().toString(),
        document.toString());
  }
}
