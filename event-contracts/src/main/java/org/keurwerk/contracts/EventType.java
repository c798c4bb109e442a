package org.keurwerk.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name of an event on the wire, version included, and its topic. Java class names never travel. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {

    /** Reverse domain name with version, for example {@code nl.keurwerk.audit.decision-taken.v1}. */
    String value();

    /** One of {@link Topics}. */
    String topic();
}
