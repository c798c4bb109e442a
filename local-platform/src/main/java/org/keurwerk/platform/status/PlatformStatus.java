package org.keurwerk.platform.status;

import java.net.URI;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.keurwerk.platform.process.ChildState;
import org.keurwerk.platform.scenario.ScenarioProgress;

/**
 * How the platform is doing at one moment.
 *
 * @param ready every component is ready
 * @param launcher the launcher itself
 * @param scenario the scenario that is or was played in this run, if any
 */
public record PlatformStatus(
        boolean ready,
        List<Component> components,
        Component launcher,
        @Nullable ScenarioProgress scenario) {

    /** One process; {@code pid} and {@code residentMiB} are empty while it does not run. */
    public record Component(
            String name, String address, ChildState state, OptionalLong pid, OptionalLong residentMiB, int restarts) {

        /** Whether people can open the address in a browser. */
        boolean isWeb() {
            return address.startsWith("http");
        }
    }

    /** Resident memory of all processes together. */
    public long residentMiB() {
        return components.stream()
                        .mapToLong(each -> each.residentMiB().orElse(0))
                        .sum()
                + launcher.residentMiB().orElse(0);
    }

    /** Where the web parts are. */
    public record Links(URI portal, URI register, URI notifications) {}
}
