package org.keurwerk.testsupport;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** What house rules ask of classes and methods, where ArchUnit has no word of its own for it. */
final class Conditions {

    static final ArchCondition<JavaClass> RESIDE_IN_A_NULL_MARKED_PACKAGE =
            new ArchCondition<>("reside in a package with @NullMarked") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                        events.add(SimpleConditionEvent.violated(
                                type, type.getName() + " is in a package that is not @NullMarked"));
                    }
                }
            };

    static final ArchCondition<JavaMethod> NOT_SPEAK_OF_MAPS_OF_ANYTHING =
            new ArchCondition<>("not take or give a Map<String, Object>") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                            .map(JavaType::getName)
                            .filter(name -> name.contains("java.util.Map<java.lang.String, java.lang.Object>"))
                            .findFirst()
                            .ifPresent(name -> events.add(SimpleConditionEvent.violated(
                                    method, method.getFullName() + " takes or gives " + name)));
                }
            };

    private Conditions() {}
}
