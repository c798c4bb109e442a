package org.keurwerk.audit.dossier;

import java.io.IOException;
import java.util.Locale;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.contracts.id.TrajectoryId;

/** What a feature adds to a dossier that is downloaded whole. One bean each, in their order; what the caller may not read is left out. */
@FunctionalInterface
public interface DossierPart {

    /** Writes its files, one after the other, each as it is read. */
    void write(TrajectoryId trajectoryId, Caller caller, Locale reader, DossierFolder folder) throws IOException;
}
