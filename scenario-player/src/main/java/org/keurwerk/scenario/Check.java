package org.keurwerk.scenario;

/** Looks whether something is so. Looking changes nothing, so it may be repeated until patience ends. */
interface Check {

    /** What was looked for and what was seen. */
    record Seen(boolean asExpected, String seen) {}

    /** What must be so, as a phrase after "expected". */
    String expected();

    /** A number with its noun. */
    static String counted(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    /** One look. */
    Seen look(Keurwerk keurwerk);

    /** Whether something that comes too late could still make it wrong, so that it is looked at twice. */
    default boolean exact() {
        return false;
    }
}
