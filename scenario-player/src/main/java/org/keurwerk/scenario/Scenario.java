package org.keurwerk.scenario;

import java.time.LocalDate;
import java.util.List;

/**
 * A scenario file as read: whole and well-formed, but not yet known to be possible; that is for the API to say.
 *
 * @param name what it is called in messages
 * @param start the simulated date on which it begins; no step lies before it
 * @param frameworks what the office uploads beside what ships
 * @param then dates to which the clock goes on after the last step
 */
public record Scenario(
        String name,
        String description,
        LocalDate start,
        RoleAccounts accounts,
        List<UploadedFramework> frameworks,
        List<Trajectory> trajectories,
        List<LocalDate> then,
        List<Expectation> expectations) {}
