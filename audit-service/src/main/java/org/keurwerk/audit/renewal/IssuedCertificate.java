package org.keurwerk.audit.renewal;

import java.time.LocalDate;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A certificate that came of a trajectory, as certificate-service told of it. */
@Document("certificates")
public record IssuedCertificate(
        @Id String number,
        TrajectoryId trajectoryId,
        Scope scope,
        LocalDate validFrom,
        LocalDate validUntil,
        int schemaVersion) {}
