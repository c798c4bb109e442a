package org.keurwerk.audit.objection;

import java.time.LocalDate;
import java.util.Objects;
import org.keurwerk.audit.deadline.ProcessTimer;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** The day on which the committee hears the organisation. */
@Component
class ObjectionHearingDay implements ProcessTimer {

    private final Objections objections;

    ObjectionHearingDay(Objections objections) {
        this.objections = objections;
    }

    @Override
    public String name() {
        return "ObjectionHearingDay";
    }

    @Override
    public LocalDate on(TrajectoryId trajectoryId) {
        return Objects.requireNonNull(objections.known(trajectoryId).committee(), "a committee is there")
                .hearingOn();
    }
}
