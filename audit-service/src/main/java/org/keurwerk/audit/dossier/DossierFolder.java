package org.keurwerk.audit.dossier;

import java.io.IOException;
import java.io.OutputStream;

/** Where the parts of a dossier are written to. */
@FunctionalInterface
public interface DossierFolder {

    /** What stands in a file. */
    @FunctionalInterface
    interface Written {
        /** Writes it; the stream stays open. */
        void to(OutputStream out) throws IOException;
    }

    /**
     * A file.
     *
     * @param name with its folder, in letters that every system knows
     */
    void file(String name, Written content) throws IOException;
}
