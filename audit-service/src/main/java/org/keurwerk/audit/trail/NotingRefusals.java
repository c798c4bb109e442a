package org.keurwerk.audit.trail;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Change.Changed;
import org.keurwerk.audit.trail.Act.Who;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What was refused, for the trail (geweigerde pogingen). A rule that refuses says so itself, and each time; whoever finds a door closed is noted once
 * an hour for each door, so that nobody fills the trail of somebody else by knocking.
 */
@Component
public class NotingRefusals {

    private static final String NOTED = NotingRefusals.class.getName();

    private final Trail trail;
    private final BusinessTime time;

    public NotingRefusals(Trail trail, BusinessTime time) {
        this.trail = trail;
        this.time = time;
    }

    /**
     * A rule refused what somebody tried just now.
     *
     * @param what the kind of task in which it was tried
     * @param why the rules by name, each with what it says
     */
    public void byRule(TrajectoryId trajectoryId, AccountId by, String what, List<Changed> why) {
        trail.append(trajectoryId, Act.of(TrailAct.REFUSED, Who.of(by), what).changed(why));
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(NOTED, true, RequestAttributes.SCOPE_REQUEST);
        }
    }

    /**
     * Somebody found a door closed, unless a rule has said so in the same request.
     *
     * @param door the method and the address, with names where ids stand
     */
    public void atDoor(TrajectoryId trajectoryId, Caller caller, String door) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null && request.getAttribute(NOTED, RequestAttributes.SCOPE_REQUEST) != null) {
            return;
        }
        trail.append(
                trajectoryId,
                Act.of(TrailAct.REFUSED, Who.of(caller), door)
                        .once("refused/" + caller.accountId() + "/" + door + "/"
                                + time.now().truncatedTo(ChronoUnit.HOURS)));
    }
}
