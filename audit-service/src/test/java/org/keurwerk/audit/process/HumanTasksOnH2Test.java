package org.keurwerk.audit.process;

/** On H2, the engine's database of the embedded default. */
@H2Engine
class HumanTasksOnH2Test extends HumanTasksInTheEngine {}
