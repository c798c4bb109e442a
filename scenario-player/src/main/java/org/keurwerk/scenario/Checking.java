package org.keurwerk.scenario;

import java.util.Optional;
import org.keurwerk.scenario.http.Refusal;

/** Waits for an expectation to come true, because mail and events take their time; what must be exact is looked at twice. */
final class Checking {

    private static final int SECOND_LOOK = 3;
    private static final int ENOUGH = 120;

    private final Keurwerk keurwerk;
    private final Report report;

    Checking(Keurwerk keurwerk, Report report) {
        this.keurwerk = keurwerk;
        this.report = report;
    }

    void check(Expectation expectation) {
        Check check = expectation.check();
        String what = "expects " + check.expected();
        String seen = "nothing";
        try {
            Optional<String> good = Awaiting.of(keurwerk.patience(), () -> goodLook(check));
            if (good.isPresent()) {
                report.done(expectation.on(), "scenario", what, "seen: " + shortened(good.get()));
                return;
            }
            seen = check.look(keurwerk).seen();
        } catch (Refusal refusal) {
            seen = String.valueOf(refusal.getMessage());
        }
        report.failed(
                expectation.on(),
                "scenario",
                what,
                "%s: expected %s; seen %s".formatted(expectation.place(), check.expected(), seen));
    }

    private Optional<String> goodLook(Check check) {
        Check.Seen look = check.look(keurwerk);
        if (look.asExpected() && check.exact()) {
            keurwerk.patience().pause(SECOND_LOOK);
            look = check.look(keurwerk);
        }
        return look.asExpected() ? Optional.of(look.seen()) : Optional.empty();
    }

    private static String shortened(String seen) {
        return seen.length() <= ENOUGH ? seen : seen.substring(0, ENOUGH) + "…";
    }
}
