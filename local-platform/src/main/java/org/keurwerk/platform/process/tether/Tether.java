package org.keurwerk.platform.process.tether;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * Ties a child process to its launcher, then runs the child's real {@code main}.
 *
 * <p>The launcher holds the other end of standard input open as long as it lives. When that end closes, however the
 * launcher ended, this process ends as well: in good order within the grace, by force after it. An interrupt typed at
 * the terminal reaches the whole process group; it is ignored here, because the launcher stops its children in order.
 */
public final class Tether {

    private static final long GRACE_SECONDS = 8;

    private Tether() {}

    /** Runs the class named by the first argument with the remaining arguments. */
    public static void main(String[] args) throws Throwable {
        if (args.length == 0) {
            throw new IllegalArgumentException("Tether needs the name of the main class to run");
        }
        ignoreInterrupts();
        daemon("tether", Tether::watchLauncher).start();
        try {
            Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object)
                    Arrays.copyOfRange(args, 1, args.length));
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private static void watchLauncher() {
        try {
            while (System.in.read() >= 0) {
                // nothing is ever said on this line: only its end means something
            }
        } catch (IOException e) {
            // a broken line is a closed line
        }
        daemon("tether-force", Tether::haltAfterGrace).start();
        System.exit(143);
    }

    private static void haltAfterGrace() {
        try {
            TimeUnit.SECONDS.sleep(GRACE_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(137);
    }

    private static Thread daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** By reflection, because not every runtime has the signal class; without it a Ctrl-C only ends less orderly. */
    private static void ignoreInterrupts() {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object interrupt = signal.getConstructor(String.class).newInstance("INT");
            signal.getMethod("handle", signal, handler)
                    .invoke(null, interrupt, handler.getField("SIG_IGN").get(null));
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            System.err.println("Interrupts are not ignored: " + e.getMessage());
        }
    }
}
