package org.keurwerk.platform.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The main class behind {@code ./start}. Exit code 0: stopped as asked; 1: could not start or the scenario failed, with a
 * sentence that says why; 2: the command line was not understood.
 */
public final class Launcher {

    private static final int FAILED = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private Launcher() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(out, args));
    }

    static int run(PrintStream out, String... args) {
        Options options;
        try {
            options = Options.parse(args);
        } catch (CannotStart e) {
            out.println(e.getMessage());
            return NOT_UNDERSTOOD;
        }
        if (options.help) {
            out.print(TerminalText.help());
            return 0;
        }
        try (Session session = Session.open(options, new Progress(out, Boolean.getBoolean("keurwerk.terminal")))) {
            return session.run() ? 0 : FAILED;
        } catch (CannotStart e) {
            out.println(e.getMessage());
            return FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILED;
        } catch (IOException e) {
            out.println("Keurwerk cannot start: " + e.getMessage() + ".");
            return FAILED;
        }
    }
}
