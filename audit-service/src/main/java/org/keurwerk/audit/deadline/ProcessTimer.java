package org.keurwerk.audit.deadline;

import java.time.LocalDate;
import java.util.function.Function;
import org.keurwerk.contracts.id.TrajectoryId;

/** A day on which the process goes on by itself. One bean per timer of the models, in the feature that knows the day. */
public interface ProcessTimer {

    /** Its name in the models, for example {@code LastDayOfVisit}. */
    String name();

    /** The day at whose beginning in Europe/Amsterdam the process of a trajectory goes on. */
    LocalDate on(TrajectoryId trajectoryId);

    /** One from its name and its day. */
    static ProcessTimer of(String name, Function<TrajectoryId, LocalDate> day) {
        return new ProcessTimer() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public LocalDate on(TrajectoryId trajectoryId) {
                return day.apply(trajectoryId);
            }
        };
    }
}
