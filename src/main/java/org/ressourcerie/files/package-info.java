/**
 * Files: bytes stored once by their SHA-256, their type, their text in passages, their first-page
 * image, their download. Knows no content and no person.
 */
@ApplicationModule(allowedDependencies = {"access", "web", "web::ui"})
@NullMarked
package org.ressourcerie.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
