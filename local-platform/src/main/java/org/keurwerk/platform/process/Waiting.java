package org.keurwerk.platform.process;

import java.util.List;

/** Is told what goes on while children start. */
public interface Waiting {

    /** Tells nobody. */
    Waiting QUIETLY = new Waiting() {
        @Override
        public void ready(Child child) {
            // nobody asked
        }

        @Override
        public void pending(List<Child> children) {
            // nobody asked
        }
    };

    /** This child has become ready. */
    void ready(Child child);

    /** These are still being waited for; told many times a second. */
    void pending(List<Child> children);
}
