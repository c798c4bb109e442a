package org.keurwerk.certificate.renewal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.time.DueWork;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Does in date order what has become due, also when the date has moved over several days at once. It waits until the decisions written so far are
 * known: a certificate whose successor is still on its way must not end.
 */
@Component
@Order(1)
class RenewalsDueWork implements DueWork {

    private final Renewals renewals;
    private final OpeningRenewalWindows opening;
    private final InitialCatchUp catchUp;

    RenewalsDueWork(Renewals renewals, OpeningRenewalWindows opening, InitialCatchUp catchUp) {
        this.renewals = renewals;
        this.opening = opening;
        this.catchUp = catchUp;
    }

    @Override
    public List<String> doWhatIsDue(LocalDate today) {
        List<String> done = new ArrayList<>();
        Optional<Renewal> due = renewals.firstDueBy(today);
        if (due.isPresent() && !catchUp.isDone()) {
            return done;
        }
        while (due.isPresent()) {
            done.addAll(opening.step(due.get(), today));
            due = renewals.firstDueBy(today);
        }
        return done;
    }

    @Override
    public boolean idle() {
        return true;
    }

    @Override
    public @Nullable LocalDate nextDue() {
        return renewals.nextDue().orElse(null);
    }
}
