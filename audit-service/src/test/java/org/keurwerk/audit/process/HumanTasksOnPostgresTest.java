package org.keurwerk.audit.process;

/** On PostgreSQL, the engine's database of production. */
@EmbeddedPostgresEngine
class HumanTasksOnPostgresTest extends HumanTasksInTheEngine {}
