package org.keurwerk.audit.milestone;

import java.util.function.Function;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.contracts.Event;

/** The fact behind one milestone (mijlpaal) of the process. One bean per milestone, in the feature whose documents say it. */
public interface Milestone {

    /** The record that is published; its simple name is the name of the milestone in the models. */
    Class<? extends Event> event();

    /**
     * What the documents say. Asked again when publication is retried: the same documents give the same fact.
     *
     * @throws IllegalStateException when the documents do not say it yet
     */
    Event fact(Trajectory trajectory);

    /** One from its record and what the documents say. */
    static <E extends Event> Milestone of(Class<E> event, Function<Trajectory, E> fact) {
        return new Milestone() {
            @Override
            public Class<E> event() {
                return event;
            }

            @Override
            public E fact(Trajectory trajectory) {
                return fact.apply(trajectory);
            }
        };
    }
}
