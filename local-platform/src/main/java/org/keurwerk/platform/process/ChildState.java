package org.keurwerk.platform.process;

/** Where a child process stands, as the status page says it. */
public enum ChildState {
    /** Running, has not answered yet. */
    STARTING,
    /** Running and answering. */
    READY,
    /** Running, was ready, does not answer now. */
    UNREADY,
    /** Dead; waits out its back-off before the next start. */
    RESTARTING,
    /** Told to end, still running. */
    STOPPING,
    /** Not running, and meant not to. */
    STOPPED
}
