package org.keurwerk.testsupport;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import java.time.Clock;
import java.util.Set;

/** The calls that read the machine's clock instead of the injected one. Measuring how long something takes ({@code nanoTime}) is none of them. */
final class MachineClock {

    static final DescribedPredicate<JavaCall<?>> IS_READ =
            DescribedPredicate.describe("read the machine's clock", MachineClock::isReadBy);

    static final DescribedPredicate<JavaCall<?>> IS_MADE = DescribedPredicate.describe(
            "make a clock that shows the machine's time",
            call -> call.getTarget().getOwner().isEquivalentTo(Clock.class)
                    && call.getName().startsWith("system"));

    private static final Set<String> NOW_WITHOUT_CLOCK = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalTime",
            "java.time.LocalDateTime",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime",
            "java.time.Year",
            "java.time.YearMonth");

    private MachineClock() {}

    private static boolean isReadBy(JavaCall<?> call) {
        AccessTarget.CodeUnitCallTarget target = call.getTarget();
        String owner = target.getOwner().getFullName();
        String name = target.getName();
        boolean givesClock = target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
        return (NOW_WITHOUT_CLOCK.contains(owner) && name.equals("now") && !givesClock)
                || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"));
    }
}
