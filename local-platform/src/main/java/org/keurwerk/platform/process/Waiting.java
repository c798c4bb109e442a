package org.keurwerk.platform.process;

import java.util.List;

/** Is told what goes on while children start; by itself it tells nobody. */
public interface Waiting {

    /** This child has become ready. */
    default void ready(Child child) {}

    /** These are still being waited for; told many times a second. */
    default void pending(List<Child> children) {}
}
