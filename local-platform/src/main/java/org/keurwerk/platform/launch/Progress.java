package org.keurwerk.platform.launch;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/**
 * Tells the person at the terminal what goes on: a line per step with how long it took, and on a real terminal one line
 * that shows what is still being waited for. Lines from several threads never mix.
 */
final class Progress {

    private static final String CLEAR_LINE = "\r\u001b[2K";

    private final PrintStream out;
    private final boolean terminal;
    private boolean transientLine;

    Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** A plain line. */
    synchronized void say(String line) {
        clear();
        out.println(line);
        out.flush();
    }

    /** A step that is done. */
    void done(String step, Duration took) {
        say(String.format(Locale.ROOT, "  ✓ %-24s %5.1f s", step, took.toMillis() / 1000.0));
    }

    /** What is being done right now; shown on a terminal only, until the next line. */
    synchronized void now(String doing) {
        if (terminal) {
            clear();
            out.print("  … " + doing);
            out.flush();
            transientLine = true;
        }
    }

    private void clear() {
        if (transientLine) {
            out.print(CLEAR_LINE);
            transientLine = false;
        }
    }
}
