package org.keurwerk.scenario;

/** What somebody enters in a task, as JSON; some of it can only be written when the framework's sub-norms are known. */
@FunctionalInterface
interface Content {

    /** The whole content for a trajectory under these norms. */
    Object under(Norms norms);
}
