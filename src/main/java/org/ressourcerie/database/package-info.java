/**
 * Database: a real PostgreSQL, started with the application and kept in its data folder unless
 * {@code spring.datasource.url} names another one.
 */
@ApplicationModule(allowedDependencies = "web::spi")
@NullMarked
package org.ressourcerie.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
