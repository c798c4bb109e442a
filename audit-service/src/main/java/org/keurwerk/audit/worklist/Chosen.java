package org.keurwerk.audit.worklist;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a component of a form's content whose value is chosen, where its type does not say so, and from what. */
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Chosen {

    /** From what. */
    From from() default From.WHAT_IS_SHOWN;

    /** What a value can be chosen from. */
    enum From {
        /** What the page lists. */
        WHAT_IS_SHOWN,
        /** The norms of the framework, by their ids. */
        NORMS,
        /** The sub-norms of the framework, by their ids: the list has a row for each, and the form is shown norm by norm. */
        SUB_NORMS,
        /** The auditors, by user name. */
        AUDITORS,
        /** The remarks of the response, by their place, counted from 0. */
        REMARKS
    }
}
