package org.keurwerk.platform.status;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
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
        public boolean hasPages() {
            return address.startsWith("http");
        }
    }

    /** All processes, the launcher last. */
    public List<Component> processes() {
        return Stream.concat(components.stream(), Stream.of(launcher)).toList();
    }

    /** Resident memory of all processes together. */
    @JsonProperty
    public long residentMiB() {
        return processes().stream()
                .mapToLong(each -> each.residentMiB().orElse(0))
                .sum();
    }

    /** How often something was started again. */
    public int restarts() {
        return components.stream().mapToInt(Component::restarts).sum();
    }

    /** Where the web parts are. */
    public record Links(URI portal, URI register, URI notifications) {}
}
